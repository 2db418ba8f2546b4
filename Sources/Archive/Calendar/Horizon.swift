package import Smartlook

/// The span of time that an archive can speak about, half-open.
package struct Horizon: Hashable, Sendable {
    package var from: Instant
    package var to: Instant

    package init(from: Instant, to: Instant) {
        self.from = from
        self.to = to
    }

    /// Whether the horizon holds a whole span.
    package func covers(_ span: Range<Instant>) -> Bool {
        from <= span.lowerBound && span.upperBound <= to
    }
}
