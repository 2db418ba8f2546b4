@testable import Analysis
@testable import Smartlook

/// The definition of a funnel, tried out chain by chain.
struct NaiveFunnel {
    let question: FunnelQuestion
    /// One person's (or session's) events in their order.
    let events: [RandomLog.Event]

    struct Attempt: Equatable {
        var entry: Int64
        var reach: Int
        var duration: Int64
    }

    private func matches(_ index: Int, _ condition: EventCondition) -> Bool {
        let event = events[index]
        return (condition.names.isEmpty || condition.names.contains(event.name))
            && (condition.types.isEmpty || condition.types.contains(event.type))
            && condition.properties.allSatisfy { $0.values.contains(event.country ?? "\u{0}none") }
    }

    /// The counted attempt of a period: furthest, then earliest entry, then earliest completion.
    func best(_ period: Range<Int64>) -> Attempt? {
        let line = question.line
        var entries = events.indices.filter { index in
            period.contains(events[index].time)
                && (question.order == .any
                    ? line.contains { matches(index, question.steps[$0]) } : matches(index, question.steps[0]))
        }
        if question.entry == .first { entries = Array(entries.prefix(1)) }
        var best: Attempt?
        for entry in entries {
            let time = events[entry].time
            let latest = question.latestCompletion(entry: time, period: period)
            let (reach, last) =
                question.order == .any ? anyOrder(entry, latest) : ordered(entry, latest)
            if reach > best?.reach ?? 0 { best = Attempt(entry: time, reach: reach, duration: last - time) }
        }
        return best
    }

    private func isHeld(_ first: Int, _ index: Int) -> Bool {
        guard question.held != nil, first != index else { return true }
        return events[first].country != nil && events[first].country == events[index].country
    }

    /// Tries every chain of events through the steps, optional ones in or out.
    private func ordered(_ entry: Int, _ latest: Int64) -> (Int, Int64) {
        var best = (reach: 0, last: Int64.max)
        func go(_ chain: [(step: Int, event: Int)]) {
            guard isValid(chain) else { return }
            let done = chain.filter { !question.optional.contains($0.step) }
            let last = events[done[done.count - 1].event].time
            if done.count > best.reach || (done.count == best.reach && last < best.last) {
                best = (done.count, last)
            }
            let (step, event) = chain[chain.count - 1]
            var next = step + 1
            while next < question.steps.count {
                for candidate in events.indices
                where candidate > event && events[candidate].time <= latest
                    && matches(candidate, question.steps[next]) && isHeld(entry, candidate)
                {
                    go(chain + [(next, candidate)])
                }
                guard question.optional.contains(next) else { break }
                next += 1
            }
        }
        go([(0, entry)])
        return (best.reach, best.last)
    }

    private func isValid(_ chain: [(step: Int, event: Int)]) -> Bool {
        let (first, last) = (chain[0].event, chain[chain.count - 1].event)
        if question.order == .strict {
            let types = ["custom"] + question.strictTypes + question.steps.flatMap(\.types)
            for index in first...last where !chain.contains(where: { $0.event == index }) {
                let isStep = question.steps.contains { matches(index, $0) }
                if types.contains(events[index].type) || isStep { return false }
            }
        }
        for exclusion in question.exclusions {
            guard let from = chain.first(where: { $0.step == exclusion.from })?.event else { continue }
            let to = chain.last { $0.step <= exclusion.to }?.event ?? last
            if (from + 1) < to, ((from + 1)..<to).contains(where: { matches($0, exclusion.event) }) { return false }
        }
        return true
    }

    /// The largest number of different steps with an event each, by trying every assignment; and the earliest end.
    private func anyOrder(_ entry: Int, _ latest: Int64) -> (Int, Int64) {
        let window = events.indices.filter { $0 >= entry && events[$0].time <= latest && isHeld(entry, $0) }
        func most(_ window: [Int]) -> Int {
            func go(_ index: Int, _ used: Set<Int>) -> Int {
                guard index < window.count else { return used.count }
                var best = index == 0 ? 0 : go(index + 1, used)
                for step in question.steps.indices
                where !used.contains(step) && matches(window[index], question.steps[step]) {
                    best = max(best, go(index + 1, used.union([step])))
                }
                return best
            }
            return go(0, [])
        }
        if question.held != nil, events[entry].country == nil { return (1, events[entry].time) }
        let reach = most(window)
        let end = window.indices.first { most(Array(window[...$0])) == reach } ?? 0
        return (reach, events[window[end]].time)
    }
}
