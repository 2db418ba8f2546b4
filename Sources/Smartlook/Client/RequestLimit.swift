/// So many requests within so much time.
public struct RequestLimit: Hashable, Sendable {
    /// How the time is counted.
    public enum Style: String, Hashable, Sendable {
        /// Each request counts until the window has passed since it was sent.
        case sliding
        /// The first request opens a window; when that has passed, all are free at once.
        case fixed
    }

    /// The sum of prices that may be spent.
    public var requests: Int
    /// The length of the window.
    public var window: Duration
    /// How the time is counted.
    public var style: Style

    /// A limit, counted with a sliding window unless told otherwise: that one is never too generous.
    public init(_ requests: Int, per window: Duration, style: Style = .sliding) {
        self.requests = max(0, requests)
        self.window = window
        self.style = style
    }
}
