import Analysis
import Archive
import ArgumentParser
import Smartlook

struct FunnelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "funnel",
        abstract: "How many visitors do some things in order.",
        discussion: """
            Example: weeklook funnel --step view_item --step add_to_cart --step 'purchase|order' --window 7d --weekly

            A visitor reaches a step where events of its own match all steps up to it in order of time, the first lies \
            in the period, and the step comes within the window. Anything may stand between, unless --order, \
            --exclude or --hold say otherwise.

            With --weekly, a week whose windows are still open has three figures: the conversion so far, that of visitors \
            whose window has closed, and what is expected in the end, going by how long conversions took in the earlier \
            weeks asked for.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var question: QuestionOptions
    @OptionGroup var funnel: FunnelOptions
    @OptionGroup var segment: SegmentOption

    @Flag(help: "Also one line a week.")
    var weekly = false

    @Option(help: "Also one line for each value of a dimension, such as country (repeatable: values together).")
    var by: [String] = []

    func run() async throws {
        let configuration = try common.configuration()
        let calendar = try question.calendar(configuration)
        let funnel = try funnel.question()
        let rule = try segment.rule(configuration)
        let dimensions = by.isEmpty ? ColumnSelection() : ColumnSelection(session: true, properties: by)
        let columns = funnel.columns.union(dimensions).union(rule?.columns ?? ColumnSelection())
        let data = try ProjectData(
            archive: common.archive(configuration), columns)
        let answer = FunnelAnswer(
            data: data, question: funnel, period: try question.period(calendar), calendar: calendar, isWeekly: weekly,
            dimensions: by, segment: rule)
        try question.print(answer.json(window: self.funnel.window), answer.header, answer.rows)
        for note in answer.notes where !question.json { common.terminal.say(note) }
    }
}
