import Analysis
import ArgumentParser

extension FunnelQuestion.Order: ExpressibleByArgument {}
extension FunnelQuestion.Entry: ExpressibleByArgument {}
extension FunnelQuestion.Completion: ExpressibleByArgument {}
extension FunnelQuestion.Scope: ExpressibleByArgument {}

/// The flags that make up a funnel.
struct FunnelOptions: ParsableArguments {
    @Option(
        name: .customLong("step"),
        help: "A step's event name, or several joined by '|' (2 to 20 times; '\\|' is a '|' within a name).")
    var steps: [String] = []

    @Option(
        help: ArgumentHelp(
            "What else a step needs, K being its number: 'K:PROPERTY=VALUE|VALUE', 'K:page=/thanks*' or 'K:type=url' (repeatable).",
            valueName: "condition"))
    var `where`: [String] = []

    @Option(help: "The longest time from the first step: 30s, 30m, 1h, 7d or none.")
    var window = "7d"

    @Option(
        help: "loose: anything may stand between the steps; strict: no other named event; any: steps in any order.")
    var order = FunnelQuestion.Order.loose

    @Option(help: "Which first steps may be the entry: any of the period, or only the first of it.")
    var entry = FunnelQuestion.Entry.any

    @Option(help: "Whose events make an attempt and what is counted: visitors, sessions, or users who share a uid.")
    var scope = FunnelQuestion.Scope.visitor

    @Option(help: "Where later steps may lie: within the window, or also inside the period.")
    var completion = FunnelQuestion.Completion.window

    @Option(
        help: ArgumentHelp(
            "An event that voids an attempt between two steps: 'NAME:1-3' (repeatable).", valueName: "event"))
    var exclude: [String] = []

    @Option(help: ArgumentHelp("A property that must have the same value at every step.", valueName: "property"))
    var hold: String?

    @Option(help: ArgumentHelp("The number of a step that may be skipped (repeatable).", valueName: "k"))
    var optional: [Int] = []

    @Option(
        help: ArgumentHelp(
            "Types of events such as url or click that may not stand between either, in a strict order (repeatable).",
            valueName: "type"))
    var strictTypes: [String] = []

    func question() throws -> FunnelQuestion {
        guard (FunnelQuestion.fewestSteps...FunnelQuestion.mostSteps).contains(steps.count) else {
            throw Failure(.usage, "A funnel has 2 to 20 steps; give --step for each.")
        }
        var question = FunnelQuestion(
            steps: steps.map { EventCondition(names: NameList.names($0)) }, order: order, entry: entry,
            completion: completion, scope: scope, held: hold, strictTypes: strictTypes)
        if window == "none" {
            question.window = nil
        } else if let length = DurationText.microseconds(window) {
            question.window = length
        } else {
            throw Failure(.usage, "--window: '\(window)' is not a window such as 30m, 1h, 7d or none.")
        }
        for text in `where` { try add(condition: text, to: &question) }
        for text in exclude { question.exclusions.append(try exclusion(text)) }
        for number in optional { question.optional.insert(number - 1) }
        if let fault = question.fault { throw Failure(.usage, fault) }
        return question
    }

    /// `2:country=CZ|DE`, `1:page=/cart*`, `1:type=url`.
    private func add(condition text: String, to question: inout FunnelQuestion) throws {
        guard let colon = text.firstIndex(of: ":"), let number = Int(text[..<colon]),
            question.steps.indices.contains(number - 1),
            let equals = text[colon...].firstIndex(of: "="), text.index(after: colon) < equals
        else {
            throw Failure(
                .usage, "--where: '\(text)' is not like '2:country=CZ|DE', with the number of a step before the colon.")
        }
        let name = String(text[text.index(after: colon)..<equals])
        let value = String(text[text.index(after: equals)...])
        switch name {
        case "page": question.steps[number - 1].page = value
        case "type": question.steps[number - 1].types = NameList.names(value)
        default:
            question.steps[number - 1].properties.append(
                EventCondition.PropertyCondition(name: name, values: NameList.names(value)))
        }
    }

    private func exclusion(_ text: String) throws -> FunnelQuestion.Exclusion {
        let parts = text.lastIndex(of: ":").map { (text[..<$0], text[text.index(after: $0)...].split(separator: "-")) }
        guard let (name, range) = parts, range.count == 2, let from = Int(range[0]), let to = Int(range[1]) else {
            throw Failure(.usage, "--exclude: '\(text)' is not like 'NAME:1-3', with the numbers of two steps.")
        }
        return FunnelQuestion.Exclusion(
            event: EventCondition(names: NameList.names(String(name))), from: from - 1, to: to - 1)
    }
}

/// Several names in one argument, joined by `|`; `\|` is a `|` within a name.
enum NameList {
    static func names(_ text: String) -> [String] {
        var names = [""]
        var isEscaped = false
        for character in text {
            if character == "|", !isEscaped {
                names.append("")
            } else {
                if character == "|", isEscaped { names[names.count - 1].removeLast() }
                names[names.count - 1].append(character)
            }
            isEscaped = character == "\\"
        }
        return names
    }
}
