import Smartlook

/// Writes the schemas of an OpenAPI description.
enum JSONSchema {
    static let text: JSONValue = ["type": "string"]
    static let number: JSONValue = ["type": "number"]
    static let integer: JSONValue = ["type": "integer"]
    static let flag: JSONValue = ["type": "boolean"]
    static let instant: JSONValue = ["type": "string", "format": "date-time"]
    static let date: JSONValue = [
        "type": "string", "format": "date", "pattern": "^(19[7-9]|20[0-9]|21[0-9])[0-9]-[0-9]{2}-[0-9]{2}$",
    ]
    /// Any value at all.
    static let any: JSONValue = [:]
    /// Paths under names.
    static let links: JSONValue = ["type": "object", "additionalProperties": ["type": "string"]]

    static func text(from least: Int, to most: Int) -> JSONValue {
        ["type": "string", "minLength": .integer(Int64(least)), "maxLength": .integer(Int64(most))]
    }

    static func text(matching pattern: String) -> JSONValue {
        ["type": "string", "pattern": .string(pattern)]
    }

    static func choice(_ values: [String]) -> JSONValue {
        ["type": "string", "enum": .array(values.map { .string($0) })]
    }

    static func list(_ items: JSONValue) -> JSONValue {
        ["type": "array", "items": items]
    }

    static func any(of schemas: [JSONValue]) -> JSONValue {
        ["anyOf": .array(schemas)]
    }

    /// An object that has no other members.
    static func object(_ members: [String: JSONValue], required: [String] = []) -> JSONValue {
        var schema: [String: JSONValue] = [
            "type": "object", "properties": .object(members), "additionalProperties": false,
        ]
        if !required.isEmpty { schema["required"] = .array(required.map { .string($0) }) }
        return .object(schema)
    }

    static func reference(_ name: String) -> JSONValue {
        ["$ref": .string("#/components/schemas/\(name)")]
    }
}
