import Analysis
import Archive
import ArgumentParser
import Smartlook

struct TrendCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trend", abstract: "How often events occur and how many visitors do them, by week or day.",
        discussion: """
            Example: weeklook trend --event purchase --json

            Zero is not missing: a week or day within the data in which nothing happened is there with 0.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var question: QuestionOptions
    @OptionGroup var count: CountOptions

    @Option(name: .customLong("event"), help: "An event name (repeatable; default: all).")
    var events: [String] = []

    @Flag(help: "By local day instead of by week.")
    var daily = false

    @Flag(help: "By week, which is the default.")
    var weekly = false

    func run() async throws {
        guard !(daily && weekly) else { throw Failure(.usage, "--daily and --weekly are one or the other.") }
        let configuration = try common.configuration()
        let calendar = try question.calendar(configuration)
        let data = try ProjectData(
            archive: common.archive(configuration), count.columns)
        let period = try question.period(calendar)
        let periods = daily ? Period.days(data, period, calendar) : Period.weeks(data, period, calendar)
        let all = data.trends(periods.boundaries, countBy: count.countBy)
        let none = [EventTrend.Count](repeating: EventTrend.Count(), count: periods.list.count)
        let trends =
            events.isEmpty
            ? all
            : events.map { name in
                all.first { ExactText($0.name) == ExactText(name) } ?? EventTrend(name: name, counts: none)
            }
        let unit = daily ? "date" : "week"
        let header = [unit, "complete", "event", "occurrences", "visitors", "per visitor"]
        try question.print(
            [
                daily ? "days" : "weeks": .array(
                    periods.list.enumerated().map { index, period in
                        [
                            unit: .string(period.label), "complete": .bool(period.isComplete),
                            "events": .object(members(trends, index)),
                        ]
                    })
            ], header,
            periods.list.enumerated().flatMap { index, period in
                trends.map { trend in
                    let count = trend.counts[index]
                    return [
                        period.label, period.isComplete ? "yes" : "no", trend.name, String(count.occurrences),
                        String(count.persons), count.perPersonText,
                    ]
                }
            })
    }

    private func members(_ trends: [EventTrend], _ index: Int) -> [String: JSONValue] {
        Dictionary(
            trends.map { trend in
                let count = trend.counts[index]
                let value: JSONValue = [
                    "occurrences": .integer(Int64(count.occurrences)), "visitors": .integer(Int64(count.persons)),
                ]
                return (trend.name, value)
            }, uniquingKeysWith: { first, _ in first })
    }
}

extension EventTrend.Count {
    fileprivate var perPersonText: String {
        guard persons > 0 else { return "" }
        let hundredths = (occurrences * 200 + persons) / (2 * persons)
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}

/// One week or day of an answer.
private struct Period {
    let label: String
    let isComplete: Bool

    /// The weeks of an archive's horizon that a period touches; weeks that it cuts are partial.
    static func weeks(
        _ data: ProjectData, _ period: Range<Instant>, _ calendar: WeekCalendar
    ) -> (list: [Period], boundaries: [Int64]) {
        let axis = WeekAxis(data: data, period: period, calendar: calendar)
        let spans = axis.spans(within: period)
        return (
            axis.weeks.map { Period(label: $0.week.description, isComplete: $0.isComplete) },
            (spans.map(\.lowerBound) + spans.suffix(1).map(\.upperBound)).map(\.microseconds)
        )
    }

    /// The local dates of an archive's horizon that a period touches.
    static func days(
        _ data: ProjectData, _ period: Range<Instant>, _ calendar: WeekCalendar
    ) -> (list: [Period], boundaries: [Int64]) {
        guard let horizon = data.horizon else { return ([], []) }
        let (start, end) = (max(horizon.from, period.lowerBound), min(horizon.to, period.upperBound))
        guard start < end else { return ([], []) }
        let last = calendar.date(of: end.advanced(byMicroseconds: -1))
        var date = calendar.date(of: start)
        var list: [Period] = []
        var boundaries: [Int64] = []
        while date <= last {
            let span = calendar.start(of: date)..<calendar.start(of: date.advanced(byDays: 1))
            // A date that a time zone skipped has no instants: it is no day.
            if !span.isEmpty {
                let isComplete = start <= span.lowerBound && span.upperBound <= end
                list.append(Period(label: date.description, isComplete: isComplete))
                boundaries.append(max(span.lowerBound, start).microseconds)
            }
            date = date.advanced(byDays: 1)
        }
        boundaries.append(min(calendar.start(of: date), end).microseconds)
        return (list, boundaries)
    }
}

extension WeekAxis {
    /// The weeks of an archive's horizon that a period touches; weeks that it cuts are partial.
    init(data: ProjectData, period: Range<Instant>, calendar: WeekCalendar) {
        let all = data.horizon ?? Horizon(from: Instant(microseconds: 0), to: Instant(microseconds: 0))
        self.init(
            horizon: Horizon(from: max(all.from, period.lowerBound), to: min(all.to, period.upperBound)),
            calendar: calendar)
    }

    /// The weeks as half-open spans; one that a period cuts is its part of the period.
    func spans(within period: Range<Instant>) -> [Range<Instant>] { spans.map { $0.clamped(to: period) } }
}
