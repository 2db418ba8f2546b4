import Analysis
import Archive
import Reports
import Smartlook

/// One funnel's answer as JSON and as rows.
struct FunnelAnswer {
    let question: FunnelQuestion
    let notes: [String]
    private let calendar: WeekCalendar
    private let whole: FunnelTally
    /// Visitors or sessions at the optional steps, by the step's index.
    private let beside: [Int: FunnelTally]
    private let weeks: [Week]?
    private let dimensions: [String]

    private struct Week {
        let info: WeekInfo
        let isRipe: Bool?
        let steps: [Int]
        /// What can be said of a week whose windows are still open.
        let ripening: Ripening?
        let parts: [[String?]: [Int]]
    }

    init(
        data: ProjectData, question: FunnelQuestion, period: Range<Instant>, calendar: WeekCalendar, isWeekly: Bool,
        dimensions: [String], segment: SegmentRule?
    ) {
        self.question = question
        self.calendar = calendar
        self.dimensions = dimensions
        func tally(_ question: FunnelQuestion, _ periods: [Range<Instant>], _ hasTimes: Bool) -> FunnelTally {
            data.tally(
                question, in: periods, by: dimensions, of: segment, calendar: calendar, closedBy: data.horizon?.to,
                hasTimes: hasTimes)
        }
        whole = tally(question, [period], true)
        beside = Dictionary(
            uniqueKeysWithValues: question.optional.map { ($0, tally(question.upTo(optional: $0), [period], false)) })
        weeks = isWeekly ? Self.weeks(data, question, period, calendar) { tally(question, $0, true) } : nil
        notes = Self.notes(data, question)
    }

    private static func weeks(
        _ data: ProjectData, _ question: FunnelQuestion, _ period: Range<Instant>, _ calendar: WeekCalendar,
        _ tally: ([Range<Instant>]) -> FunnelTally
    ) -> [Week] {
        guard let horizon = data.horizon else { return [] }
        let axis = WeekAxis(data: data, period: period, calendar: calendar)
        let spans = axis.spans(within: period)
        let found = tally(spans)
        let infos = axis.weeks
        let weeks = axis.spans.enumerated().map { index, week in
            let isRipe = data.isRipe(question, periodEnd: week.upperBound.microseconds)
            return FunnelWeek(
                steps: found.steps[index], isRipe: isRipe, closed: found.closed?[index],
                durations: found.durations[index])
        }
        return weeks.enumerated().map { index, week in
            let arrived = Arrival.share(of: index, in: weeks, infos, span: spans[index], until: horizon.to)
            return Week(
                info: infos[index], isRipe: week.isRipe, steps: week.steps,
                ripening: Ripening(week, arrivedShare: arrived),
                parts: Dictionary(
                    found.parts.map { ($0.values, $0.steps[index]) }, uniquingKeysWith: { first, _ in first }))
        }
    }

    private static func notes(_ data: ProjectData, _ question: FunnelQuestion) -> [String] {
        let names = (question.steps + question.exclusions.map(\.event)).flatMap(\.names)
        var seen: Set<ExactText> = []
        let missing = names.filter { seen.insert(ExactText($0)).inserted && !data.hasEvent($0) }
        return missing.map { "No event of the archive is named '\($0)'." }
    }

    // MARK: JSON

    func json(window: String) -> JSONValue {
        var document: [String: JSONValue] = [
            "question": asked(window), "steps": .array(question.steps.indices.map(step)),
            "time_to_convert": Self.time(whole.durations[0]),
            "time_between_steps": .array(whole.transitions.map(Self.time)), "notes": .array(notes.map { .string($0) }),
        ]
        if let weeks {
            document["weeks"] = .array(
                weeks.map { week in
                    [
                        "week": .string(week.info.week.description), "complete": .bool(week.info.isComplete),
                        "ripe": week.isRipe.map { .bool($0) } ?? .null, "steps": counts(week.steps),
                        "ripening": week.ripening.map(Self.ripening) ?? .null,
                    ]
                })
        }
        if !dimensions.isEmpty {
            document["breakdown"] = .array(
                whole.parts.map { part in
                    ["value": Self.value(part), "steps": counts(part.steps[0])]
                })
        }
        if let weeks, !dimensions.isEmpty {
            document["weekly_breakdown"] = .array(
                whole.parts.map { part in
                    let none = [Int](repeating: 0, count: part.steps[0].count)
                    return [
                        "value": Self.value(part),
                        "weeks": .array(weeks.map { counts($0.parts[part.values] ?? none) }),
                    ]
                })
        }
        return .object(document)
    }

    /// One value, or the values of several dimensions together.
    private static func value(_ part: FunnelTally.Part) -> JSONValue {
        let texts = part.values.map { JSONValue.string($0 ?? unknown) }
        return texts.count == 1 ? texts[0] : .array(texts)
    }

