import Archive
package import Smartlook

extension ProjectData {
    /// The counted attempt of every visitor in every period, by period; visitors without an entry have none.
    ///
    /// Periods are half-open, ascending and do not overlap. One pass over the events: for entries in order of time the
    /// earliest completion of each step never moves back, so one pointer per step is enough.
    package func attempts(_ question: FunnelQuestion, in periods: [Range<Instant>]) -> [[FunnelAttempt]] {
        var attempts: [[FunnelAttempt]] = Array(repeating: [], count: periods.count)
        let matchers = question.steps.map { StepMatcher($0, in: self) }
        guard let first = matchers.first, !first.matchesNothing else { return attempts }
        var matches: [[Int]] = Array(repeating: [], count: matchers.count)
        var pointers = [Int](repeating: 0, count: matchers.count)
        for (visitorIndex, visitor) in visitors.enumerated() {
            for step in matchers.indices { matches[step].removeAll(keepingCapacity: true) }
            for row in visitor.events {
                for step in matchers.indices where matchers[step].matches(row) { matches[step].append(row) }
            }
            guard !matches[0].isEmpty else { continue }
            for step in pointers.indices { pointers[step] = 0 }
            var period = 0
            var best: FunnelAttempt?
            for entry in matches[0] {
                let time = events.time[entry]
                while period < periods.count, time >= periods[period].upperBound.microseconds {
                    if let found = best { attempts[period].append(found) }
                    best = nil
                    period += 1
                }
                guard period < periods.count else { break }
                guard time >= periods[period].lowerBound.microseconds else { continue }
                if best != nil, question.entry == .first || best?.reach == matchers.count { continue }
                let latest = question.latestCompletion(entry: time, period: periods[period])
                var reach = 1
                var last = entry
                for step in 1..<matchers.count {
                    while pointers[step] < matches[step].count, matches[step][pointers[step]] <= last {
                        pointers[step] += 1
                    }
                    guard pointers[step] < matches[step].count else { break }
                    let row = matches[step][pointers[step]]
                    guard events.time[row] <= latest else { break }
                    reach += 1
                    last = row
                }
                if reach > best?.reach ?? 0 {
                    best = FunnelAttempt(
                        visitor: visitorIndex, entry: entry, entryTime: time, reach: reach,
                        duration: events.time[last] - time)
                }
            }
            if period < periods.count, let best { attempts[period].append(best) }
        }
        return attempts
    }

    /// Visitors by step of some attempts: how many reached at least each step.
    package static func counts(_ attempts: some Sequence<FunnelAttempt>, steps: Int) -> [Int] {
        var counts = [Int](repeating: 0, count: steps)
        for attempt in attempts {
            for step in 0..<attempt.reach { counts[step] += 1 }
        }
        return counts
    }
}

extension FunnelQuestion {
    /// The last microsecond at which a step of an attempt may come.
    func latestCompletion(entry: Int64, period: Range<Instant>) -> Int64 {
        let (end, overflow) = entry.addingReportingOverflow(window ?? .max)
        let latest = overflow ? Int64.max : end
        return completion == .inside ? min(latest, period.upperBound.microseconds - 1) : latest
    }
}
