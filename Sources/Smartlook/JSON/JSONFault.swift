/// What is wrong with a JSON text or with a field in it.
public struct JSONFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The fault in a few words, for example `startedAt is no time`.
    public let reason: String
    /// Where in the text, in bytes, if it is known.
    public let offset: Int?

    /// A fault, at a place in the text if there is one.
    public init(_ reason: String, at offset: Int? = nil) {
        self.reason = reason
        self.offset = offset
    }

    /// The reason and the place.
    public var description: String {
        offset.map { "\(reason) at byte \($0)" } ?? reason
    }
}