    private func asked(_ window: String) -> JSONValue {
        var asked: [String: JSONValue] = [
            "steps": .array(question.steps.map { .string($0.label) }), "window": .string(window),
            "order": .string(question.order.rawValue), "entry": .string(question.entry.rawValue),
            "scope": .string(question.scope.rawValue), "completion": .string(question.completion.rawValue),
            "timezone": .string(calendar.timezone),
        ]
        if let held = question.held { asked["hold"] = .string(held) }
        if !question.optional.isEmpty {
            asked["optional"] = .array(question.optional.sorted().map { .integer(Int64($0 + 1)) })
        }
        if !question.exclusions.isEmpty {
            asked["exclude"] = .array(
                question.exclusions.map { .string("\($0.event.label):\($0.from + 1)-\($0.to + 1)") })
        }
        return .object(asked)
    }

    private func step(_ index: Int) -> JSONValue {
        let place = question.line.lastIndex { $0 < index } ?? 0
        let tally = beside[index] ?? whole
        let here = beside[index] == nil ? question.line.firstIndex(of: index) ?? 0 : tally.steps[0].count - 1
        let units = tally.steps[0][here]
        let start = whole.steps[0][0]
        let interval = Interval.wilson(units, of: start)
        var step: [String: JSONValue] = [
            "name": .string(question.steps[index].label),
            "visitors": .integer(Int64(question.scope == .session ? tally.visitors[0][here] : units)),
            "rate_from_start": rate(units, of: start),
            "rate_from_previous": index == 0 ? .null : rate(units, of: whole.steps[0][place]),
            "interval_from_start": index == 0
                ? .null : interval.map { [.rounded($0.lower), .rounded($0.upper)] } ?? .null,
        ]
        if question.scope == .session { step["sessions"] = .integer(Int64(units)) }
        if beside[index] != nil {
            step["optional"] = true
        }
        return .object(step)
    }

    private static func time(_ durations: [Int64]) -> JSONValue {
        let time = TimeToConvert(durations)
        return [
            "n": .integer(Int64(time.count)), "median_seconds": .rounded(time.medianSeconds),
            "p90_seconds": .rounded(time.p90Seconds),
        ]
    }

    /// The members are named as in `report.json`.
    private static func ripening(_ ripening: Ripening) -> JSONValue {
        func share(_ share: Ripening.Share) -> JSONValue {
            [
                "successes": .integer(Int64(share.successes)), "trials": .integer(Int64(share.trials)),
                "rate": .rounded(share.rate),
                "interval": share.interval.map { [.rounded($0.lower), .rounded($0.upper)] } ?? .null,
            ]
        }
        return [
            "so_far": share(ripening.soFar), "closed": ripening.closed.map(share) ?? .null,
            "expected": ripening.expected.map { .rounded($0) } ?? .null,
            "arrived_share": ripening.arrivedShare.map { .rounded($0) } ?? .null,
        ]
    }

    private func rate(_ part: Int, of whole: Int) -> JSONValue {
        whole == 0 ? .null : .rounded(Double(part) / Double(whole))
    }

    private func counts(_ steps: [Int]) -> JSONValue {
        .array(steps.map { .integer(Int64($0)) })
    }

    // MARK: Rows

    private static let unknown = "Unknown"

    var header: [String] {
        ["", "complete", "ripe"] + question.line.map { question.steps[$0].label } + ["conversion"]
            + (weeks == nil ? [] : ["closed window", "expected"])
    }

    var rows: [[String]] {
        var rows = [row("All", complete: "", ripe: "", whole.steps[0])]
        for step in question.optional.sorted() {
            guard let tally = beside[step], let count = tally.steps[0].last else { continue }
            let gap = question.line.map { $0 == question.line.last { $0 < step } ? String(count) : "" }
            rows.append(
                ["with optional \(question.steps[step].label)", "", ""] + gap + [""]
                    + (weeks == nil ? [] : ["", ""]))
        }
        for week in weeks ?? [] {
            rows.append(
                row(
                    week.info.week.description, complete: week.info.isComplete ? "yes" : "no",
                    ripe: week.isRipe.map { $0 ? "yes" : "no" } ?? "", week.steps, week.ripening))
        }
        for part in whole.parts {
            let name = part.values.map { $0 ?? Self.unknown }.joined(separator: ", ")
            rows.append(row(name, complete: "", ripe: "", part.steps[0]))
        }
        return rows
    }

    private func row(
        _ name: String, complete: String, ripe: String, _ steps: [Int], _ ripening: Ripening? = nil
    ) -> [String] {
        let last = steps.last ?? 0
        let conversion = steps[0] == 0 ? "" : PlainNumber.percent(Double(last) / Double(steps[0]))
        let others = [ripening?.closed?.rate, ripening?.expected].map { $0.map(PlainNumber.percent) ?? "" }
        return [name, complete, ripe] + steps.map(String.init) + [conversion] + (weeks == nil ? [] : others)
    }
}

/// Numbers for terminals and CSV.
enum PlainNumber {
    /// A fraction as a percentage with one decimal.
    static func percent(_ fraction: Double) -> String {
        let tenths = Int((fraction * 1000).rounded())
        return "\(tenths / 10).\(tenths % 10)%"
    }
}
