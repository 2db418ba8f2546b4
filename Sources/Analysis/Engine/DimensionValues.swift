import Archive

/// The value of one dimension at an event: the event's own property, else its session's, else the visitor's first known
/// one.
///
/// Values are told by small numbers; 0 is unknown.
struct DimensionValues: Sendable {
    /// Text ids by number.
    let ids: [UInt32]
    private let data: ProjectData
    /// The events' own values.
    let column: CodeView?
    /// Numbers by the row ids of sessions.
    private let sessions: [UInt32: Int]

    init(_ name: String, _ data: ProjectData) {
        self.data = data
        let dimension = data.textID(name)
        let codes = dimension.flatMap { data.events.properties[$0] }
        column = codes.map { CodeView($0) }
        var ids = codes?.dictionary ?? [0]
        var sessions: [UInt32: Int] = [:]
        if let dimension {
            var numbers = Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
            for (session, attributes) in data.sessionAttributes.sorted(by: { $0.key < $1.key }) {
                guard let id = attributes[dimension] else { continue }
                if numbers[id] == nil {
                    numbers[id] = ids.count
                    ids.append(id)
                }
                sessions[session] = numbers[id]
            }
        }
        self.ids = ids
        self.sessions = sessions
    }

    /// The value's number at an event; 0 if nobody knows it.
    func number(at place: EventPlace) -> Int {
        let own = known(at: place)
        return own != 0 ? own : firstKnown(place.visitor)
    }

    /// The value that an event or its session has itself; 0 if there is none.
    func known(at place: EventPlace) -> Int {
        if let column {
            let own = column.code(row: place.row, visitor: place.visitor)
            if own != 0 { return own }
        }
        guard !sessions.isEmpty, let session = data.events.session?[place.row] else { return 0 }
        return sessions[session] ?? 0
    }

    /// The first value known of a visitor, by its index.
    private func firstKnown(_ visitor: Int) -> Int {
        guard column != nil || !sessions.isEmpty else { return 0 }
        for row in data.view.rows(visitor) {
            let number = known(at: EventPlace(row: row, visitor: visitor))
            if number != 0 { return number }
        }
        return 0
    }
}
