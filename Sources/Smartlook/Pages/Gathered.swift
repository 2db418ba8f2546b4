/// The records of several pages in one list.
public struct Gathered<Item: JSONRecord>: Sendable, Hashable {
    /// The records in the order they came.
    public private(set) var items: [Item] = []
    /// What came as a record and could not be read as one.
    public private(set) var rejected: [RejectedRecord] = []
    /// How many pages there were.
    public private(set) var pages = 0
    /// Whether the last page was among them.
    public private(set) var isComplete = false

    /// An empty list.
    public init() {}

    /// Takes the records of one more page.
    public mutating func add(_ page: Page<Item>) {
        items += page.items
        rejected += page.rejected
        pages += 1
        isComplete = page.isLast
    }
}
