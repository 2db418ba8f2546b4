package import Smartlook

/// How much of a project is read.
package enum FetchLevel: String, Sendable, CaseIterable, Comparable {
    /// Definitions, event histograms and the API's own funnel figures.
    case aggregates
    /// Also visitors, sessions and who reached which step of a funnel.
    case visitors
    /// Also every event of every visitor, which our own figures, steps among them, are computed from.
    case events

    /// The kind of coverage that a complete fetch of this level extends.
    package var coverage: String { rawValue }

    package static func < (left: FetchLevel, right: FetchLevel) -> Bool {
        allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
}

/// What a fetch is to bring up to date: a level, and the local dates from the first to today.
package struct FetchScope: Sendable {
    package var level: FetchLevel
    /// The first local date to read.
    package var from: CivilDate
    /// The instant the data is asked for; nothing later exists.
    package var now: Instant
    package var calendar: WeekCalendar
    /// How many visitors' events are asked for at a time.
    package var concurrency = 4
    /// What is read again before the last success, because events may arrive late.
    package static let overlapDays = 2

    package init(level: FetchLevel, from: CivilDate, now: Instant, calendar: WeekCalendar) {
        self.level = level
        self.from = from
        self.now = now
        self.calendar = calendar
    }

    /// The last local date to read.
    package var to: CivilDate {
        calendar.date(of: now.advanced(byMicroseconds: -1))
    }

    /// The time that a complete fetch covers.
    package var horizon: Horizon {
        Horizon(from: calendar.start(of: from), to: now)
    }

    /// Some local dates as a span of time.
    func span(of dates: ClosedRange<CivilDate>) -> Range<Instant> {
        let start = calendar.start(of: dates.lowerBound)
        return start..<max(start, calendar.start(of: dates.upperBound.advanced(byDays: 1)))
    }

    /// The weeks that have ended within the scope, the latest first, as that is the one people wait for.
    package var closedWeeks: [Week] {
        calendar.weeks(from: horizon.from, through: now.advanced(byMicroseconds: -1)).reversed()
            .filter { calendar.span(of: $0).upperBound <= now && calendar.start(of: $0) >= horizon.from }
    }
}

/// How far a fetch has come.
package struct FetchProgress: Sendable {
    package enum Stage: String, Sendable, CaseIterable {
        case definitions = "definitions"
        case histograms = "event histograms"
        case totals
        case funnels = "funnel figures"
        case dropOffs = "funnel visitors"
        case visitors = "visitors"
        case sessions = "sessions"
        case events = "events of visitors"
    }

    package var stage: Stage
    /// Answers of the stage stored so far, and how many there will be, if that is known.
    package var done: Int
    package var total: Int?
    /// The endpoint that was asked.
    package var operation: SmartlookOperation?
    /// Requests that the rest of the plan takes by now, as far as anybody knows.
    package var remaining: [SmartlookOperation: Int] = [:]
}

/// What a fetch did.
package struct FetchResult: Sendable {
    /// Events that the archive did not have before.
    package var addedEvents = 0
    /// Records that could not be read; they are kept as they came.
    package var rejected = 0
    /// Parts that could not be read, each in a sentence.
    package var missing: [String] = []

    package init() {}
}
