/// Rates of several groups as dots with their intervals on one scale.
///
/// Bars with error bars would suggest that values inside the bar are likelier than those outside.
public struct DotPlot: Chart {
    /// One group.
    public struct Row: Sendable, Equatable {
        /// The name of the group.
        public var label: String
        /// The rate of this week.
        public var value: Double?
        /// The rate as text.
        public var valueLabel: String
        /// Where the true rate lies with great confidence.
        public var interval: ClosedRange<Double>?
        /// The rate of the week before.
        public var previous: Double?
        /// The size of the group as text.
        public var countLabel: String
        /// Whether the group is too small to rely on the rate.
        public var isThin: Bool
        /// Whether the group is too small to be shown, so that it keeps its row without a dot.
        public var isSuppressed: Bool
        /// Whether the rate changed more than is usual.
        public var isSignal: Bool

        /// A group by its parts.
        public init(
            label: String, value: Double?, valueLabel: String, interval: ClosedRange<Double>? = nil,
            previous: Double? = nil, countLabel: String = "", isThin: Bool = false, isSuppressed: Bool = false,
            isSignal: Bool = false
        ) {
            self.label = label
            self.value = value
            self.valueLabel = valueLabel
            self.interval = interval
            self.previous = previous
            self.countLabel = countLabel
            self.isThin = isThin
            self.isSuppressed = isSuppressed
            self.isSignal = isSignal
        }
    }

    /// The groups from top to bottom; more than about ten are better summed up in a last one.
    public var rows: [Row]
    /// How the values along the axis are written.
    public var axis: AxisFormat
    /// The style of the numbers along the axis.
    public var numbers: NumberStyle
    /// The word before the end of an interval that lies beyond the axis, as in "to 34%".
    public var limitWord: String

    /// A dot plot of some groups.
    public init(
        rows: [Row], axis: AxisFormat = .percent, numbers: NumberStyle = .english, limitWord: String = "to"
    ) {
        self.rows = rows
        self.axis = axis
        self.numbers = numbers
        self.limitWord = limitWord
    }

    /// Lays the dots out at a width.
    public func scene(_ width: ChartWidth) -> Scene {
        DotLayout(self, width).scene()
    }
}
