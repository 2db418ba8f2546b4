import Analysis
import Archive

/// Everything that a report tests against the week before, judged as one family.
struct WeekComparisons {
    /// Segments whose conversion changed by more than chance and a trifle, surest first.
    var discoveries: [SegmentDiscovery] = []
    /// The indices of the funnels whose conversion changed by more than chance.
    var movedFunnels: Set<Int> = []
    /// Segments that earlier reports named, tested again with the weeks since.
    var earlier: [EarlierFlag] = []
    /// How many comparisons were made.
    var count = 0
}

/// A segment whose conversion changed by more than chance and a trifle.
struct SegmentDiscovery {
    var funnel: Int
    var dimension: Int
    var value: String
    var comparison: RateComparison
    var pValue: Double
}

extension ReportMaker {
    /// How many weeks before the report's the memory of earlier flags is built from.
    private static let memory = 2 * EarlierFlag.weeksFollowed

    /// The comparisons of this week. Those of the weeks before are made anew to know what they named.
    func comparisons() -> WeekComparisons {
        var named: [Int: [SegmentDiscovery]] = [:]
        var result = WeekComparisons()
        for week in max(0, index - Self.memory)...index {
            let flags = (week - EarlierFlag.weeksFollowed..<week).flatMap { flagged in
                (named[flagged] ?? []).map { (week: flagged, discovery: $0) }
            }
            result = comparisons(of: week, after: flags)
            named[week] = result.discoveries
        }
        return result
    }

    private func comparisons(
        of week: Int, after flags: [(week: Int, discovery: SegmentDiscovery)]
    ) -> WeekComparisons {
        guard let previous = index(before: week) else { return WeekComparisons() }
        let segments = answers.funnels.indices.flatMap { segmentComparisons($0, week, previous) }
        let totals = answers.funnels.indices.compactMap { funnel in
            totalComparison(funnel, week, previous).map { (funnel: funnel, pValue: $0) }
        }
        let retests = flags.compactMap { retest($0.discovery, flagged: $0.week, by: week) }
        // One family: whatever a report tests makes every other find of it less sure.
        let pValues = segments.map(\.pValue) + totals.map(\.pValue) + retests.flatMap { [$0.onUsual, $0.onFlagged] }
        let passed = Set(FalseDiscoveryRate.discoveries(among: pValues))
        let found = segments.indices.filter(passed.contains).map { segments[$0] }.filter(\.comparison.hasMinimumEffect)
            .enumerated().sorted { ($0.element.pValue, $0.offset) < ($1.element.pValue, $1.offset) }.map(\.element)
        let moved = totals.indices.filter { passed.contains(segments.count + $0) }.map { totals[$0].funnel }
        let first = segments.count + totals.count
        let earlier = retests.enumerated().map { place, retest in
            retest.flag(
                isApartFromUsual: passed.contains(first + 2 * place),
                isApartFromFlagged: passed.contains(first + 2 * place + 1))
        }
        return WeekComparisons(
            discoveries: found, movedFunnels: Set(moved), earlier: earlier, count: pValues.count)
    }

    /// Every segment of a funnel with enough visitors in both weeks.
    private func segmentComparisons(_ funnel: Int, _ week: Int, _ previous: Int) -> [SegmentDiscovery] {
        let series = answers.funnels[funnel]
        guard isComparable(series, week) else { return [] }
        let arrived = arrivedPart(series, week)
        return dimensions.indices.flatMap { dimension -> [SegmentDiscovery] in
            guard series.weeks[week].segments.indices.contains(dimension),
                series.weeks[previous].segments.indices.contains(dimension),
                !isSegmentBroken(dimension, week)
            else { return [] }
            let segments = series.weeks[week].segments[dimension]
            let compared = Self.compare(segments, series.weeks[previous].segments[dimension])
            return segments.compactMap(\.exactValue).compactMap { value in
                guard let comparison = compared[value],
                    min(comparison.trials, comparison.previousTrials) >= SegmentRow.thin
                else { return nil }
                return SegmentDiscovery(
                    funnel: funnel, dimension: dimension, value: value.value, comparison: comparison,
                    pValue: allowing(for: arrived, comparison).pValue ?? 1)
            }
        }
    }

