import Archive

/// The place of a record in a list: lists are sorted by it, cursors name it.
struct PageKey: Comparable, Sendable {
    /// Most often a time, negative in a list that runs backwards.
    var first: Int64
    var second: Int64 = 0
    var id: String

    static func < (left: PageKey, right: PageKey) -> Bool {
        (left.first, left.second, ExactText(left.id)) < (right.first, right.second, ExactText(right.id))
    }

    static func == (left: PageKey, right: PageKey) -> Bool {
        left.first == right.first && left.second == right.second && ExactText(left.id) == ExactText(right.id)
    }
}
