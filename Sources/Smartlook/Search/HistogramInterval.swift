/// The step of time of a histogram; only `day` is documented with an example.
public enum HistogramInterval: String, Hashable, Sendable, CaseIterable {
    /// One bar an hour.
    case hour
    /// One bar a day.
    case day
    /// One bar a week.
    case week
    /// One bar a month.
    case month
}
