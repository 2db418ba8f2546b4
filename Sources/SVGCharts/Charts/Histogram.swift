/// How values spread over named bins, one bar a bin from top to bottom, with the share that is reached by each.
///
/// The bins are named, so that nobody has to read a logarithmic axis; a broken line marks the share of the week before.
public struct Histogram: Chart {
    /// One bin.
    public struct Bin: Sendable, Equatable {
        /// The name of the bin; short, as it stands left of the bar.
        public var label: String
        /// Which part of all values lies in the bin.
        public var share: Double
        /// The share as text.
        public var shareLabel: String
        /// The share in the week before.
        public var previousShare: Double?
        /// Which part lies in this bin and those above it, as text.
        public var cumulativeLabel: String
        /// What is remarkable about the bin, such as that the median lies in it; written beneath the bar.
        public var note: String?

        /// A bin by its parts.
        public init(
            label: String, share: Double, shareLabel: String, previousShare: Double? = nil,
            cumulativeLabel: String = "", note: String? = nil
        ) {
            self.label = label
            self.share = share
            self.shareLabel = shareLabel
            self.previousShare = previousShare
            self.cumulativeLabel = cumulativeLabel
            self.note = note
        }
    }

    /// The bins from the least values to the greatest.
    public var bins: [Bin]
    /// Whether the shares are not final, which leaves the bars hollow.
    public var isPartial: Bool

    /// A histogram by its bins.
    public init(bins: [Bin], isPartial: Bool = false) {
        self.bins = bins
        self.isPartial = isPartial
    }

    /// Lays the bars out at a width.
    public func scene(_ width: ChartWidth) -> Scene {
        HistogramLayout(self, width).scene()
    }
}
