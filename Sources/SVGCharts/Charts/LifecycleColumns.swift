/// The visitors of each week by their history, as stacked columns, with those who stayed away below zero.
public struct LifecycleColumns: Chart {
    /// One week.
    public struct Column: Sendable, Equatable {
        /// The name of the week.
        public var label: String
        /// The name of the week with its year, which the first one shown has.
        public var fullLabel: String?
        /// Visitors who came this week and the week before.
        public var returning: Int
        /// Visitors who came for the first time.
        public var new: Int
        /// Visitors who came back after a pause.
        public var resurrected: Int
        /// Visitors of the week before who did not come; not shown for a week that is not over, as they still may.
        public var dormant: Int
        /// Whether the week is not over, which leaves it hollow.
        public var isPartial: Bool

        /// A week by its parts.
        public init(
            label: String, fullLabel: String? = nil, returning: Int, new: Int, resurrected: Int, dormant: Int,
            isPartial: Bool = false
        ) {
            self.label = label
            self.fullLabel = fullLabel
            self.returning = returning
            self.new = new
            self.resurrected = resurrected
            self.dormant = dormant
            self.isPartial = isPartial
        }
    }

    /// The weeks; the picture shows the last eight, or the last thirteen if wide.
    ///
    /// Weeks without any visitors have no picture.
    public var columns: [Column]
    /// What the parts are called.
    public var names: LifecycleNames
    /// The style of the numbers.
    public var numbers: NumberStyle

    /// A chart of some weeks.
    public init(
        columns: [Column], names: LifecycleNames = LifecycleNames(), numbers: NumberStyle = .english
    ) {
        self.columns = columns
        self.names = names
        self.numbers = numbers
    }

    /// Lays the columns out at a width.
    public func scene(_ width: ChartWidth) -> Scene {
        LifecycleLayout(self, width).scene()
    }
}

/// The names of the parts of a week's visitors.
public struct LifecycleNames: Sendable, Equatable {
    /// The name of those who came this week and the week before.
    public var returning: String
    /// The name of those who came for the first time.
    public var new: String
    /// The name of those who came back after a pause.
    public var resurrected: String
    /// The name of those who did not come again.
    public var dormant: String

    /// The four names, in English unless given.
    public init(
        returning: String = "Returning", new: String = "New", resurrected: String = "Resurrected",
        dormant: String = "Dormant"
    ) {
        self.returning = returning
        self.new = new
        self.resurrected = resurrected
        self.dormant = dormant
    }
}
