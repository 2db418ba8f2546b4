import Analysis
import Archive
import ArgumentParser
import Smartlook

struct LifecycleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lifecycle", abstract: "New, returning, resurrected and dormant visitors, week by week.",
        discussion: "Example: weeklook lifecycle --json")

    @OptionGroup var common: CommonOptions
    @OptionGroup var question: QuestionOptions

    func run() async throws {
        let configuration = try common.configuration()
        let calendar = try question.calendar(configuration)
        let data = try ProjectData(archive: common.archive(configuration))
        let axis = try WeekAxis(data: data, period: question.period(calendar), calendar: calendar)
        let counts = data.lifecycle(axis)
        if question.json {
            try Output.json([
                "weeks": .array(
                    zip(axis.weeks, counts).map { info, count in
                        [
                            "week": .string(info.week.description), "complete": .bool(info.isComplete),
                            "active": .integer(Int64(count.active)), "new": .integer(Int64(count.new)),
                            "returning": .integer(Int64(count.returning)),
                            "resurrected": .integer(Int64(count.resurrected)),
                            "dormant": .integer(Int64(count.dormant)),
                        ]
                    })
            ])
            return
        }
        let header = ["week", "complete", "active", "new", "returning", "resurrected", "dormant"]
        let rows = zip(axis.weeks, counts).map { info, count in
            [info.week.description, info.isComplete ? "yes" : "no"]
                + [count.active, count.new, count.returning, count.resurrected, count.dormant].map(String.init)
        }
        try question.csv ? Output.csv(header, rows) : Output.table(header, rows)
    }
}
