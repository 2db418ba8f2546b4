import Archive

/// The events of one person in the order of time and sequence.
struct PersonEvents {
    /// The row id of the visitor, or of the first of a user's visitors.
    let person: UInt32
    private let visitor: Int
    private let rows: Range<Int>
    /// For a user of several visitors, all of theirs.
    private let merged: UnsafeBufferPointer<EventPlace>?

    /// All events of one visitor.
    @inline(__always)
    init(visitor: Int, _ view: EventView) {
        person = view.visitors[visitor]
        self.visitor = visitor
        rows = view.rows(visitor)
        merged = nil
    }

    init(person: UInt32, merged: UnsafeBufferPointer<EventPlace>) {
        self.person = person
        visitor = 0
        rows = merged.indices
        self.merged = merged
    }

    @inline(__always)
    var count: Int { rows.count }

    /// The rows, where all events are one visitor's.
    @inline(__always)
    var ownRows: Range<Int>? { merged == nil ? rows : nil }

    @inline(__always)
    subscript(index: Int) -> EventPlace {
        merged?[index] ?? EventPlace(row: rows.lowerBound &+ index, visitor: visitor)
    }
}

extension ProjectData {
    /// Calls back for every person with events, on all cores.
    func forEachPerson<Worker>(
        _ countBy: CountBy, _ make: @Sendable () -> Worker,
        _ tell: @Sendable (inout Worker, PersonEvents) -> Void
    ) -> [Worker] {
        concurrently(make) { worker, block in
            forEachPerson(of: block, countBy) { tell(&worker, $0) }
        }
    }

    /// Calls back for the persons whose first visitor is one of a block.
    @inline(__always)
    func forEachPerson(of block: Range<Int>, _ countBy: CountBy, _ body: (PersonEvents) -> Void) {
        guard countBy == .user, people.hasUsers else {
            for visitor in block { body(PersonEvents(visitor: visitor, view)) }
            return
        }
        for visitor in block {
            switch people.role(visitor) {
            case .alone: body(PersonEvents(visitor: visitor, view))
            case .other: break
            case .first:
                guard let user = people.user(visitor) else { break }
                merged(user.visitors).withUnsafeBufferPointer { body(PersonEvents(person: user.person, merged: $0)) }
            }
        }
    }

    /// The events of several visitors in one order.
    private func merged(_ visitors: [Int]) -> [EventPlace] {
        let places = visitors.flatMap { visitor in
            view.rows(visitor).map { EventPlace(row: $0, visitor: visitor) }
        }
        func sequence(_ place: EventPlace) -> Int64 { events.sequence?[place.row] ?? 0 }
        return places.sorted { left, right in
            let (one, two) = (view.tick(left.row), view.tick(right.row))
            if one != two { return one < two }
            return (sequence(left), left.row) < (sequence(right), right.row)
        }
    }
}
