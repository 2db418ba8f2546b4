import Analysis
import Archive

/// Judges the weeks of a series against the weeks before each.
struct MeasureMaker {
    static let mostPoints = 26

    let weeks: [WeekInfo]
    let labels: [String]
    /// Weeks that limits leave out.
    var excluded: Set<Int> = []
    /// The first week that can be compared with the later ones.
    var start = 0
    /// Whether weeks are judged at all.
    var isJudged = true
    /// Whether only points outside the limits are signals; for many series at once, where the finer rules would
    /// cry wolf every week.
    var outsideOnly = false
    var goals: [MetricGoal] = []

    /// One week's value and what it is made of.
    struct Value {
        var value: Double?
        var numerator: Int?
        var denominator: Int?
        /// Whether nothing can arrive any more; nil where that cannot be said.
        var isFinal: Bool?
        /// Which part of the numerator has arrived by now.
        var arrived: Double?
        /// Numerator and denominator of those whose window has closed.
        var closed: (successes: Int, trials: Int)?
        /// Whether the part that has arrived says what the value comes to in the end: of a whole funnel it does, while how
        /// long the steps between take is not kept.
        var isForetold = true

        static func count(_ count: Int) -> Value { Value(value: Double(count), isFinal: true) }

        static func rate(
            _ successes: Int, of trials: Int, isFinal: Bool?, arrived: Double? = nil,
            closed: (successes: Int, trials: Int)? = nil, isForetold: Bool = true
        ) -> Value {
            Value(
                value: trials > 0 ? Double(successes) / Double(trials) : nil, numerator: successes,
                denominator: trials, isFinal: isFinal, arrived: arrived, closed: closed, isForetold: isForetold)
        }

        /// The three figures of a rate that may still rise.
        var ripening: Ripening? {
            guard isFinal == false, let numerator, let denominator else { return nil }
            return Ripening(
                successes: numerator, trials: denominator, closed: closed, arrivedShare: isForetold ? arrived : nil)
        }
    }

    /// The measure of a week, with as many weeks before it as are shown.
    func measure(
        key: String, name: String, kind: Measure.Kind, values: [Value], upTo index: Int, points: Int = mostPoints
    ) -> Measure {
        let first = max(0, index + 1 - points)
        let judged = (first...index).map { judge($0, values, kind) }
        let shown = zip(first...index, judged).map { week, judgement in
            let value = values[week]
            var interval: Bounds?
            if kind == .rate, let successes = value.numerator, let trials = value.denominator {
                interval = Bounds(Interval.wilson(successes, of: trials))
            }
            return Measure.Point(
                week: labels[week], value: value.value, numerator: value.numerator, denominator: value.denominator,
                interval: interval, isComplete: weeks[week].isComplete, isFinal: value.isFinal,
                signal: judgement.signal, ripening: kind == .rate ? value.ripening : nil)
        }
        let goal = goals.last { $0.metric == key }
        let past = zip(first..<index, judged).map { (week: $0, range: $1.range, signal: $1.signal) }
        return Measure(
            key: key, name: name, kind: kind, points: shown, usualRange: judged.last?.range,
            signal: judged.last?.signal,
            goal: goal.map { Goal(target: $0.target, better: $0.better, value: values[index].value) },
            pastRanges: pastRanges(past, values, kind),
            earlierFlags: earlierFlags(past, values, kind, upTo: index).map { flags in
                flags.map { $0.named(key, name) }
            })
    }

    /// Whether a week's value can be relied on: whole, nothing more to come, nothing known that disturbed it.
    func isSettled(_ week: Int, _ values: [Value], _ kind: Measure.Kind) -> Bool {
        weeks[week].isComplete && !excluded.contains(week) && values[week].isFinal != false
            && isSolid(values[week], kind) && values[week].value != nil
    }

    /// What a value of a kind can be at all.
    static func bounds(_ kind: Measure.Kind) -> ClosedRange<Double> {
        kind == .rate ? 0.0...1 : 0...Double.greatestFiniteMagnitude
    }

    private func judge(
        _ week: Int, _ values: [Value], _ kind: Measure.Kind
    ) -> (range: UsualRange?, signal: UsualRange.Signal?) {
        guard isJudged, week >= start else { return (nil, nil) }
        // A range looks no further back, and a series may go back ten years.
        let history =
            Array(
                (start..<week).reversed().lazy.filter { isSettled($0, values, kind) }.compactMap { values[$0].value }
                    .prefix(UsualRange.most)
            ).reversed() as [Double]
        guard let range = UsualRange(of: history, within: Self.bounds(kind)) else { return (nil, nil) }
        let value = values[week]
        guard weeks[week].isComplete, let now = value.value, isSolid(value, kind), matters(now, range, kind) else {
            return (range, nil)
        }
        var signal = range.signal(history + [now])
        if value.isFinal == false, now < range.mean {
            // More may arrive: a fall is one only if what is to be expected in the end is low as well.
            guard let arrived = value.arrived, arrived > 0 else { return (range, nil) }
            let expected = now / arrived
            signal = expected < range.mean ? range.signal(history + [expected]) : nil
        }
        if range.isProvisional || outsideOnly, signal != .outside { signal = nil }
        return (range, signal)
    }

    /// Whether there are enough people behind a value to rely on it.
    private func isSolid(_ value: Value, _ kind: Measure.Kind) -> Bool {
        switch kind {
        case .count: true
        case .rate, .duration: (value.denominator ?? 0) >= SegmentRow.thin
        }
    }

    /// Whether a distance from the average is more than a trifle.
    private func matters(_ value: Double, _ range: UsualRange, _ kind: Measure.Kind) -> Bool {
        let distance = abs(value - range.mean)
        switch kind {
        case .count: return distance >= max(5, range.mean * 0.02)
        case .rate: return distance >= max(0.0005, range.mean * 0.02)
        case .duration: return distance >= max(1, range.mean * 0.05)
        }
    }
}

extension ReportMaker {
    /// The maker for a series that is the same thing from some week on.
    func measures(from start: Int = 0, isJudged: Bool = true, outsideOnly: Bool = false) -> MeasureMaker {
        MeasureMaker(
            weeks: answers.weeks, labels: labels, excluded: annotated,
            start: generalBreaks.reduce(start) { max($0, $1.firstWhole) }, isJudged: isJudged,
            outsideOnly: outsideOnly, goals: goals)
    }
}
