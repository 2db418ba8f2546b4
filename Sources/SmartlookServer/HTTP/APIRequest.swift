import Archive
import Smartlook

/// One request as the API sees it: a method, a decoded path, decoded parameters and a body.
struct APIRequest: Sendable {
    var method: String
    /// The path's parts, percent-decoded: `["api", "v1", "events"]`.
    var path: [String]
    var query: [(name: String, value: String)]
    var authorization: String?
    var body: [UInt8]

    /// Takes the target of a request apart (`/api/events?limit=10`); throws 400 where its escapes are broken.
    init(method: String, target: String, authorization: String? = nil, body: [UInt8] = []) throws(APIFault) {
        self.method = method
        self.authorization = authorization
        self.body = body
        path = []
        query = []
        let fault = APIFault.bad("The address holds a broken percent sign, or bytes that are no UTF-8.")
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        for part in (parts.first ?? "").split(separator: "/") {
            guard let word = PercentDecoding.path(part) else { throw fault }
            path.append(word)
        }
        for pair in (parts.count > 1 ? parts[1] : "").split(separator: "&") {
            let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = PercentDecoding.query(halves.first ?? ""),
                let value = PercentDecoding.query(halves.count > 1 ? halves[1] : "")
            else { throw fault }
            query.append((name, value))
        }
    }

    /// The value of a parameter, nil where it is missing or empty; throws where it is given twice.
    func parameter(_ name: String) throws(APIFault) -> String? {
        let values = query.filter { $0.name == name }
        guard values.count < 2 else { throw .bad("The parameter '\(name)' is given \(values.count) times.") }
        return values.first.flatMap { $0.value.isEmpty ? nil : $0.value }
    }

    func required(_ name: String) throws(APIFault) -> String {
        guard let value = try parameter(name) else { throw .bad("The parameter '\(name)' is required.") }
        return value
    }

    /// A parameter that is something else than a text; throws where it is there and empty.
    private func word(_ name: String) throws(APIFault) -> String? {
        let value = try parameter(name)
        guard value != nil || !query.contains(where: { $0.name == name }) else {
            throw .bad("The parameter '\(name)' is empty.")
        }
        return value
    }

    /// A local date.
    func date(_ name: String) throws(APIFault) -> CivilDate? {
        guard let text = try word(name) else { return nil }
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
        switch try word(name) {
        case nil: return nil
        case "true"?: return true
        case "false"?: return false
        default: throw .bad("The parameter '\(name)' must be true or false.")
        }
    }

    /// A whole number of at least a smallest one.
    func number(_ name: String, atLeast smallest: Int) throws(APIFault) -> Int? {
        guard let text = try word(name) else { return nil }
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text), number >= smallest else {
            throw .bad("The parameter '\(name)' must be a whole number of at least \(smallest).")
        }
        return number
    }
}
