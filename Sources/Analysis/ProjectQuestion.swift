package import Archive
package import Smartlook

/// Everything a weekly report asks of a project, as one value.
package struct ProjectQuestion: Sendable {
    package var funnels: [ReportFunnel]
    /// Dimensions that funnels are broken down by: an event's property, a session's attribute (`country`, `device`,
    /// `browser`, `platform`, `os`, `referrer`, `landing_page`) or `utm_...`.
    package var dimensions: [String]
    /// Segments by rules, which funnels are broken down by as well.
    package var segments: [Segment]
    package var calendar: WeekCalendar
    /// Breaks that the events themselves do not show.
    package var knownBreaks: [KnownBreak]
    /// When the events began to come from somewhere else.
    package var sourceChanges: [SourceChange]

    package init(
        funnels: [ReportFunnel], dimensions: [String], segments: [Segment] = [], calendar: WeekCalendar,
        knownBreaks: [KnownBreak] = [], sourceChanges: [SourceChange] = []
    ) {
        self.funnels = funnels
        self.dimensions = dimensions
        self.segments = segments
        self.calendar = calendar
        self.knownBreaks = knownBreaks
        self.sourceChanges = sourceChanges
    }
}

/// A funnel as a project's configuration (or the API's list) names it.
package struct ReportFunnel: Sendable, Hashable {
    /// Short and stable, for addresses and ids: `[a-z][a-z0-9-]*`.
    package var key: String
    package var name: String
    package var isPrimary: Bool
    package var question: FunnelQuestion
    /// What readers know each step by, where it has a name of its own; shorter than the steps where the last have none.
    package var stepNames: [String?]
    /// The target for the conversion rate, as a fraction.
    package var goal: Double?
    /// The API's id of the same funnel, whose own figure is shown beside ours.
    package var smartlookID: String?

    package init(
        key: String, name: String, isPrimary: Bool = false, question: FunnelQuestion, stepNames: [String?] = [],
        goal: Double? = nil, smartlookID: String? = nil
    ) {
        self.key = key
        self.name = name
        self.isPrimary = isPrimary
        self.question = question
        self.stepNames = stepNames
        self.goal = goal
        self.smartlookID = smartlookID
    }
}

/// The answers to a `ProjectQuestion` for every week of the archive's horizon; every array of weeks has the order and
/// length of `weeks`.
package struct ProjectAnswers: Sendable {
    /// What they are computed from; below events they are the API's own figures.
    package var level: FetchLevel
    package var horizon: Horizon
    package var weeks: [WeekInfo]
    /// Nil for a week that nobody has counted. Below the level of visitors only `active` and `new` are known.
    package var visitors: [LifecycleCount?]
    /// By total occurrences, most first, then by name in byte order.
    package var events: [EventSeries]
    /// In the order of the question; the primary one first.
    package var funnels: [FunnelSeries]
    package var breaks: [SeriesBreak]
    /// The segments by rules that the funnels' weeks are broken down by.
    package var segments: [Segment] = []
    /// The visitors first seen in each week; nil where nobody knows who came back.
    package var retention: [RetentionCohort]?
    /// What visitors did after the first step of the primary funnel; nil where nobody knows.
    package var paths: PathSeries?
    /// Visitors by the week of their first event, whenever they were first seen; nil below the level of events.
    package var arrivals: [Int]?
    /// How many visitors and events the archive holds in all.
    package var visitorTotal: Int
    package var eventTotal: Int

    package init(
        level: FetchLevel = .events, horizon: Horizon, weeks: [WeekInfo], visitors: [LifecycleCount?],
        events: [EventSeries],
        funnels: [FunnelSeries], breaks: [SeriesBreak], visitorTotal: Int, eventTotal: Int
    ) {
        self.level = level
        self.horizon = horizon
        self.weeks = weeks
        self.visitors = visitors
        self.events = events
        self.funnels = funnels
        self.breaks = breaks
        self.visitorTotal = visitorTotal
        self.eventTotal = eventTotal
    }
}

