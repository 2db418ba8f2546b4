/// A kind of event that can be asked for.
public enum VisitorEventType: String, Hashable, Sendable, CaseIterable {
    /// A click.
    case click
    /// A page was opened.
    case url
    /// An error of the page.
    case error
    /// Many clicks on one place in anger.
    case rageClick = "rage_click"
    /// An event the site sent itself.
    case custom
    /// A field was entered.
    case focus
    /// A text was typed.
    case text
}

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
