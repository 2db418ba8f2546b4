package import Analysis

/// A point from which a series of the report cannot be compared with its past, or not without knowing of it.
package struct BreakPart: Sendable, Hashable, Codable {
    package var kind: SeriesBreak.Kind
    /// A funnel's key or a dimension; nil is every series.
    package var subject: String?
    package var date: String
    package var week: String
    package var isBlocking: Bool
    /// Whether this week or the one before holds it.
    package var isRecent: Bool
    package var sentence: String
    /// The same in few words, for a headline.
    package var reason: String

    /// Whether this week or the one before is another thing than the weeks earlier, in every series.
    var stopsComparison: Bool { isBlocking && isRecent && subject == nil && kind != .fetchGap }
}
