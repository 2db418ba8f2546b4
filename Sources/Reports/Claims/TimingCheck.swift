/// Holds what is said of the time to convert against the bins.
struct TimingCheck {
    let report: WeeklyReport

    /// - Parameter times: the fastest, half, nine in ten and the slowest, in seconds.
    func holds(_ key: String, _ converted: Int, _ times: [Double?]) -> Bool {
        guard let part = report.timing, part.funnel == key, part.converted == converted,
            report.funnels.first(where: { $0.key == key })?.steps.last?.visitors == converted,
            part.bins.reduce(part.immediate, { $0 + $1.count }) == converted,
            times == [part.leastSeconds, part.medianSeconds, part.p90Seconds, part.greatestSeconds]
        else { return false }
        let known = times.compactMap(\.self)
        guard converted > 0 else { return known.isEmpty }
        guard known.count == 4, known == known.sorted() else { return false }
        return [(known[1], 0.5), (known[2], 0.9)].allSatisfy { time, share in
            isReached(share * Double(converted), at: time, part)
        }
    }

    /// Whether so many visitors took no longer than a time, as far as the bins tell.
    private func isReached(_ count: Double, at time: Double, _ part: TimingPart) -> Bool {
        let bin = part.bin(of: time)
        let below = part.bins[..<bin].reduce(part.immediate) { $0 + $1.count }
        return Double(below) <= count + 1 && Double(below + part.bins[bin].count) >= count - 1
    }
}
