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
            in the period, and the step comes within the window. Anything may stand between.
            """)

    enum Order: String, ExpressibleByArgument, CaseIterable { case loose }
    enum Scope: String, ExpressibleByArgument, CaseIterable { case visitor }

    @OptionGroup var common: CommonOptions
    @OptionGroup var question: QuestionOptions

    @Option(name: .customLong("step"), help: "A step's event name, or several joined by '|' (2 to 20 times).")
    var steps: [String] = []

    @Option(help: "The longest time from the first step: 30s, 30m, 1h, 7d or none.")
    var window = "7d"

    @Option(help: "The order of steps.")
    var order = Order.loose

    @Option(help: "Which first steps may be the entry: any of the period, or only the visitor's first of it.")
    var entry = "any"

    @Option(help: "What is counted.")
    var scope = Scope.visitor

    @Option(help: "Where later steps may lie: within the window, or also inside the period.")
    var completion = "window"

    @Flag(help: "Also one line a week.")
    var weekly = false

    @Option(help: "Also one line for each value of a dimension, such as country.")
    var by: String?

    func run() async throws {
        let configuration = try common.configuration()
        let calendar = try question.calendar(configuration)
        let funnel = try funnelQuestion()
        let data = try ProjectData(archive: common.archive(configuration))
        let period = try question.period(calendar)
        let answer = FunnelAnswer(
            data: data, question: funnel, period: period, weeks: weekly ? calendar : nil, dimension: by)
        if question.json {
            try Output.json(answer.json(timezone: calendar.timezone, window: window))
        } else if question.csv {
            try Output.csv(answer.header, answer.rows)
        } else {
            try Output.table(answer.header, answer.rows)
        }
    }

    private func funnelQuestion() throws -> FunnelQuestion {
        guard (2...20).contains(steps.count) else {
            throw Failure(.usage, "A funnel has 2 to 20 steps; give --step for each.")
        }
        let length: Int64?
        if window == "none" {
            length = nil
        } else if let microseconds = DurationText.microseconds(window) {
            length = microseconds
        } else {
            throw Failure(.usage, "--window: '\(window)' is not a window such as 30m, 1h, 7d or none.")
        }
        guard let entry = FunnelQuestion.Entry(rawValue: entry) else {
            throw Failure(.usage, "--entry: '\(entry)' is not one of any, first.")
        }
        guard let completion = FunnelQuestion.Completion(rawValue: completion) else {
            throw Failure(.usage, "--completion: '\(completion)' is not one of window, inside.")
        }
        return FunnelQuestion(
            steps: steps.map { step in
                StepCondition(names: step.split(separator: "|", omittingEmptySubsequences: false).map(String.init))
            }, window: length, entry: entry, completion: completion)
    }
}
