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
    /// Whether this page says that there is no other behind it.
    public var isLast: Bool

    /// A page from its parts.
    public init(
        items: [Item], rejected: [RejectedRecord] = [], repaired: Int = 0, total: Int? = nil, origin: AnswerOrigin,
        isLast: Bool
    ) {
        self.items = items
        self.rejected = rejected
        self.repaired = repaired
        self.total = total
        self.origin = origin
        self.isLast = isLast
    }
}
