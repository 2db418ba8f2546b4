import Analysis

extension Configuration {
    mutating func read(funnels reader: YAMLReader) throws(ConfigurationError) {
        for funnel in try reader.list() {
            let definition = try Self.funnel(funnel)
            guard !funnels.contains(where: { $0.key == definition.key }) else {
                throw funnel.error("the funnel key '\(definition.key)' is there twice.")
            }
            guard !definition.isPrimary || !funnels.contains(where: \.isPrimary) else {
                throw funnel.error("only one funnel can be primary.")
            }
            funnels.append(definition)
        }
        if !funnels.isEmpty, !funnels.contains(where: \.isPrimary) { funnels[0].isPrimary = true }
    }

    private static func funnel(_ reader: YAMLReader) throws(ConfigurationError) -> ReportFunnel {
        let values = try reader.mapping(
            ["key", "name", "primary", "steps", "window", "order", "entry", "goal", "smartlook_id"])
        guard let key = values["key"], let steps = values["steps"] else {
            throw reader.error("a funnel needs key and steps.")
        }
        let name = try key.parsed("a key of small letters, digits and '-', beginning with a letter") {
            isKey($0) ? $0 : nil
        }
        var question = FunnelQuestion(steps: [])
        for step in try steps.list() { question.steps.append(try Self.step(step)) }
        guard (2...20).contains(question.steps.count) else { throw steps.error("a funnel has 2 to 20 steps.") }
        if let window = values["window"] {
            question.window = try window.parsed("a window such as 30m, 1h, 7d or none") { text -> Int64?? in
                text == "none" ? .some(nil) : DurationText.microseconds(text).map { .some($0) }
            }
        }
        if let order = values["order"] {
            let name = try order.string()
            guard name == "loose" else {
                throw order.error("'\(name)' is not an order of this version; it has loose.")
            }
        }
        if let entry = values["entry"] { question.entry = try entry.choice(FunnelQuestion.Entry.self) }
        return ReportFunnel(
            key: name, name: try values["name"]?.string() ?? name, isPrimary: try values["primary"]?.boolean() ?? false,
            question: question, goal: try values["goal"]?.number(in: 0...1),
            smartlookID: try values["smartlook_id"]?.string())
    }

    /// A step is an event name, `{any: [names]}` or `{event: name, where: {page: pattern, property: value}}`.
    private static func step(_ reader: YAMLReader) throws(ConfigurationError) -> StepCondition {
        guard reader.isMapping else { return StepCondition(try reader.string()) }
        let values = try reader.mapping(["event", "any", "where"])
        var names: [String] = []
        if let event = values["event"] { names.append(try event.string()) }
        for name in try values["any"]?.list() ?? [] { names.append(try name.string()) }
        guard !names.isEmpty else { throw reader.error("a step needs event or any.") }
        var step = StepCondition(names: names)
        for (name, value) in try values["where"]?.pairs() ?? [] {
            if name == "page" {
                step.page = try value.string()
            } else {
                var texts: [String] = []
                for text in value.isList ? try value.list() : [value] { texts.append(try text.string()) }
                step.properties.append(StepCondition.PropertyCondition(name: name, values: texts))
            }
        }
        return step
    }

    static func isKey(_ text: String) -> Bool {
        guard let first = text.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return false }
        return text.utf8.allSatisfy {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                || $0 == UInt8(ascii: "-")
        }
    }
}
