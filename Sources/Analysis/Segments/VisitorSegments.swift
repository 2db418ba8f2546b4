package import Archive
package import Smartlook

/// How many active persons of a period have each value of a dimension.
package struct SegmentSize: Sendable, Hashable {
    /// Nil is unknown.
    package var value: String?
    package var persons: Int
}

extension ProjectData {
    /// Active persons of a period by a dimension; most first, then by value in byte order, unknown last.
    ///
    /// A person's value is that of its first session of the period: what the session or the earliest event in it that
    /// has one says, else the person's first known one.
    package func segmentSizes(
        by name: String, in period: Range<Instant>, of segment: SegmentRule? = nil, calendar: WeekCalendar = .utc,
        countBy: CountBy = .visitor
    ) -> [SegmentSize] {
        let dimension = BreakdownDimension(name, self, countBy: countBy, calendar: calendar)
        let filter = segment.map { SegmentFilter($0, self, countBy: countBy) }
        let found = activePersons(in: period, countBy) { person, place, time -> Int? in
            if let filter, !filter.holds(person, at: place, time) { return nil }
            let own = firstKnown(dimension, from: place)
            return own != 0 ? own : dimension.number(of: person, at: place, time)
        }
        return Dictionary(grouping: found) { $0 }.map { number, persons in
            SegmentSize(value: dimension.text(number), persons: persons.count)
        }.sorted { left, right in
            guard let one = left.value, let two = right.value else { return left.value != nil }
            return left.persons != right.persons ? left.persons > right.persons : ExactText(one) < ExactText(two)
        }
    }

    /// How many active persons of a period belong to a segment at their first event in it.
    package func segmentSize(
        of rule: SegmentRule, in period: Range<Instant>, countBy: CountBy = .visitor
    ) -> (members: Int, active: Int) {
        let filter = SegmentFilter(rule, self, countBy: countBy)
        let found = activePersons(in: period, countBy) { person, place, time in
            filter.holds(person, at: place, time)
        }
        return (found.count { $0 }, found.count)
    }

    /// What is told of every person with an event in a period, given its first one.
    private func activePersons<Found>(
        in period: Range<Instant>, _ countBy: CountBy,
        _ tell: @escaping @Sendable (_ person: UInt32, _ first: EventPlace, _ time: Int64) -> Found?
    ) -> [Found] {
        let span = period.lowerBound.microseconds..<period.upperBound.microseconds
        return forEachPerson(countBy, { [Found]() }) { found, events in
            for index in 0..<events.count {
                let place = events[index]
                let time = view.time(place.row)
                guard time >= span.lowerBound else { continue }
                if time < span.upperBound, let value = tell(events.person, place, time) { found.append(value) }
                return
            }
        }.flatMap { $0 }
    }

    /// The first value that the session of an event, or an event of it from that one on, has; 0 if none has any.
    private func firstKnown(_ dimension: BreakdownDimension, from first: EventPlace) -> Int {
        var session: UInt32?
        var value = 0
        forEachEvent(of: PersonEvents(visitor: first.visitor, view)) { place, _, its in
            if place == first { session = its }
            guard value == 0, its == session else { return }
            value = dimension.known(at: place)
        }
        return value
    }
}
