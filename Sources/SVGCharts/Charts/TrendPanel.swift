/// One measure week by week, as a line among its usual values.
public struct TrendPanel: Chart {
    /// One week.
    public struct Point: Sendable, Equatable {
        /// The name of the week.
        public var label: String
        /// The measured value; nothing breaks the line.
        public var value: Double?
        /// The value as text.
        public var valueLabel: String
        /// Whether the value is out of the usual, which rings and names it.
        public var isSignal: Bool
        /// Whether the week is not over, which leaves it hollow.
        public var isPartial: Bool
        /// Whether there are too few people behind the value to rely on it, which leaves it grey.
        public var isThin: Bool
        /// The number of a note about the week, written at the foot.
        public var note: Int?

        /// A week by its parts.
        public init(
            label: String, value: Double?, valueLabel: String, isSignal: Bool = false, isPartial: Bool = false,
            isThin: Bool = false, note: Int? = nil
        ) {
            self.label = label
            self.value = value
            self.valueLabel = valueLabel
            self.isSignal = isSignal
            self.isPartial = isPartial
            self.isThin = isThin
            self.note = note
        }
    }

    /// The weeks, the last one being the one reported.
    public var points: [Point]
    /// Between which values the measure usually lies, since the last break if there is one.
    public var usualRange: ClosedRange<Double>?
    /// Whether the usual range rests on few weeks, which leaves it without colour.
    public var usualRangeIsProvisional: Bool
    /// A value to be reached.
    public var goal: Double?
    /// The goal as text.
    public var goalLabel: String?
    /// Whether the axis begins at zero, as it should for counts.
    public var startsAtZero: Bool
    /// How the values along the axis are written.
    public var axis: AxisFormat
    /// A title inside the picture.
    public var heading: String?
    /// The weeks before which the measure was defined anew, so that the line does not lead there.
    public var breaks: [Int]
    /// The numbers of notes about the breaks, written at the foot.
    public var breakNotes: [Int: Int]
    /// The room beside the plots of its grid, at least; with it they share the left and the right edge.
    public var margins: TrendMargins?
    /// The style of the numbers along the axis.
    public var numbers: NumberStyle

    /// A trend by its parts.
    public init(
        points: [Point], usualRange: ClosedRange<Double>? = nil, usualRangeIsProvisional: Bool = false,
        goal: Double? = nil, goalLabel: String? = nil, startsAtZero: Bool = false, axis: AxisFormat = .count,
        heading: String? = nil, breaks: [Int] = [], breakNotes: [Int: Int] = [:], margins: TrendMargins? = nil,
        numbers: NumberStyle = .english
    ) {
        self.points = points
        self.usualRange = usualRange
        self.usualRangeIsProvisional = usualRangeIsProvisional
        self.goal = goal
        self.goalLabel = goalLabel
        self.startsAtZero = startsAtZero
        self.axis = axis
        self.heading = heading
        self.breaks = breaks
        self.breakNotes = breakNotes
        self.margins = margins
        self.numbers = numbers
    }

    /// Whether the axis leaves out zero and what lies between, which readers should be told.
    public var axisBeginsAboveZero: Bool { points.count > 1 && TrendDomain(self).range.lowerBound > 0 }

    /// Lays the trend out at a width.
    public func scene(_ width: ChartWidth) -> Scene {
        TrendLayout(self, width).scene()
    }
}
