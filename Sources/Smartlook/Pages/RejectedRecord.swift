/// A record of a page that could not be read, as it came.
public struct RejectedRecord: Hashable, Sendable {
    /// Its place on the page, from 0.
    public var position: Int
    /// What is wrong with it.
    public var reason: String
    /// Its JSON text.
    public var bytes: [UInt8]

    /// A rejected record from its parts.
    public init(position: Int, reason: String, bytes: [UInt8]) {
        self.position = position
        self.reason = reason
        self.bytes = bytes
    }
}
