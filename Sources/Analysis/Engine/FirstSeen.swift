import Archive

extension ProjectData {
    /// When a person was first seen: the earlier of the API's first sight and the earliest event, in microseconds.
    ///
    /// - Parameter events: all of the person's.
    @inline(__always)
    func firstSeen(_ events: PersonEvents) -> Int64 {
        let first = view.time(events[0].row)
        return people.hasFirstSights ? min(first, firstSight(events)) : first
    }

    private func firstSight(_ events: PersonEvents) -> Int64 {
        var first = Int64.max
        var last: Int?
        for index in 0..<events.count {
            let visitor = events[index].visitor
            if visitor != last { first = min(first, people.firstSight(view.visitors[visitor])) }
            last = visitor
        }
        return first
    }

    /// When each person was first seen, by row id; the greatest number for those without events.
    func firstSeen(_ countBy: CountBy) -> [Int64] {
        let found = forEachPerson(countBy, { [(UInt32, Int64)]() }) { found, events in
            found.append((events.person, firstSeen(events)))
        }
        var seen = [Int64](repeating: .max, count: people.limit)
        for (person, time) in found.joined() { seen[Int(person)] = time }
        return seen
    }
}
