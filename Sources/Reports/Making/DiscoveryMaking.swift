import Analysis
import Archive

/// A segment whose conversion changed by more than chance and a trifle.
struct SegmentDiscovery {
    var funnel: Int
    var dimension: Int
    var value: String
    var comparison: RateComparison
    var pValue: Double
}

extension ReportMaker {
    /// Compares every segment of every funnel with the week before and marks the discoveries; how many comparisons.
    func discover(in funnels: inout [FunnelPart]) -> Int {
        let (found, count) = discoveries(funnels)
        for one in found {
            let rows = funnels[one.funnel].dimensions[one.dimension].rows
            guard let row = rows.firstIndex(where: { $0.value == one.value && $0.kind == .value }) else { continue }
            funnels[one.funnel].dimensions[one.dimension].rows[row].isDiscovery = true
        }
        return count
    }

    /// The discoveries, surest first, and the number of comparisons made.
    func discoveries(_ funnels: [FunnelPart]) -> (found: [SegmentDiscovery], comparisons: Int) {
        guard let previousIndex else { return ([], 0) }
        var candidates: [SegmentDiscovery] = []
        for (funnel, part) in funnels.enumerated() where part.brokenBecause == nil {
            let series = answers.funnels[funnel].weeks
            for dimension in part.dimensions.indices where series[previousIndex].segments.indices.contains(dimension) {
                let segments = series[index].segments[dimension]
                let compared = Self.compare(segments, series[previousIndex].segments[dimension])
                for value in segments.compactMap(\.exactValue) {
                    guard let comparison = compared[value], min(comparison.trials, comparison.previousTrials) >= 30
                    else { continue }
                    let fair = allowing(for: part.isRipe == false ? part.arrivedShare ?? 0 : 1, comparison)
                    candidates.append(
                        SegmentDiscovery(
                            funnel: funnel, dimension: dimension, value: value.value, comparison: comparison,
                            pValue: fair.pValue ?? 1))
                }
            }
        }
        let found = FalseDiscoveryRate.discoveries(among: candidates.map(\.pValue)).map { candidates[$0] }
            .filter(\.comparison.hasMinimumEffect)
            .enumerated().sorted { ($0.element.pValue, $0.offset) < ($1.element.pValue, $1.offset) }.map(\.element)
        return (found, candidates.count)
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

    /// A segment's conversion week by week, as far as the charts go.
    func conversion(of discovery: SegmentDiscovery) -> Measure {
        let weeks = answers.funnels[discovery.funnel].weeks
        let value = ExactText(discovery.value)
        let values = weeks.prefix(index + 1).map { week -> MeasureMaker.Value in
            guard week.segments.indices.contains(discovery.dimension),
                let segment = week.segments[discovery.dimension].first(where: { $0.exactValue == value })
            else { return MeasureMaker.Value() }
            return .rate(segment.steps.last ?? 0, of: segment.steps[0], isFinal: week.isRipe)
        }
        return measures().measure(
            key: "segment", name: discovery.value, kind: .rate, values: values, upTo: index)
    }
}
