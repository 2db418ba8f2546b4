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
            [
                "key", "name", "primary", "steps", "window", "order", "entry", "scope", "completion", "exclude", "hold",
                "goal", "smartlook_id",
            ])
        guard let key = values["key"], let steps = values["steps"] else {
            throw reader.error("a funnel needs key and steps.")
        }
        let name = try key.parsed("a key of small letters, digits and '-', beginning with a letter") {
            isKey($0) ? $0 : nil
        }
        var question = FunnelQuestion(steps: [])
        var stepNames: [String?] = []
        for (index, reader) in try steps.list().enumerated() {
            let step = try Self.step(reader)
            question.steps.append(step.condition)
            stepNames.append(step.name)
            if step.isOptional { question.optional.insert(index) }
        }
        if let window = values["window"] {
            question.window = try window.parsed("a window such as 30m, 1h, 7d or none") { text -> Int64?? in
                text == "none" ? .some(nil) : DurationText.microseconds(text).map { .some($0) }
            }
        }
        if let order = values["order"] { question.order = try order.choice(FunnelQuestion.Order.self) }
        if let entry = values["entry"] { question.entry = try entry.choice(FunnelQuestion.Entry.self) }
        if let scope = values["scope"] { question.scope = try scope.choice(FunnelQuestion.Scope.self) }
        if let completion = values["completion"] {
            question.completion = try completion.choice(FunnelQuestion.Completion.self)
        }
        for exclusion in try values["exclude"]?.list() ?? [] {
            let keys = try exclusion.mapping(["event", "from", "to"])
            guard let event = keys["event"], let from = keys["from"], let to = keys["to"] else {
                throw exclusion.error("an exclusion needs event, from and to (numbers of steps).")
            }
            question.exclusions.append(
                FunnelQuestion.Exclusion(
                    event: EventCondition(names: try names(event)), from: try from.integer(in: 1...20) - 1,
                    to: try to.integer(in: 1...20) - 1))
        }
        question.held = try values["hold"]?.string()
        if let fault = question.fault { throw reader.error(fault) }
        return ReportFunnel(
            key: name, name: try values["name"]?.string() ?? name, isPrimary: try values["primary"]?.boolean() ?? false,
            question: question, stepNames: stepNames, goal: try values["goal"]?.number(in: 0...1),
            smartlookID: try values["smartlook_id"]?.string())
    }

    /// A step is an event name, `{any: [names]}` or `{event: name, where: {page: pattern, property: value}}`, with
    /// `type: url`, `optional: true` and `name: as readers know it` where they are needed.
    private static func step(
        _ reader: YAMLReader
    ) throws(ConfigurationError) -> (condition: EventCondition, name: String?, isOptional: Bool) {
        guard reader.isMapping else { return (EventCondition(try reader.string()), nil, false) }
        let values = try reader.mapping(["event", "any", "type", "where", "optional", "name"])
        var names: [String] = []
        if let event = values["event"] { names.append(try event.string()) }
        for name in try values["any"]?.list() ?? [] { names.append(try name.string()) }
        guard !names.isEmpty || values["type"] != nil || values["where"] != nil else {
            throw reader.error("a step needs event, any, type or where.")
        }
        var step = EventCondition(
            names: names,
            types: try values["type"].map { reader throws(ConfigurationError) in try Self.names(reader) } ?? [])
        for (name, value) in try values["where"]?.pairs() ?? [] {
            if name == "page" {
                step.page = try value.string()
            } else {
                var texts: [String] = []
                for text in value.isList ? try value.list() : [value] { texts.append(try text.string()) }
                step.properties.append(EventCondition.PropertyCondition(name: name, values: texts))
            }
        }
        return (step, try values["name"]?.string(), try values["optional"]?.boolean() ?? false)
    }

    static func isKey(_ text: String) -> Bool {
        guard let first = text.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return false }
        return text.utf8.allSatisfy {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                || $0 == UInt8(ascii: "-")
        }
    }
}
