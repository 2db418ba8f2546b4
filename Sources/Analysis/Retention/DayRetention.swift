package import Archive
package import Smartlook

/// Which days after the first sight count as day N.
package enum DayRule: String, Sendable, CaseIterable {
    /// Whole days of 24 hours since the first instant: N = floor((t - first) / 24h).
    case classic
    /// Local dates: N = how many dates later.
    case calendar
    /// Any activity at or after first + N x 24h.
    case unbounded
}

/// How many of the persons first seen in a period were active on some days after.
package struct DayRetention: Sendable, Hashable {
    package var visitors: Int
    /// By the days asked for.
    package var days: [Int]
    /// Of how many persons the whole of each day lies within the horizon.
    package var observed: [Int]

    /// As many days as one question may ask for.
    package static let mostDays = 64
}

extension ProjectData {
    /// Day retention of the persons first seen in a period.
    ///
    /// - Parameter days: at most `DayRetention.mostDays` numbers from 0.
    package func dayRetention(
        _ days: [Int], rule: DayRule, in period: Range<Instant>, calendar: WeekCalendar, countBy: CountBy = .visitor
    ) -> DayRetention {
        let span = period.lowerBound.microseconds..<period.upperBound.microseconds
        let end = horizon?.to.microseconds ?? 0
        let dates = rule == .calendar ? LocalDates(self, calendar) : nil
        let none = DayRetention(
            visitors: 0, days: [Int](repeating: 0, count: days.count), observed: [Int](repeating: 0, count: days.count))
        let workers = forEachPerson(countBy, { none }) { counts, events in
            let first = firstSeen(events)
            guard span.contains(first) else { return }
            counts.visitors += 1
            var marks: UInt64 = 0
            for index in 0..<events.count {
                let time = view.time(events[index].row)
                let distance = dates?.distance(from: first, to: time) ?? Int((time - first) / Self.day)
                for (index, day) in days.enumerated()
                where rule == .unbounded ? distance >= day : distance == day {
                    marks |= 1 << UInt64(index)
                }
            }
            for (index, day) in days.enumerated() {
                if marks >> UInt64(index) & 1 != 0 { counts.days[index] += 1 }
                let closed =
                    dates?.end(of: day, after: first) ?? first + Int64(rule == .classic ? day + 1 : day) * Self.day
                if closed <= end { counts.observed[index] += 1 }
            }
        }
        return workers.reduce(into: none) { total, part in
            total.visitors += part.visitors
            for index in days.indices {
                total.days[index] += part.days[index]
                total.observed[index] += part.observed[index]
            }
        }
    }

    private static let day: Int64 = 86_400_000_000
}

/// The starts of the local dates that an archive's events lie in.
private struct LocalDates: Sendable {
    private let starts: Boundaries
    private let calendar: WeekCalendar

    init(_ data: ProjectData, _ calendar: WeekCalendar) {
        self.calendar = calendar
        let bounds = data.events.time.bounds
        let date = calendar.date(of: Instant(microseconds: bounds.lowerBound))
        let last = calendar.date(of: Instant(microseconds: bounds.upperBound))
        starts = Boundaries(
            (0...(last.daysSinceEpoch - date.daysSinceEpoch + 1)).map {
                calendar.start(of: date.advanced(byDays: $0)).microseconds
            })
    }

    func distance(from first: Int64, to time: Int64) -> Int { index(time) - index(first) }

    /// The end of the date that lies so many dates after another.
    func end(of day: Int, after first: Int64) -> Int64 {
        let date = calendar.date(of: Instant(microseconds: first)).advanced(byDays: day + 1)
        return calendar.start(of: date).microseconds
    }

    /// The number of a time's date; a first sight may lie before all events.
    private func index(_ time: Int64) -> Int {
        guard let begin = starts.values.first else { return 0 }
        if time < begin {
            let date = calendar.date(of: Instant(microseconds: time))
            return date.daysSinceEpoch - calendar.date(of: Instant(microseconds: begin)).daysSinceEpoch
        }
        return starts.index(of: time)
    }
}