    /// The p-value of a funnel's whole conversion; nil where there are too few visitors.
    private func totalComparison(_ funnel: Int, _ week: Int, _ previous: Int) -> Double? {
        let series = answers.funnels[funnel]
        let (now, before) = (series.weeks[week], series.weeks[previous])
        guard isComparable(series, week), before.isKnown, let entrants = now.steps.first,
            let converted = now.steps.last,
            let oldEntrants = before.steps.first, let oldConverted = before.steps.last,
            min(entrants, oldEntrants) >= SegmentRow.thin
        else { return nil }
        let comparison = RateComparison(converted, of: entrants, previously: oldConverted, of: oldEntrants)
        return allowing(for: arrivedPart(series, week), comparison).pValue
    }

    private func isComparable(_ series: FunnelSeries, _ week: Int) -> Bool {
        guard let broken = brokenSeries(series) else { return true }
        return !broken.isBlocking && week > broken.start
    }

    /// Whether the dimension's values mean something else than in the week before.
    func isSegmentBroken(_ dimension: Int, _ week: Int) -> Bool {
        breaks.contains {
            $0.kind == .changedSegment && $0.isBlocking && $0.subject == dimensions[dimension]
                && $0.separates(week)
        }
    }

    private func arrivedPart(_ series: FunnelSeries, _ week: Int) -> Double {
        series.weeks[week].isRipe == false ? arrivedShare(series, week: week) ?? 0 : 1
    }

    /// The comparison with the conversions added that may still arrive; where that undoes a fall, nothing changed.
    private func allowing(for arrived: Double, _ comparison: RateComparison) -> RateComparison {
        guard arrived < 1, comparison.rate < comparison.previousRate else { return comparison }
        let most = arrived > 0 ? Int((Double(comparison.successes) / arrived).rounded(.up)) : comparison.trials
        var result = comparison
        let same = (comparison.previousRate * Double(comparison.trials)).rounded(.down)
        result.successes = min(comparison.trials, max(comparison.successes, min(most, Int(same))))
        return result
    }

    /// A named segment with the weeks since, whose windows have closed; nil where there are none yet, or too few visitors.
    private func retest(_ discovery: SegmentDiscovery, flagged: Int, by week: Int) -> SegmentRetest? {
        let series = answers.funnels[discovery.funnel]
        let value = ExactText(discovery.value)
        var (successes, trials) = (0, 0)
        for later in flagged + 1...week where answers.weeks[later].isComplete {
            let counts = series.weeks[later]
            guard counts.isRipe != false, counts.segments.indices.contains(discovery.dimension),
                let segment = counts.segments[discovery.dimension].first(where: { $0.exactValue == value })
            else { continue }
            successes += segment.steps.last ?? 0
            trials += segment.steps.first ?? 0
        }
        guard trials >= SegmentRow.thin else { return nil }
        return SegmentRetest(
            measure: "\(series.definition.key).\(dimensions[discovery.dimension])",
            name: Wording.conversionName(VisitorText.clean(series.definition.name)), week: labels[flagged],
            discovery: discovery, successes: successes, trials: trials)
    }
}

/// A segment that was named in an earlier week beside the weeks since.
private struct SegmentRetest {
    var measure: String
    var name: String
    var week: String
    var discovery: SegmentDiscovery
    var successes: Int
    var trials: Int

    private var flagged: RateComparison { discovery.comparison }

    /// Whether the weeks since differ from the one before the flag.
    var onUsual: Double {
        RateComparison(successes, of: trials, previously: flagged.previousSuccesses, of: flagged.previousTrials).pValue
            ?? 1
    }

    /// Whether the weeks since differ from the flagged one.
    var onFlagged: Double {
        RateComparison(successes, of: trials, previously: flagged.successes, of: flagged.trials).pValue ?? 1
    }

    func flag(isApartFromUsual: Bool, isApartFromFlagged: Bool) -> EarlierFlag {
        let since = Double(successes) / Double(trials)
        let isHigh = flagged.rate > flagged.previousRate
        let isSameWay = isHigh ? since > flagged.previousRate : since < flagged.previousRate
        let outcome: EarlierFlag.Outcome =
            isApartFromUsual && isSameWay ? .persisted : isApartFromFlagged ? .reversed : .noise
        return EarlierFlag(
            measure: measure, name: name, segment: discovery.value, week: week, isHigh: isHigh, value: flagged.rate,
            usual: flagged.previousRate, since: since, outcome: outcome)
    }
}
