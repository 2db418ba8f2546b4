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
