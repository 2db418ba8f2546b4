import Analysis
import Archive
import ArgumentParser
import Smartlook

struct TrendCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trend", abstract: "How often events occur, week by week.",
        discussion: "Example: weeklook trend --event purchase --json")

    @OptionGroup var common: CommonOptions
    @OptionGroup var question: QuestionOptions

    @Option(name: .customLong("event"), help: "An event name (repeatable; default: all).")
    var events: [String] = []

    func run() async throws {
        let configuration = try common.configuration()
        let calendar = try question.calendar(configuration)
        let data = try ProjectData(archive: common.archive(configuration))
        let axis = try WeekAxis(data: data, period: question.period(calendar), calendar: calendar)
        let all = data.eventSeries(axis)
        let none = [EventSeries.Count](repeating: EventSeries.Count(), count: axis.weeks.count)
        let series =
            events.isEmpty
            ? all
            : events.map { name in
                all.first { ExactText($0.name) == ExactText(name) } ?? EventSeries(name: name, weeks: none)
            }
        if question.json {
            try Output.json([
                "weeks": .array(
                    axis.weeks.enumerated().map { index, info in
                        [
                            "week": .string(info.week.description), "complete": .bool(info.isComplete),
                            "events": .object(
                                Dictionary(
                                    series.map { series in
                                        let count = series.weeks[index]
                                        let value: JSONValue = [
                                            "occurrences": .integer(Int64(count.occurrences)),
                                            "visitors": count.visitors.map { .integer(Int64($0)) } ?? .null,
                                        ]
                                        return (series.name, value)
                                    }, uniquingKeysWith: { first, _ in first })),
                        ]
                    })
            ])
            return
        }
        let header = ["week", "complete", "event", "occurrences", "visitors"]
        let rows = axis.weeks.enumerated().flatMap { index, info in
            series.map { series in
                [
                    info.week.description, info.isComplete ? "yes" : "no", series.name,
                    String(series.weeks[index].occurrences), series.weeks[index].visitors.map(String.init) ?? "",
                ]
            }
        }
        try question.csv ? Output.csv(header, rows) : Output.table(header, rows)
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
}
