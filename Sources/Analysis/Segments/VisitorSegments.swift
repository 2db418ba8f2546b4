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
        let values = DimensionValues(name, self)
        let dimension = BreakdownDimension(name, self, countBy: countBy, calendar: calendar)
        let filter = segment.map { SegmentFilter($0, self, countBy: countBy) }
        let found = activePersons(in: period, countBy) { person, events, place, time -> UInt32? in
            if let filter, !filter.holds(person, at: place, time) { return nil }
            let own = firstSession(events, from: place, values)
            return own != 0 ? own : dimension.id(of: person, at: place, time)
        }
        return Dictionary(grouping: found) { $0 }.map { id, persons in
            SegmentSize(value: dimension.text(id), persons: persons.count)
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
        let found = activePersons(in: period, countBy) { person, _, place, time in
            filter.holds(person, at: place, time)
        }
        return (found.count { $0 }, found.count)
    }

    /// What is told of every person with an event in a period, given its first one.
    private func activePersons<Found>(
        in period: Range<Instant>, _ countBy: CountBy,
        _ tell: @escaping @Sendable (_ person: UInt32, PersonEvents, _ first: EventPlace, _ time: Int64) -> Found?
    ) -> [Found] {
        let span = period.lowerBound.microseconds..<period.upperBound.microseconds
        return forEachPerson(in: weeks.indices, countBy, { [Found]() }) { found, events in
            guard let (place, time) = firstEvent(events, in: span) else { return }
            if let value = tell(events.person, events, place, time) { found.append(value) }
        }.flatMap { $0 }
    }

    private func firstEvent(_ events: PersonEvents, in span: Range<Int64>) -> (EventPlace, Int64)? {
        var first: (place: EventPlace, time: Int64)?
        for run in events.runs {
            let week = weeks[Int(run.week)]
            for row in week.visitor.starts[Int(run.visitor)]..<week.visitor.starts[Int(run.visitor) + 1] {
                let time = week.time[Int(row)]
                guard time >= span.lowerBound else { continue }
                if time < span.upperBound, time < first?.time ?? .max {
                    first = (EventPlace(week: UInt32(run.week), row: row, visitor: UInt32(run.visitor)), time)
                }
                break
            }
        }
        return first
    }

    /// The first value that the session of an event, or an event of it from that one on, has; 0 if none has any.
    private func firstSession(_ events: PersonEvents, from first: EventPlace, _ values: DimensionValues) -> UInt32 {
        let visitor = weeks[Int(first.week)].visitor.visitors[Int(first.visitor)]
        var session: UInt32?
        var value: UInt32 = 0
        events.of(visitor, in: self) { own in
            forEachEvent(of: own) { place, _, its in
                if place == first { session = its }
                guard value == 0, its == session else { return }
                value = values.known(Int(place.week), Int(place.row), Int(place.visitor))
            }
        }
        return value
    }
}

extension PersonEvents {
    /// The events of one of a user's visitors.
    fileprivate func of(_ visitor: UInt32, in data: ProjectData, _ body: (PersonEvents) -> Void) {
        let own = runs.filter { data.weeks[Int($0.week)].visitor.visitors[Int($0.visitor)] == visitor }
        own.withUnsafeBufferPointer { body(PersonEvents(person: person, runs: $0)) }
    }
}
