import Analysis

extension MeasureMaker {
    typealias Past = [(week: Int, range: UsualRange?, signal: UsualRange.Signal?)]

    /// How often the range of a past week held; nil where none had one.
    func pastRanges(_ past: Past, _ values: [Value], _ kind: Measure.Kind) -> PastRanges? {
        let held = past.compactMap { week, range, _ -> Bool? in
            guard let range, isSettled(week, values, kind), let value = values[week].value else { return nil }
            return value >= range.lower && value <= range.upper
        }
        return held.isEmpty ? nil : PastRanges(held: held.count(where: \.self), weeks: held.count)
    }

    /// The weeks outside their range among the last ones, each tested again with the weeks since.
    ///
    /// A change persisted where the latest week lies nearer to the limit that was crossed than to the mean. Where it does
    /// not, limits from the weeks before and after the flagged one decide whether the flagged value was anything at all.
    func earlierFlags(_ past: Past, _ values: [Value], _ kind: Measure.Kind, upTo index: Int) -> [EarlierFlag]? {
        let flags = past.suffix(EarlierFlag.weeksFollowed).compactMap { flagged, range, signal -> EarlierFlag? in
            guard signal == .outside, let range, let value = values[flagged].value else { return nil }
            let later = (flagged + 1...index).filter { isSettled($0, values, kind) }.compactMap { values[$0].value }
            guard let latest = later.last else { return nil }
            let isHigh = value > range.mean
            let turn = (range.mean + (isHigh ? range.upper : range.lower)) / 2
            let before = (start..<flagged).filter { isSettled($0, values, kind) }.compactMap { values[$0].value }
            let wider = UsualRange(of: before.suffix(UsualRange.most - later.count) + later, within: Self.bounds(kind))
            let isWithin = wider.map { value >= $0.lower && value <= $0.upper } ?? false
            let persists = isHigh ? latest > turn : latest < turn
            return EarlierFlag(
                measure: "", name: "", week: labels[flagged], isHigh: isHigh, value: value, usual: range.mean,
                since: latest, outcome: persists ? .persisted : isWithin ? .noise : .reversed)
        }
        return flags.isEmpty ? nil : flags
    }
}
