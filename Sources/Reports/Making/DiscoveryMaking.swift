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
    func conversions(of discovery: SegmentDiscovery) -> [Double?] {
        let weeks = answers.funnels[discovery.funnel].weeks
        return (max(0, index + 1 - MeasureMaker.mostPoints)...index).map { week in
            guard weeks[week].segments.indices.contains(discovery.dimension) else { return nil }
            let segment = weeks[week].segments[discovery.dimension].first { $0.exactValue == ExactText(discovery.value) }
            return segment.flatMap { Self.ratio($0.steps.last ?? 0, $0.steps[0]) }
        }
    }
}
