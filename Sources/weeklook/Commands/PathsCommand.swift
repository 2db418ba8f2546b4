import Analysis
import Archive
import ArgumentParser
import Smartlook

struct PathsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "paths", abstract: "What visitors do next after an event, or did just before it.",
        discussion: """
            Example: weeklook paths --from-event view_item --json

            Counted session by session, every time the event happens; an event that is repeated at once counts once \
            ('again' counts the repeats), 'ends' is how often nothing came after it (or before it). Data without \
            sessions begins a new one after more than 30 minutes.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var question: QuestionOptions

    @Option(help: "What comes after this event.")
    var fromEvent: String?

    @Option(help: "What comes before this event.")
    var toEvent: String?

    @Option(help: "How many events far.")
    var depth = 1

    @Option(
        name: .customLong("type"),
        help:
            "The types of events that paths are made of, such as url (repeatable; default: custom, which imports are).")
    var types: [String] = []

    func run() async throws {
        let configuration = try common.configuration()
        let calendar = try question.calendar(configuration)
        let direction: EventPaths.Direction
        let name: String
        switch (fromEvent, toEvent) {
        case (let event?, nil): (direction, name) = (.after, event)
        case (nil, let event?): (direction, name) = (.before, event)
        default:
            throw Failure(.usage, "Name the event: with --from-event what came before the path, or with --to-event.")
        }
        guard (1...20).contains(depth) else { throw Failure(.usage, "--depth is 1 to 20 events.") }
        let data = try ProjectData(
            archive: common.archive(configuration),
            ColumnSelection(type: true, session: true))
        let answer = data.paths(
            direction, name, in: try question.period(calendar), depth: depth, types: types.isEmpty ? ["custom"] : types)
        try question.print(
            [
                "edges": .array(
                    answer.edges.map { edge in
                        var members: [String: JSONValue] = [
                            "source": .string(edge.source), "target": .string(edge.target),
                            "count": .integer(Int64(edge.count)),
                        ]
                        if depth > 1 { members["step"] = .integer(Int64(edge.step)) }
                        return .object(members)
                    }), "occurrences": .integer(Int64(answer.occurrences)), "again": .integer(Int64(answer.again)),
                "ends": .integer(Int64(answer.ends)), "sessions": .integer(Int64(answer.sessions)),
            ], ["source", "target", "step", "count"],
            answer.edges.map { [$0.source, $0.target, String($0.step), String($0.count)] })
        if !data.hasEvent(name), !question.json { common.terminal.say("No event of the archive is named '\(name)'.") }
    }
}
