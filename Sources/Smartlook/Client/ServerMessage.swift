/// What a server says about a failure, in whatever shape: no error body of the API is documented.
enum ServerMessage {
    /// A short text without control characters: `message`, `error` or its parts, else the beginning of the body.
    static func text(_ body: [UInt8], hiding secrets: Secrets?) -> String? {
        guard !body.isEmpty else { return nil }
        if let json = try? JSONValue(bytes: body), let said = said(json) { return cleaned(said, hiding: secrets) }
        return cleaned(String(decoding: body.prefix(65_536), as: UTF8.self), hiding: secrets)
    }

    /// What an object says about an error; nil if it says nothing of one.
    static func said(_ json: JSONValue) -> String? {
        for name in ["message", "error", "errors", "detail", "title"] {
            switch json[name] {
            case nil, .null, .bool(false), .string(""): continue
            case .string(let text)?: return text
            case .object(let members)?: return said(.object(members)) ?? JSONValue.object(members).text
            case .array(let items)?: return items.first.flatMap { said($0) ?? $0.word }
            case let other?: return other.word
            }
        }
        return nil
    }

    /// The first 200 characters on one line. Secrets go first: cut in two they would not be found.
    static func cleaned(_ text: String, hiding secrets: Secrets?) -> String? {
        let words = (secrets?.hide(in: text) ?? text).prefix(800).split {
            $0.unicodeScalars.contains { $0.properties.isWhitespace || $0.isControl }
        }
        let line = words.joined(separator: " ")
        guard !line.isEmpty else { return nil }
        return line.count > 200 ? line.prefix(200) + "…" : line
    }
}

extension Unicode.Scalar {
    /// Control characters and the invisible ones that change the direction of what follows.
    fileprivate var isControl: Bool {
        properties.generalCategory == .control || properties.generalCategory == .format
    }
}
