import Archive
import Hashing
import Smartlook

/// Gives every event a session: the archive's, or one made up with a new one after a gap of more than 30 minutes.
struct SessionBook: Sendable {
    private(set) var sessions: [Visit] = []
    /// By event row; -1 while there is none.
    private(set) var sessionOfEvent: [Int32]

    private static let longestGap: Int64 = 30 * 60 * 1_000_000

    init(
        archived: [ArchivedSession], visitors: [ArchivedVisitor], people: [ProjectSnapshot.Person], data: EventTable
    ) {
        sessionOfEvent = Array(repeating: -1, count: data.events.count)
        let visitorOfRow = Dictionary(uniqueKeysWithValues: visitors.enumerated().map { ($1.row, $0) })
        var spans: [UInt32: ClosedRange<Int64>] = [:]
        var firstEvents: [UInt32: Int] = [:]
        for row in 0..<data.events.count where data.events.session[row] != 0 {
            let session = data.events.session[row]
            let time = data.events.time[row]
            spans[session] = spans[session].map { min($0.lowerBound, time)...max($0.upperBound, time) } ?? time...time
            if firstEvents[session] == nil { firstEvents[session] = row }
        }
        var known: [UInt32: Int] = [:]
        for session in archived {
            let seen = spans[session.row].map {
                Instant(microseconds: $0.lowerBound)...Instant(microseconds: $0.upperBound)
            }
            guard let span = session.span ?? seen, let visitor = visitorOfRow[session.visitor] else { continue }
            known[session.row] = sessions.count
            let firstEvent = firstEvents[session.row]
            sessions.append(
                Visit(
                    id: session.id, visitor: visitor, span: span,
                    attributes: session.attributes.isEmpty
                        ? Self.attributes(of: firstEvent, in: data) : session.attributes,
                    source: session.source, firstEvent: firstEvent))
        }
        for row in 0..<data.events.count {
            if let session = known[data.events.session[row]] { sessionOfEvent[row] = Int32(session) }
        }
        for (visitor, person) in people.enumerated() { makeUp(person, visitor, data) }
    }

    private mutating func makeUp(_ person: ProjectSnapshot.Person, _ visitor: Int, _ data: EventTable) {
        let rows = person.events.filter { sessionOfEvent[$0] < 0 }
        var start = 0
        for index in rows.indices {
            let isLast = index + 1 == rows.count
            guard isLast || data.events.time[rows[index + 1]] - data.events.time[rows[index]] > Self.longestGap else {
                continue
            }
            let first = rows[start]
            let span =
                Instant(microseconds: data.events.time[first])...Instant(microseconds: data.events.time[rows[index]])
            for row in rows[start...index] { sessionOfEvent[row] = Int32(sessions.count) }
            let hash = SHA256Digest(of: "session\u{0}\(person.record.id)\u{0}\(data.events.key[first].hex)".utf8).hex
            sessions.append(
                Visit(
                    id: String(hash.prefix(24)), visitor: visitor, span: span,
                    attributes: Self.attributes(of: first, in: data), source: [], firstEvent: first))
            start = index + 1
        }
    }

    /// What an event's own properties say of its session.
    private static func attributes(of row: Int?, in data: EventTable) -> [String: String] {
        guard let row else { return [:] }
        var attributes: [String: String] = [:]
        for name in ["country", "device", "browser", "platform", "os", "referrer", "landing_page"] {
            if let id = data.textID(name), let value = data.events.properties[id]?[row], value != 0 {
                attributes[name] = data.texts[Int(value)]
            }
        }
        if attributes["landing_page"] == nil, data.events.page[row] != 0 {
            attributes["landing_page"] = data.texts[Int(data.events.page[row])]
        }
        return attributes
    }
}
