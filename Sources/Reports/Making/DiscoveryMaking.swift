import Analysis
import Archive

extension ReportMaker {
    /// Marks in the funnels what the comparisons found, and says how small a change would have been found elsewhere.
    func mark(_ comparisons: WeekComparisons, in funnels: inout [FunnelPart]) {
        for one in comparisons.discoveries {
            guard
                let part = funnels[one.funnel].dimensions.firstIndex(where: {
                    $0.dimension == dimensions[one.dimension]
                }),
                let row = funnels[one.funnel].dimensions[part].rows.firstIndex(where: {
                    $0.kind == .value && $0.value.map { ExactText($0) } == ExactText(one.value)
                })
            else { continue }
            funnels[one.funnel].dimensions[part].rows[row].isDiscovery = true
        }
        for funnel in funnels.indices {
            funnels[funnel].hasMoved = comparisons.movedFunnels.contains(funnel)
            let first = funnels[funnel].steps.first
            guard !funnels[funnel].hasMoved, funnels[funnel].isComparable, funnels[funnel].brokenBecause == nil,
                funnels[funnel].difference != nil, let rate = funnels[funnel].conversion.previous?.value,
                let trials = first?.visitors, let previousTrials = first?.previousVisitors,
                min(trials, previousTrials) >= SegmentRow.thin
            else { continue }
            funnels[funnel].detectableChange = DetectableChange.smallest(
                rate: rate, trials: trials, previousTrials: previousTrials
            ).map(Self.rounded)
        }
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
