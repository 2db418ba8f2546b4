import Analysis
import Archive
import Smartlook

/// Which part of a week's conversions has arrived by some moment, going by how long conversions took in earlier weeks.
struct Arrival {
    /// Durations of earlier conversions, ascending.
    private let durations: [Int64]

    /// Fewer conversions than this tell too little.
    static let fewest = 50

    /// Learns from weeks whose windows have all closed.
    init?(_ weeks: some Sequence<FunnelWeek>) {
        durations = weeks.flatMap(\.durations).sorted()
        guard durations.count >= Self.fewest else { return nil }
    }

    /// The part of the conversions of entrants spread evenly over a span that one sees at a moment.
    func share(of span: Range<Int64>, at moment: Int64) -> Double {
        let slices: Int64 = 56
        let length = (span.upperBound - span.lowerBound) / slices
        let total = (0..<slices).reduce(0.0) { sum, slice in
            let entry = span.lowerBound + slice * length + length / 2
            return sum + part(within: moment - entry)
        }
        return total / Double(slices)
    }

    /// The part of conversions that take no longer than a time.
    private func part(within time: Int64) -> Double {
        var low = 0
        var high = durations.count
        while low < high {
            let middle = (low + high) / 2
            if durations[middle] <= time { low = middle + 1 } else { high = middle }
        }
        return Double(low) / Double(durations.count)
    }
}

extension ReportMaker {
    /// Which part of a week's conversions has arrived; nil where all have, or nobody can say.
    func arrivedShare(_ funnel: FunnelSeries, week: Int) -> Double? {
        guard funnel.weeks[week].isRipe == false, week > 0 else { return nil }
        let earlier = (max(0, week - UsualRange.most)..<week).filter {
            answers.weeks[$0].isComplete && funnel.weeks[$0].isRipe == true
        }
        guard let arrival = Arrival(earlier.map { funnel.weeks[$0] }) else { return nil }
        let span = calendar.span(of: answers.weeks[week].week)
        let end = min(span.upperBound, answers.horizon.to).microseconds
        guard end > span.lowerBound.microseconds else { return nil }
        return arrival.share(of: span.lowerBound.microseconds..<end, at: answers.horizon.to.microseconds)
    }
}
