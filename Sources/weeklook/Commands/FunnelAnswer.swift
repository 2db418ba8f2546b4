import Analysis
import Archive
import Smartlook

/// One funnel's answer as JSON and as rows.
struct FunnelAnswer {
    let question: FunnelQuestion
    let steps: [Int]
    let time: TimeToConvert
    let weeks: [(info: WeekInfo, answer: FunnelWeek)]?
    let breakdown: [FunnelWeek.SegmentCount]?

    /// - Parameters:
    ///   - calendar: the calendar of a week by week answer; nil gives none.
    ///   - dimension: what to break down by; nil gives no breakdown.
    init(
        data: ProjectData, question: FunnelQuestion, period: Range<Instant>, weeks calendar: WeekCalendar?,
        dimension: String?
    ) {
        self.question = question
        let attempts = data.attempts(question, in: [period]).first ?? []
        steps = ProjectData.counts(attempts, steps: question.steps.count)
        time = TimeToConvert(attempts.filter { $0.reach == question.steps.count }.map(\.duration).sorted())
        breakdown = dimension.map {
            data.breakdown(attempts, by: data.values(of: $0), steps: question.steps.count)
        }
        weeks = calendar.map { calendar in
            guard let horizon = data.horizon else { return [] }
            let axis = WeekAxis(horizon: horizon, calendar: calendar)
            // A week that the period cuts is asked for its part of the period only.
            let chosen = zip(axis.weeks, axis.spans).filter { $1.overlaps(period) }
            let found = data.attempts(question, in: chosen.map { $1.clamped(to: period) })
            return zip(chosen, found).map { week, attempts in
                var info = week.0
                info.isComplete = info.isComplete && period.contains(week.1)
                return (
                    info,
                    FunnelWeek(
                        steps: ProjectData.counts(attempts, steps: question.steps.count),
                        isRipe: data.isRipe(question, periodEnd: week.1.upperBound.microseconds))
                )
            }
        }
    }

    func json(timezone: String, window: String) -> JSONValue {
        var document: [String: JSONValue] = [
            "question": [
                "steps": .array(question.steps.map { .string($0.label) }), "window": .string(window), "order": "loose",
                "entry": .string(question.entry.rawValue), "scope": "visitor",
                "completion": .string(question.completion.rawValue), "timezone": .string(timezone),
            ],
            "steps": .array(question.steps.indices.map(step)),
            "time_to_convert": [
                "n": .integer(Int64(time.count)), "median_seconds": .rounded(time.medianSeconds),
                "p90_seconds": .rounded(time.p90Seconds),
            ],
            "notes": [],
        ]
        if let weeks {
            document["weeks"] = .array(
                weeks.map { week in
                    [
                        "week": .string(week.info.week.description), "complete": .bool(week.info.isComplete),
                        "ripe": week.answer.isRipe.map { .bool($0) } ?? .null, "steps": counts(week.answer.steps),
                    ]
                })
        }
        if let breakdown {
            document["breakdown"] = .array(
                breakdown.map { ["value": $0.value.map { .string($0) } ?? "Unknown", "steps": counts($0.steps)] })
        }
        return .object(document)
    }

    private func step(_ index: Int) -> JSONValue {
        let interval = Interval.wilson(steps[index], of: steps[0])
        return [
            "name": .string(question.steps[index].label), "visitors": .integer(Int64(steps[index])),
            "rate_from_start": rate(steps[index], of: steps[0]),
            "rate_from_previous": index == 0 ? .null : rate(steps[index], of: steps[index - 1]),
            "interval_from_start": index == 0
                ? .null : interval.map { [.rounded($0.lower), .rounded($0.upper)] } ?? .null,
        ]
    }

    private func rate(_ part: Int, of whole: Int) -> JSONValue {
        whole == 0 ? .null : .rounded(Double(part) / Double(whole))
    }

    private func counts(_ steps: [Int]) -> JSONValue {
        .array(steps.map { .integer(Int64($0)) })
    }

    // MARK: Rows

    var header: [String] {
        ["", "complete", "ripe"] + question.steps.map(\.label) + ["conversion"]
    }

    var rows: [[String]] {
        var rows = [row("All", complete: "", ripe: "", steps)]
        for week in weeks ?? [] {
            rows.append(
                row(
                    week.info.week.description, complete: week.info.isComplete ? "yes" : "no",
                    ripe: week.answer.isRipe.map { $0 ? "yes" : "no" } ?? "", week.answer.steps))
        }
        for segment in breakdown ?? [] {
            rows.append(row(segment.value ?? "Unknown", complete: "", ripe: "", segment.steps))
        }
        return rows
    }

    private func row(_ name: String, complete: String, ripe: String, _ steps: [Int]) -> [String] {
        let last = steps.last ?? 0
        let conversion = steps[0] == 0 ? "" : PlainNumber.percent(Double(last) / Double(steps[0]))
        return [name, complete, ripe] + steps.map(String.init) + [conversion]
    }
}

extension Range<Instant> {
    fileprivate func contains(_ other: Range<Instant>) -> Bool {
        lowerBound <= other.lowerBound && other.upperBound <= upperBound
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
