/// One page of a paginated answer.
public struct Page<Item: JSONRecord>: Sendable, Hashable {
    /// The records in the order they came.
    public var items: [Item]
    /// What came as a record and could not be read as one.
    public var rejected: [RejectedRecord]
    /// How many of the items had broken characters that were replaced with U+FFFD.
    public var repaired: Int
    /// How many records there are on all pages, where the API says so.
    public var total: Int?
    /// What was asked and answered.
    public var origin: AnswerOrigin
    /// Whether this page says that there is no other behind it; before it, where the walk goes backward.
    public var isLast: Bool
    /// Where the page behind this one begins; nil if there is none.
    public var next: Cursor?
    /// Where the page before this one is; nil if there is none, and always in searches, which know no way back.
    public var previous: Cursor?
    /// How many sessions there are of all records; only version 1 of the search for visitors says so.
    public var totalSessions: Int?

    /// A page from its parts.
    public init(
        items: [Item], rejected: [RejectedRecord] = [], repaired: Int = 0, total: Int? = nil, origin: AnswerOrigin,
        isLast: Bool, next: Cursor? = nil, previous: Cursor? = nil, totalSessions: Int? = nil
    ) {
        self.items = items
        self.rejected = rejected
        self.repaired = repaired
        self.total = total
        self.origin = origin
        self.isLast = isLast
        self.next = next
        self.previous = previous
        self.totalSessions = totalSessions
    }
}
