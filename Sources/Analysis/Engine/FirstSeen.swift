import Archive

extension ProjectData {
    /// When a person was first seen: the earlier of the API's first sight and the earliest event, in microseconds.
    ///
    /// - Parameter events: all of the person's.
    func firstSeen(_ events: PersonEvents) -> Int64 {
        var first = Int64.max
        for run in events.runs {
            let view = views[Int(run.week)]
            let start = Int(view.starts[Int(run.visitor)])
            first = min(first, view.time(start), people.firstSight(view.visitors[Int(run.visitor)]))
        }
        return first
    }

    /// When each person was first seen, by row id; the greatest number for those without events.
    func firstSeen(_ countBy: CountBy) -> [Int64] {
        let found = forEachPerson(in: weeks.indices, countBy, { [(UInt32, Int64)]() }) { found, events in
            found.append((events.person, firstSeen(events)))
        }
        var seen = [Int64](repeating: .max, count: people.limit)
        for (person, time) in found.joined() { seen[Int(person)] = time }
        return seen
    }
}
