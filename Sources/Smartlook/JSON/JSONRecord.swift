/// A value of the API that reads itself from JSON and writes itself back.
///
/// Reading is forgiving where the API is vague (`JSONFields` says how); what cannot be understood at all is a fault,
/// and a page keeps such a record as it came. Writing leaves out what is nil. `Codable` goes the same two ways.
public protocol JSONRecord: Codable, Hashable, Sendable {
    /// Reads the record from its JSON.
    init(json: JSONValue) throws(JSONFault)
    /// The record as JSON.
    var json: JSONValue { get }
}

extension JSONRecord {
    /// Reads the record from JSON bytes.
    public init(bytes: [UInt8]) throws(JSONFault) {
        try self.init(json: JSONParser.parse(bytes))
    }

    /// Reads the record as `init(json:)` does.
    public init(from decoder: any Decoder) throws {
        let json = try JSONValue(from: decoder)
        do throws(JSONFault) {
            try self.init(json: json)
        } catch {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(codingPath: decoder.codingPath, debugDescription: error.description))
        }
    }

    /// Writes `json`.
    public func encode(to encoder: any Encoder) throws {
        try json.encode(to: encoder)
    }
}

extension JSONValue {
    /// Reads a JSON text; a broken emoji or a bad byte in a text of it becomes U+FFFD.
    public init(bytes: [UInt8]) throws(JSONFault) {
        self = try JSONParser.parse(bytes)
    }
}
