import Analysis
import Archive

extension ReportMaker {
    /// A funnel's visitors by one dimension, small groups folded together; nil where nobody asked.
    func dimensionPart(_ funnel: FunnelSeries, dimension: Int) -> DimensionPart? {
        let now = funnel.weeks[index]
        guard now.segments.indices.contains(dimension) else { return nil }
        let before = (isSegmentBroken(dimension, index) ? nil : previousIndex).flatMap {
            week -> [FunnelWeek.SegmentCount]? in
            let segments = funnel.weeks[week].segments
            return segments.indices.contains(dimension) ? segments[dimension] : nil
        }
        if dimensions[dimension] == DimensionPart.rules { return rulesPart(now.segments[dimension], before) }
        let comparisons = before.map { Self.compare(now.segments[dimension], $0) } ?? [:]
        let parts = MixAndRate(comparisons.sorted { Self.order($0.key, $1.key) }.map(\.value))
        return DimensionPart(
            dimension: dimensions[dimension],
            rows: rows(now.segments[dimension], before),
            mix: parts.map { Self.rounded($0.mix) }, rate: parts.map { Self.rounded($0.rate) })
    }

    /// The segments of the configuration, in its order; nobody can tell from them who is in none, so nothing is folded.
    private func rulesPart(
        _ now: [FunnelWeek.SegmentCount], _ before: [FunnelWeek.SegmentCount]?
    ) -> DimensionPart {
        let earlier = Dictionary(
            (before ?? []).map { ($0.exactValue, $0.steps) }, uniquingKeysWith: { first, _ in first })
        let shown = now.filter { $0.steps[0] == 0 || $0.steps[0] >= SegmentRow.fewest }
        return DimensionPart(
            dimension: DimensionPart.rules,
            rows: shown.map { segment in
                row(.value, segment.value, segment.steps, before == nil ? nil : earlier[segment.exactValue] ?? [])
            }, hidden: shown.count < now.count ? now.count - shown.count : nil)
    }

    /// Every value of either week with its last-step visitors and entrants in both.
    static func compare(
        _ now: [FunnelWeek.SegmentCount], _ before: [FunnelWeek.SegmentCount]
    ) -> [ExactText?: RateComparison] {
        var result: [ExactText?: RateComparison] = [:]
        for segment in now {
            result[segment.exactValue] = RateComparison(
                segment.steps.last ?? 0, of: segment.steps[0], previously: 0, of: 0)
        }
        for segment in before {
            let old = result[segment.exactValue] ?? RateComparison(0, of: 0, previously: 0, of: 0)
            result[segment.exactValue] = RateComparison(
                old.successes, of: old.trials, previously: segment.steps.last ?? 0, of: segment.steps[0])
        }
        return result
    }

    private static func order(_ one: ExactText?, _ two: ExactText?) -> Bool {
        guard let one, let two else { return one != nil && two == nil }
        return one < two
    }

    private func rows(_ now: [FunnelWeek.SegmentCount], _ before: [FunnelWeek.SegmentCount]?) -> [SegmentRow] {
        let known = now.filter { $0.value != nil }
        var shown = known.filter { $0.steps[0] >= SegmentRow.fewest }
        var folded = known.filter { $0.steps[0] < SegmentRow.fewest }
        var unknown = now.first { $0.value == nil }
        if let count = unknown?.steps[0], count < SegmentRow.fewest, !folded.isEmpty {
            unknown.map { folded.append($0) }
            unknown = nil
        }
        while shown.count > SegmentRow.most { folded.append(shown.removeLast()) }
        // One hidden group alone could be had by subtraction.
        if folded.count == 1, folded[0].steps[0] < SegmentRow.fewest, !shown.isEmpty {
            folded.append(shown.removeLast())
        }
        let earlier = Dictionary(
            (before ?? []).map { ($0.exactValue, $0.steps) }, uniquingKeysWith: { first, _ in first })
        var result = shown.map { segment in
            row(.value, segment.value, segment.steps, before == nil ? nil : earlier[segment.exactValue] ?? [])
        }
        if !folded.isEmpty {
            let named = Set(shown.map(\.exactValue) + (unknown.map { [$0.exactValue] } ?? []))
            let rest = (before ?? []).filter { !named.contains($0.exactValue) }
            var other = row(.other, nil, Self.sum(folded), before == nil ? nil : Self.sum(rest))
            other.folded = folded.count
            result.append(other)
        }
        if let unknown {
            result.append(row(.unknown, nil, unknown.steps, before == nil ? nil : earlier[nil] ?? []))
        }
        return result
    }

    private static func sum(_ segments: [FunnelWeek.SegmentCount]) -> [Int] {
        [segments.reduce(0) { $0 + $1.steps[0] }, segments.reduce(0) { $0 + ($1.steps.last ?? 0) }]
    }

    private func row(_ kind: SegmentRow.Kind, _ value: String?, _ now: [Int], _ before: [Int]?) -> SegmentRow {
        let (visitors, converted) = (now.first ?? 0, now.last ?? 0)
        let (oldVisitors, oldConverted) = (before?.first ?? 0, before?.last ?? 0)
        let rate = Self.ratio(converted, visitors)
        let oldRate = before == nil ? nil : Self.ratio(oldConverted, oldVisitors)
        let interval =
            oldRate == nil ? nil : Interval.newcombe((converted, of: visitors), minus: (oldConverted, of: oldVisitors))
        var difference: Double?
        if let rate, let oldRate { difference = rate - oldRate }
        return SegmentRow(
            kind: kind, value: value, visitors: visitors, converted: converted, rate: rate,
            interval: Bounds(Interval.wilson(converted, of: visitors)),
            previousVisitors: before.map { _ in oldVisitors },
            previousConverted: before.map { _ in oldConverted }, previousRate: oldRate, difference: difference,
            differenceInterval: Bounds(interval), isDiscovery: false)
    }
}

extension FunnelWeek.SegmentCount {
    /// The value as bytes: two that only look alike are two.
    var exactValue: ExactText? { value.map { ExactText($0) } }
}
