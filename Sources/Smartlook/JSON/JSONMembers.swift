/// Collects the members of one object, leaving out what is nil.
public struct JSONMembers {
    private var members: [String: JSONValue] = [:]

    /// An object without members.
    public init() {}

    /// What has been collected.
    public var json: JSONValue { .object(members) }

    /// Sets a text.
    public mutating func set(_ name: String, _ value: String?) {
        if let value { members[name] = .string(value) }
    }

    /// Sets a whole number.
    public mutating func set(_ name: String, _ value: Int?) {
        if let value { members[name] = .integer(Int64(value)) }
    }

    /// Sets a number.
    public mutating func set(_ name: String, _ value: Double?) {
        if let value { members[name] = .number(value) }
    }

    /// Sets a truth value.
    public mutating func set(_ name: String, _ value: Bool?) {
        if let value { members[name] = .bool(value) }
    }

    /// Sets a moment as ISO 8601.
    public mutating func set(_ name: String, _ value: Instant?) {
        if let value { members[name] = .string(value.description) }
    }

    /// Sets any value.
    public mutating func set(_ name: String, _ value: JSONValue?) {
        if let value { members[name] = value }
    }

    /// Sets a list of texts.
    public mutating func set(_ name: String, _ value: [String]?) {
        if let value { members[name] = .array(value.map(JSONValue.string)) }
    }

    /// Sets texts under names.
    public mutating func set(_ name: String, _ value: [String: String]?) {
        if let value { members[name] = .object(value.mapValues(JSONValue.string)) }
    }

    /// Sets a record.
    public mutating func set(_ name: String, _ value: (some JSONRecord)?) {
        if let value { members[name] = value.json }
    }

    /// Sets a list of records.
    public mutating func set<Record: JSONRecord>(_ name: String, _ value: [Record]?) {
        if let value { members[name] = .array(value.map(\.json)) }
    }
}