/// One week and how far the data covers it.
package struct WeekInfo: Sendable, Hashable {
    package var week: Week
    package var firstDate: CivilDate
    package var lastDate: CivilDate
    /// Whether the horizon holds the whole week; partial weeks are never compared.
    package var isComplete: Bool
    /// The local dates of the week that the horizon touches.
    package var coveredFrom: CivilDate
    package var coveredTo: CivilDate
    /// Whether data is missing between two days that have some.
    package var hasGap = false

    package init(
        week: Week, firstDate: CivilDate, lastDate: CivilDate, isComplete: Bool, coveredFrom: CivilDate,
        coveredTo: CivilDate
    ) {
        self.week = week
        self.firstDate = firstDate
        self.lastDate = lastDate
        self.isComplete = isComplete
        self.coveredFrom = coveredFrom
        self.coveredTo = coveredTo
    }
}

/// The active visitors of a week by what they did before.
///
/// `new + returning + resurrected == active`, and `returning + dormant` is the previous week's `active`.
package struct LifecycleCount: Sendable, Hashable, Codable {
    package var active = 0
    /// First ever seen in this week.
    package var new = 0
    /// Active in this and the previous week.
    package var returning = 0
    /// Active now, not in the previous week, seen before.
    package var resurrected = 0
    /// Active in the previous week, not now.
    package var dormant = 0

    package init(active: Int = 0, new: Int = 0, returning: Int = 0, resurrected: Int = 0, dormant: Int = 0) {
        self.active = active
        self.new = new
        self.returning = returning
        self.resurrected = resurrected
        self.dormant = dormant
    }
}

/// One event name week by week.
package struct EventSeries: Sendable, Hashable {
    package var name: String
    package var weeks: [Count]

    package struct Count: Sendable, Hashable, Codable {
        package var occurrences: Int
        /// Nil where nobody has counted them.
        package var visitors: Int?

        package init(occurrences: Int = 0, visitors: Int? = 0) {
            self.occurrences = occurrences
            self.visitors = visitors
        }
    }

    package init(name: String, weeks: [Count]) {
        self.name = name
        self.weeks = weeks
    }
}

/// One funnel week by week.
package struct FunnelSeries: Sendable {
    package var definition: ReportFunnel
    package var weeks: [FunnelWeek]

    package init(definition: ReportFunnel, weeks: [FunnelWeek]) {
        self.definition = definition
        self.weeks = weeks
    }
}

/// One funnel in one week: the visitors whose entry lies in it.
package struct FunnelWeek: Sendable {
    /// Visitors who reached each step; never rising.
    package var steps: [Int]
    /// Whether every entrant's window has closed; nil without a window.
    package var isRipe: Bool?
    /// Of an unripe week the visitors by step whose window has closed; nil where the week is ripe or has no window.
    package var closed: [Int]?
    /// Time from entry to last step of those who converted, ascending, in microseconds.
    package var durations: [Int64]
    /// Visitors by step for each value of each dimension, in the order of the question's dimensions; the values by
    /// entrants, most first, then by name. Values that nobody knows are nil. Last, where there are any, the segments by
    /// rules under their names, in the order of the question; these may overlap.
    package var segments: [[SegmentCount]]
    /// The API's own figures for the same dates, if they were fetched.
    package var smartlook: [Int]?
    /// Whether anybody has counted this week; the steps are zeros otherwise and mean nothing.
    package var isKnown: Bool

    package struct SegmentCount: Sendable, Hashable {
        package var value: String?
        package var steps: [Int]

        package init(value: String?, steps: [Int]) {
            self.value = value
            self.steps = steps
        }

        /// Most entrants first, then by value in byte order, unknown last.
        static func isBefore(_ left: SegmentCount, _ right: SegmentCount) -> Bool {
            guard let one = left.value, let two = right.value else { return left.value != nil }
            if left.steps[0] != right.steps[0] { return left.steps[0] > right.steps[0] }
            return ExactText(one) < ExactText(two)
        }
    }

    package init(
        steps: [Int], isRipe: Bool?, closed: [Int]? = nil, durations: [Int64] = [], segments: [[SegmentCount]] = [],
        smartlook: [Int]? = nil, isKnown: Bool = true
    ) {
        self.steps = steps
        self.isRipe = isRipe
        self.closed = closed
        self.durations = durations
        self.segments = segments
        self.smartlook = smartlook
        self.isKnown = isKnown
    }
}
