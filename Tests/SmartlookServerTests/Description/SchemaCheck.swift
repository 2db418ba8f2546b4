import Smartlook

@testable import SmartlookServer

/// Holds values against the schemas of the server's own description.
struct SchemaCheck {
    private let schemas: JSONValue

    init(_ description: JSONValue) {
        schemas = description["components"]?["schemas"] ?? .null
    }

    /// What is wrong with a value, with its place; nil where nothing is.
    func fault(_ value: JSONValue, _ schema: JSONValue, at place: String = "") -> String? {
        if let name = schema["$ref"]?.stringValue?.split(separator: "/").last {
            guard let found = schemas[String(name)] else { return "\(place): no schema \(name)" }
            return fault(value, found, at: place)
        }
        switch (schema["type"]?.stringValue, value) {
        case (nil, _), ("string", .string), ("boolean", .bool), ("integer", .integer), ("number", .integer),
            ("number", .number):
            return nil
        case ("array", .array(let items)):
            return items.enumerated().lazy.compactMap { index, item in
                fault(item, schema["items"] ?? [:], at: "\(place)[\(index)]")
            }.first
        case ("object", .object(let members)): return fault(members, schema, at: place)
        case (let type?, _): return "\(place): \(value.text.prefix(80)) is no \(type)"
        }
    }

    private func fault(_ members: [String: JSONValue], _ schema: JSONValue, at place: String) -> String? {
        if case .array(let required)? = schema["required"] {
            for name in required.compactMap(\.stringValue) where members[name] == nil {
                return "\(place) has no \(name)"
            }
        }
        return members.sorted { $0.key < $1.key }.lazy.compactMap { name, member in
            if let known = schema["properties"]?[name] { return fault(member, known, at: "\(place).\(name)") }
            switch schema["additionalProperties"] {
            case .bool(false)?: return "\(place) has a stranger, \(name)"
            case let other?: return fault(member, other, at: "\(place).\(name)")
            case nil: return nil
            }
        }.first
    }
}
