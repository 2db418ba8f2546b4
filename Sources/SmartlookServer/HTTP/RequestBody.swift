import Smartlook

/// The members of a body that is a JSON object; every member that nobody asked for is a fault.
struct RequestBody: Sendable {
    let json: JSONValue
    private let members: [String: JSONValue]

    /// - Parameter allowed: the members that the body may have.
    init(_ bytes: [UInt8], allowed: Set<String>) throws(APIFault) {
        guard String(validating: bytes, as: UTF8.self) != nil else { throw .bad("The body is no UTF-8.") }
        do { json = try JSONValue(bytes: bytes) } catch { throw .bad("The body is no JSON (\(error)).") }
        members = try Self.members(of: json, in: "The body", allowed: allowed)
    }

    /// The members of an object that has no others than those allowed.
    static func members(
        of json: JSONValue, in place: String, allowed: Set<String>
    ) throws(APIFault) -> [String: JSONValue] {
        guard case .object(let members) = json else { throw .bad("\(place) must be an object.") }
        if let stranger = members.keys.filter({ !allowed.contains($0) }).min() {
            throw .bad(
                "\(place) takes no '\(stranger.prefix(100))'; it takes \(allowed.sorted().joined(separator: ", ")).")
        }
        return members
    }

    subscript(_ name: String) -> JSONValue? { members[name] }

    /// A text of at most so many characters, counted as JSON Schema counts them.
    func text(_ name: String, most: Int) throws(APIFault) -> String? {
        switch members[name] {
        case nil: return nil
        case .string(let text)? where text.unicodeScalars.count <= most: return text
        default: throw .bad("'\(name)' must be a text of at most \(most) characters.")
        }
    }

    func flag(_ name: String) throws(APIFault) -> Bool? {
        switch members[name] {
        case nil: return nil
        case .bool(let flag)?: return flag
        default: throw .bad("'\(name)' must be true or false.")
        }
    }
}
