import Analysis
import Archive

extension ReportMaker {
    /// How long the primary funnel's conversions of this week took; nil where nobody knows.
    func timingPart(_ funnels: [FunnelPart]) -> TimingPart? {
        guard answers.level == .events, let funnel = funnels.first(where: \.isPrimary) ?? funnels.first,
            let series = answers.funnels.first(where: { $0.definition.key == funnel.key })
        else { return nil }
        let now = series.weeks[index]
        let before = funnel.brokenBecause == nil ? previousIndex.map { series.weeks[$0] } : nil
        let times = TimeToConvert(now.durations)
        let (counts, previous) = (Self.counts(now.durations), before.map { Self.counts($0.durations) })
        func seconds(_ time: Int64?) -> Double? { time.map { Double($0) / 1_000_000 } }
        return TimingPart(
            funnel: funnel.key, converted: times.count, previousConverted: before?.durations.count,
            medianSeconds: times.medianSeconds, p90Seconds: times.p90Seconds,
            leastSeconds: seconds(now.durations.first),
            greatestSeconds: seconds(now.durations.last), immediate: now.durations.count { $0 == 0 },
            isFinal: week.isComplete ? now.isRipe : false,
            bins: counts.indices.map { bin in
                TimingPart.Bin(
                    fromSeconds: bin == 0 ? 0 : TimingPart.ends[bin - 1],
                    toSeconds: bin < TimingPart.ends.count ? TimingPart.ends[bin] : nil, count: counts[bin],
                    previousCount: previous?[bin])
            })
    }

    /// - Parameter durations: microseconds, ascending.
    private static func counts(_ durations: [Int64]) -> [Int] {
        var counts = [Int](repeating: 0, count: TimingPart.ends.count + 1)
        for time in durations where time > 0 {
            counts[TimingPart.ends.firstIndex { Double(time) <= $0 * 1_000_000 } ?? TimingPart.ends.count] += 1
        }
        return counts
    }
}
