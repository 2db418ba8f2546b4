/// Whether the small or the large come first.
public enum SortOrder: String, Hashable, Sendable, CaseIterable {
    /// The oldest first.
    case ascending = "asc"
    /// The newest first.
    case descending = "desc"
}
