import Smartlook

/// One session: the archive's own, or one made up for events that came without.
struct Visit: Sendable {
    let id: String
    /// The index of its visitor.
    let visitor: Int
    let span: ClosedRange<Instant>
    let attributes: [String: String]
    /// The JSON that the session was fetched as; empty where there is none.
    let source: [UInt8]
    /// A row of its first event, if it has any.
    var firstEvent: Int?
}
