/// Which columns of a file are what.
package struct ImportMapping: Sendable, Equatable {
    package var visitor: String?
    package var event: String?
    package var time: String?
    package var session: String?
    package var sequence: String?
    /// The type of event (`url`, `click`, ...); without it all are `custom`.
    package var type: String?
    /// The address of the page.
    package var page: String?
    /// The site's own name for a visitor, which several visitors may share.
    package var uid: String?
    /// Nil keeps every other column as a property.
    package var properties: [String]?

    package init(
        visitor: String? = nil, event: String? = nil, time: String? = nil, session: String? = nil,
        sequence: String? = nil, type: String? = nil, page: String? = nil, uid: String? = nil,
        properties: [String]? = nil
    ) {
        self.visitor = visitor
        self.event = event
        self.time = time
        self.session = session
        self.sequence = sequence
        self.type = type
        self.page = page
        self.uid = uid
        self.properties = properties
    }

    /// The text that tells one mapping from another: a file that is read in another way is another import.
    var fingerprint: String {
        let names = [visitor, event, time, session, sequence, type, page, uid] + (properties ?? ["\u{0}all"])
        return names.map { $0.map { "=\($0)" } ?? "-" }.joined(separator: "\u{0}")
    }

    /// What a column of a file is kept as.
    enum Slot: Int, CaseIterable {
        case visitor, event, time, session, sequence, type, page, uid
    }

    private static let usualVisitors = ["visitor", "visitor_id", "visitorid", "user_id", "distinct_id", "user"]
    private static let usualEvents = ["event", "event_name", "eventname", "name", "activity"]
    private static let usualTimes = ["ts", "time", "timestamp", "datetime", "date"]

    /// The name that was given for a slot, those it usually has, and its flag.
    private func source(_ slot: Slot) -> (name: String?, usual: [String], flag: String) {
        switch slot {
        case .visitor: (visitor, Self.usualVisitors, "--visitor")
        case .event: (event, Self.usualEvents, "--event")
        case .time: (time, Self.usualTimes, "--time")
        case .session: (session, [], "--session")
        case .sequence: (sequence, [], "--sequence")
        case .type: (type, [], "--type")
        case .page: (page, [], "--page")
        case .uid: (uid, [], "--uid")
        }
    }

    /// The columns of a file by what they are.
    struct Columns {
        /// By `Slot`, the number of the column.
        var slots: [Int?]
        var properties: [(name: String, column: Int)]
    }

    /// Finds the columns in a header; names not given are guessed from the usual ones.
    func columns(in header: [String]) throws(ArchiveError) -> Columns {
        var slots: [Int?] = []
        for slot in Slot.allCases {
            let (name, usual, flag) = source(slot)
            if let name {
                slots.append(try Self.find(name, in: header, flag))
            } else {
                let found = usual.lazy.compactMap { usual in header.firstIndex { $0.lowercased() == usual } }.first
                if found == nil, !usual.isEmpty {
                    throw ArchiveError(
                        .badInput,
                        "No column looks like the \(flag.dropFirst(2)); name it with \(flag). The file has: \(header.joined(separator: ", "))."
                    )
                }
                slots.append(found)
            }
        }
        var named: [(String, Int)] = []
        if let properties {
            for property in properties { named.append((property, try Self.find(property, in: header, "--property"))) }
        } else {
            named = header.indices.filter { !slots.contains($0) }.map { (header[$0], $0) }
        }
        return Columns(slots: slots, properties: named)
    }

    private static func find(_ name: String, in header: [String], _ flag: String) throws(ArchiveError) -> Int {
        if let column = header.firstIndex(where: { ExactText($0) == ExactText(name) }) { return column }
        throw ArchiveError(
            .badInput, "There is no column '\(name)' (\(flag)); the file has: \(header.joined(separator: ", ")).")
    }

    /// The member of a JSON object that a slot is read from; nil where it has none.
    func member(_ slot: Slot, of object: [ExactText: String]) -> String? {
        let (name, usual, _) = source(slot)
        if let name { return name }
        return usual.first { object[ExactText($0)] != nil }
    }
}
