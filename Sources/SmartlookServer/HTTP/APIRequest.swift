import Smartlook

/// One request as the API sees it: a method, a decoded path, decoded parameters and a body.
struct APIRequest: Sendable {
    var method: String
    /// The path's parts, percent-decoded: `["api", "v1", "events"]`.
    var path: [String]
    var query: [(name: String, value: String)]
    var authorization: String?
    var body: [UInt8]

    /// Takes the target of a request apart (`/api/events?limit=10`).
    init(method: String, target: String, authorization: String? = nil, body: [UInt8] = []) {
        self.method = method
        self.authorization = authorization
        self.body = body
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        path = (parts.first ?? "").split(separator: "/").map(Self.decoded)
        query = (parts.count > 1 ? parts[1] : "").split(separator: "&").map { pair in
            let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (Self.decoded(halves.first ?? ""), halves.count > 1 ? Self.decoded(halves[1]) : "")
        }
    }

    /// The value of a parameter, nil where it is missing or empty; of several the last.
    func parameter(_ name: String) -> String? {
        query.last { $0.name == name && !$0.value.isEmpty }?.value
    }

    func required(_ name: String) throws(APIFault) -> String {
        guard let value = parameter(name) else { throw .bad("The parameter '\(name)' is required.") }
        return value
    }

    /// A local date.
    func date(_ name: String) throws(APIFault) -> CivilDate? {
        guard let text = parameter(name) else { return nil }
        return try Self.date(text, name)
    }

    static func date(_ text: String, _ name: String) throws(APIFault) -> CivilDate {
        guard let date = CivilDate(text), (1970...2199).contains(date.year) else {
            throw .bad("The parameter '\(name)' must be a date such as 2026-11-09.")
        }
        return date
    }

    /// A truth value.
    func flag(_ name: String) throws(APIFault) -> Bool? {
        switch parameter(name) {
        case nil: nil
        case "true"?, "1"?: true
        case "false"?, "0"?: false
        default: throw .bad("The parameter '\(name)' must be true or false.")
        }
    }

    /// Percent-decoded; what is no escape stays as it is.
    private static func decoded(_ text: Substring) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
        let bytes = Array(text.utf8)
        var out: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count, let high = hexDigit(bytes[index + 1]),
                let low = hexDigit(bytes[index + 2])
            {
                out.append(high << 4 | low)
                index += 3
            } else {
                out.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func hexDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
