import Analysis
import Archive
import ArgumentParser
import Smartlook

struct LifecycleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lifecycle", abstract: "New, returning, resurrected and dormant visitors, week by week.",
        discussion: """
            Example: weeklook lifecycle --json

            New: first ever seen in the week. Returning: active in this and the previous week. Resurrected: active now, \
            not in the previous week, seen before. Dormant: active in the previous week, not now.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var question: QuestionOptions
    @OptionGroup var count: CountOptions

    func run() async throws {
        let configuration = try common.configuration()
        let calendar = try question.calendar(configuration)
        let data = try ProjectData(
            archive: common.archive(configuration), count.columns)
        // Who came back depends on the weeks before, so all are counted and those asked for are shown.
        let all = WeekAxis(data: data, period: Instant.ever, calendar: calendar)
        let shown = WeekAxis(data: data, period: try question.period(calendar), calendar: calendar).weeks
        let counts = Dictionary(
            zip(all.weeks.map(\.week), data.lifecycle(all, countBy: count.countBy)),
            uniquingKeysWith: { first, _ in first })
        let rows = shown.map { ($0, counts[$0.week] ?? LifecycleCount()) }
        let header = ["week", "complete", "active", "new", "returning", "resurrected", "dormant"]
        try question.print(
            [
                "weeks": .array(
                    rows.map { info, count in
                        [
                            "week": .string(info.week.description), "complete": .bool(info.isComplete),
                            "active": .integer(Int64(count.active)), "new": .integer(Int64(count.new)),
                            "returning": .integer(Int64(count.returning)),
                            "resurrected": .integer(Int64(count.resurrected)),
                            "dormant": .integer(Int64(count.dormant)),
                        ]
                    })
            ], header,
            rows.map { info, count in
                [info.week.description, info.isComplete ? "yes" : "no"]
                    + [count.active, count.new, count.returning, count.resurrected, count.dormant].map(String.init)
            })
    }
}

extension Instant {
    /// All of time.
    static let ever = Instant(microseconds: .min)..<Instant(microseconds: .max)
}
