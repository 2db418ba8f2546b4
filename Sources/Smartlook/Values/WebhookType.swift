/// What a webhook is told of.
public enum WebhookType: String, Hashable, Sendable, CaseIterable {
    /// A figure left the limits that somebody set.
    case alerts
    /// A dashboard changed.
    case dashboards
    /// A heatmap changed.
    case heatmaps
    /// An issue was found.
    case issues
    /// Somebody wrote a note.
    case notes
    /// A session was shared.
    case shares
}
