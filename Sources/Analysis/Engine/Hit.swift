import Archive

/// One event that meets some of a question's conditions.
struct Hit {
    /// Microseconds since the Unix epoch.
    var time: Int64
    /// Condition k is bit k.
    var bits: UInt32
    var place: EventPlace
}

/// Collects the hits of one person after the other, in the order of time and sequence.
struct HitCollector {
    private let selector: EventSelector
    private let view: EventView
    private(set) var hits: [Hit] = []

    init(_ conditions: [EventCondition], _ data: ProjectData) {
        selector = EventSelector(conditions, data)
        view = data.view
    }

    /// Collects anew; whether any hit has one of some bits.
    mutating func collect(_ events: PersonEvents, needing needed: UInt32) -> Bool {
        hits.removeAll(keepingCapacity: true)
        var all: UInt32 = 0
        for index in 0..<events.count {
            let place = events[index]
            var bits = selector.table[view.name[place.row]]
            guard bits != 0 else { continue }
            if !selector.isByName {
                bits = selector.refined(bits, at: place)
                if bits == 0 { continue }
            }
            all |= bits
            hits.append(Hit(time: view.time(place.row), bits: bits, place: place))
        }
        return all & needed != 0
    }
}
