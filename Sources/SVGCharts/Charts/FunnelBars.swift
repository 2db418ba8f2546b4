/// A funnel as bars that share their left edge, one a step, on the scale of shares of the first step.
///
/// Bars from one baseline are compared by their lengths alone; a tapering funnel would code the same number in areas,
/// slopes and widths.
public struct FunnelBars: Chart {
    /// One step of the funnel.
    public struct Step: Sendable, Equatable {
        /// The name of the step.
        public var name: String
        /// How many reached it, as text.
        public var countLabel: String
        /// Which part of the first step's visitors reached it; nothing if nobody could.
        public var share: Double?
        /// The share as text; where nobody could reach the step, the words that stand in the place of its bar.
        public var shareLabel: String
        /// The share in the week before.
        public var previousShare: Double?
        /// Where the true share lies with great confidence.
        public var interval: ClosedRange<Double>?
        /// How many enter the funnel at this step, as text.
        public var entryLabel: String?
        /// What happens between this step and the next, as text.
        public var transitionLabel: String?
        /// How the transition changed since the week before, as text.
        public var changeLabel: String?
        /// Whether the change is out of the usual.
        public var changeIsSignal: Bool
        /// Whether a change out of the usual is one for the better, which gives it its colour.
        public var changeIsGood: Bool?
        /// How many leave before the next step, as text; it follows the change, which is none of their number.
        public var lossLabel: String?
        /// Whether there are too few visitors to rely on the share.
        public var isThin: Bool

        /// A step by its parts.
        public init(
            name: String, countLabel: String, share: Double?, shareLabel: String, previousShare: Double? = nil,
            interval: ClosedRange<Double>? = nil, entryLabel: String? = nil, transitionLabel: String? = nil,
            changeLabel: String? = nil, changeIsSignal: Bool = false, changeIsGood: Bool? = nil,
            lossLabel: String? = nil, isThin: Bool = false
        ) {
            self.name = name
            self.countLabel = countLabel
            self.share = share
            self.shareLabel = shareLabel
            self.previousShare = previousShare
            self.interval = interval
            self.entryLabel = entryLabel
            self.transitionLabel = transitionLabel
            self.changeLabel = changeLabel
            self.changeIsSignal = changeIsSignal
            self.changeIsGood = changeIsGood
            self.lossLabel = lossLabel
            self.isThin = isThin
        }
    }

    /// The steps in the order of the funnel.
    ///
    /// Above eight, the lines beneath the bars are left out; above twelve, the picture shows the first eleven and the
    /// last.
    public var steps: [Step]

    /// Whether the week is not over, which leaves the bars hollow.
    public var isPartial: Bool

    /// A funnel by its steps.
    public init(steps: [Step], isPartial: Bool = false) {
        self.steps = steps
        self.isPartial = isPartial
    }

    /// Lays the funnel out at a width.
    public func scene(_ width: ChartWidth) -> Scene {
        FunnelLayout(self, width).scene()
    }
}
