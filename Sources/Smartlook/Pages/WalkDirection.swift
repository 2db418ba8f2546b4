/// Which way a walk turns the pages of a list.
enum WalkDirection: Sendable {
    case forward, backward

    var link: String { self == .forward ? "nextPage" : "previousPage" }
    var cursor: String { self == .forward ? "after" : "before" }
    /// The page this way, in messages.
    var page: String { self == .forward ? "the next page" : "the previous page" }
}
