import Analysis

/// Holds claims on series against their weeks.
struct SeriesCheck {
    let report: WeeklyReport

    func holds(_ claim: Claim) -> Bool {
        switch claim {
        case .value(let key, let value): return weeks(key).map { Self.isClose($0.last ?? nil, value) } ?? false
        case .change(let key, let value, let previous):
            guard let weeks = weeks(key), weeks.count > 1 else { return false }
            return Self.isClose(weeks[weeks.count - 1], value) && Self.isClose(weeks[weeks.count - 2], previous)
        case .outside(let key, let value, let lower, let upper, let isHigh):
            return holds(.value(measure: key, value: value)) && isRange(key, lower, upper)
                && (isHigh ? value > upper : value < lower)
        case .within(let key, let value, let lower, let upper):
            return holds(.value(measure: key, value: value)) && isRange(key, lower, upper)
                && value >= lower && value <= upper
        case .usualRange(let key, let lower, let upper, let weeks):
            let range = report.measure(key)?.usualRange ?? event(key)?.usualRange
            return range?.weeks == weeks && isRange(key, lower, upper)
        case .run(let key, let count, let isHigh):
            guard let measure = report.measure(key), let mean = measure.usualRange?.mean, count >= 8 else {
                return false
            }
            let known = measure.points.filter(\.isComplete).compactMap(\.value)
            let run = known.suffix(count)
            return run.count == count && run.allSatisfy { isHigh ? $0 > mean : $0 < mean }
        case .drift(let key, let isHigh):
            guard let measure = report.measure(key), let range = measure.usualRange else { return false }
            let turn = (range.mean + (isHigh ? range.upper : range.lower)) / 2
            // A week with a known event is no part of the series that is judged.
            let four = measure.points.filter { $0.isComplete && !isAnnotated($0.week) }.compactMap(\.value).suffix(4)
            return four.count { isHigh ? $0 > turn : $0 < turn } >= 3
        case .lastOutside(let key, let week, let isHigh): return isLastOutside(key, week, isHigh)
        case .tooFewWeeks(let key): return report.measure(key).map { $0.usualRange == nil } ?? false
        case .goal(let key, let value, let target, let isMet):
            guard holds(.value(measure: key, value: value)) else { return false }
            guard let goal = report.measure(key)?.goal ?? event(key)?.goal else { return false }
            return goal.target == target && isMet == (goal.better == .higher ? value >= target : value <= target)
        default: return false
        }
    }

    static func isClose(_ one: Double?, _ other: Double) -> Bool {
        guard let one else { return false }
        return abs(one - other) <= 1e-9 * max(1, abs(one), abs(other))
    }

    /// A series week by week, the week reported last: a rate is reckoned from its counts.
    private func weeks(_ key: String) -> [Double?]? {
        if let measure = report.measure(key) {
            return measure.points.map { point in
                guard measure.kind == .rate, let part = point.numerator, let whole = point.denominator, whole > 0 else {
                    return point.value
                }
                return Double(part) / Double(whole)
            }
        }
        guard let row = event(key) else { return nil }
        return [row.previousOccurrences.map { Double($0) }, Double(row.occurrences)]
    }

    private func event(_ key: String) -> EventRow? {
        report.events.rows.first { "event.\($0.name)" == key }
    }

    /// Whether the limits are those that the weeks before give, as far as the report shows these weeks.
    private func isRange(_ key: String, _ lower: Double, _ upper: Double) -> Bool {
        guard let measure = report.measure(key) else {
            return event(key)?.usualRange.map { $0.lower == lower && $0.upper == upper } ?? false
        }
        guard let range = measure.usualRange, range.lower == lower, range.upper == upper else { return false }
        let known = measure.points.dropLast().filter { isSettled($0, measure.kind) }.compactMap(\.value)
        guard known.count >= range.weeks else { return true }
        let history = known.suffix(range.weeks)
        let mean = history.reduce(0, +) / Double(history.count)
        let moves = zip(history, history.dropFirst()).map { abs($1 - $0) }
        let spread = 2.66 * moves.reduce(0, +) / Double(moves.count)
        return Self.isClose(max(0, mean - spread), lower)
            && Self.isClose(measure.kind == .rate ? min(1, mean + spread) : mean + spread, upper)
    }

    private func isSettled(_ point: Measure.Point, _ kind: Measure.Kind) -> Bool {
        point.isComplete && point.isFinal != false && !isAnnotated(point.week)
            && (kind == .count || (point.denominator ?? 0) >= SegmentRow.thin)
    }

    private func isAnnotated(_ week: String) -> Bool { report.annotations.contains { $0.week == week } }

    private func isLastOutside(_ key: String, _ week: String, _ isHigh: Bool) -> Bool {
        guard let measure = report.measure(key) else { return event(key) != nil }
        guard let range = measure.usualRange else { return false }
        let before = measure.points.dropLast().filter { point in
            point.signal == .outside && point.value.map { isHigh ? $0 > range.upper : $0 < range.lower } == true
        }
        return before.last?.week == week
    }
}
