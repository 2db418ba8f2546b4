import Archive
import Smartlook

extension ProjectData {
    /// Event names that look renamed: one stops for good, another begins soon after, and both occur about as often.
    ///
    /// The two never overlap, the pause between them is no longer than any the old one made before (at least a day,
    /// at most a week), both lie well inside the horizon, and the mean number a day of the new one is between half and
    /// twice that of the old one. A pair must fit both ways best; what is ambiguous is left alone.
    package func seriesBreaks(_ axis: WeekAxis) -> [SeriesBreak] {
        guard let horizon else { return [] }
        var spans: [UInt32: Presence] = [:]
        guard let begin = axis.boundaries.first, let end = axis.boundaries.last else { return [] }
        // By code first: a dictionary look-up a row would cost more than all else.
        var found = [Presence](repeating: Presence(), count: events.name.dictionary.count)
        for row in 0..<events.count {
            let time = view.time(row)
            if time >= begin, time < end { found[view.name[row]].add(time) }
        }
        for (code, presence) in found.enumerated() where presence.count > 0 {
            spans[events.name.dictionary[code]] = presence
        }
        let ended = spans.filter { _, presence in
            presence.count >= Presence.fewest && horizon.to.microseconds - presence.last > 2 * Presence.day
                && presence.last - presence.first > 14 * Presence.day
        }
        let begun = spans.filter { _, presence in
            presence.count >= Presence.fewest / 2 && presence.first - horizon.from.microseconds > 14 * Presence.day
        }
        var candidates: [(old: UInt32, new: UInt32)] = []
        for (old, before) in ended {
            for (new, after) in begun where after.first > before.last {
                let pause = after.first - before.last
                let ratio = after.perDay(until: horizon.to.microseconds) / before.perDay(until: before.last)
                if pause <= 3 * Presence.day, (0.5...2).contains(ratio) { candidates.append((old, new)) }
            }
        }
        return candidates.filter { pair in
            candidates.count { $0.old == pair.old } == 1 && candidates.count { $0.new == pair.new } == 1
        }.compactMap { pair -> SeriesBreak? in
            guard let before = spans[pair.old], let after = spans[pair.new],
                let week = axis.index(of: after.first)
            else { return nil }
            return SeriesBreak(
                oldName: texts[Int(pair.old)], newName: texts[Int(pair.new)],
                lastOld: Instant(microseconds: before.last), firstNew: Instant(microseconds: after.first),
                weekIndex: week)
        }.sorted { ($0.firstNew, ExactText($0.oldName)) < ($1.firstNew, ExactText($1.oldName)) }
    }
}

/// From when to when, and how often, an event name occurs.
private struct Presence {
    var first = Int64.max
    var last = Int64.min
    var count = 0

    static let day: Int64 = 86_400_000_000
    static let fewest = 40

    mutating func add(_ time: Int64) {
        first = min(first, time)
        last = max(last, time)
        count += 1
    }

    mutating func add(_ other: Presence) {
        first = min(first, other.first)
        last = max(last, other.last)
        count += other.count
    }

    func perDay(until end: Int64) -> Double {
        Double(count) / max(1, Double(end - first) / Double(Self.day))
    }
}
