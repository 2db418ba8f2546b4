package import Analysis
import Archive
package import Smartlook

/// Which part of a week's conversions has arrived by some moment, going by how long conversions took in earlier weeks.
package struct Arrival {
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

extension Arrival {
    /// Which part of a week's conversions has arrived by the end of the data; nil where all have, or nobody can say.
    ///
    /// - Parameters:
    ///   - weeks: a funnel week by week, in the order of `infos`.
    ///   - span: when the week's entries lie.
    package static func share(
        of week: Int, in weeks: [FunnelWeek], _ infos: [WeekInfo], span: Range<Instant>, until end: Instant
    ) -> Double? {
        guard weeks[week].isRipe == false, week > 0 else { return nil }
        let earlier = (max(0, week - UsualRange.most)..<week).filter {
            infos[$0].isComplete && weeks[$0].isRipe == true
        }
        guard let arrival = Arrival(earlier.map { weeks[$0] }) else { return nil }
        let last = min(span.upperBound, end).microseconds
        guard last > span.lowerBound.microseconds else { return nil }
        return arrival.share(of: span.lowerBound.microseconds..<last, at: end.microseconds)
    }
}

extension ReportMaker {
    /// Which part of a week's conversions has arrived; nil where all have, or nobody can say.
    func arrivedShare(_ funnel: FunnelSeries, week: Int) -> Double? {
        Arrival.share(
            of: week, in: funnel.weeks, answers.weeks, span: calendar.span(of: answers.weeks[week].week),
            until: answers.horizon.to)
    }
}
