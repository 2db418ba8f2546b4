package import Archive
import Smartlook

/// Everything that questions are asked of, read from an archive once: events as columns, visitors, sessions, texts.
package struct ProjectData: Sendable {
    /// Events sorted by visitor, time and sequence.
    package let events: EventRows
    /// Visitors with events, in the order of `events`.
    package let visitors: [Visitor]
    /// Every text by its id; id 0 is "none".
    package let texts: [String]
    package let horizon: Horizon?

    private let textIDs: [ExactText: UInt32]
    /// Attributes of sessions (text id of the name -> of the value) by the sessions' row ids.
    private let sessionAttributes: [UInt32: [UInt32: UInt32]]

    /// One visitor and where its events are.
    package struct Visitor: Sendable {
        package let row: UInt32
        package let id: String
        package let uid: String?
        /// The earlier of the API's first sight and the earliest archived event, in microseconds.
        package let firstSeen: Int64
        package let events: Range<Int>
    }

    /// Reads an archive.
    package init(archive: ReportArchive) throws(ArchiveError) {
        self.init(
            events: try archive.events(), visitors: try archive.visitors(), sessions: try archive.sessions(),
            texts: try archive.texts(), horizon: try archive.horizon())
    }

    init(
        events: EventRows, visitors: [ArchivedVisitor], sessions: [ArchivedSession], texts: [String], horizon: Horizon?
    ) {
        self.events = events
        self.texts = texts
        self.horizon = horizon
        let textIDs = Dictionary(
            zip(texts.dropFirst().map { ExactText($0) }, UInt32(1)...), uniquingKeysWith: { first, _ in first })
        self.textIDs = textIDs
        var attributes: [UInt32: [UInt32: UInt32]] = [:]
        for session in sessions {
            for (name, value) in session.attributes {
                if let name = textIDs[ExactText(name)], let value = textIDs[ExactText(value)] {
                    attributes[session.row, default: [:]][name] = value
                }
            }
        }
        sessionAttributes = attributes
        let known = Dictionary(visitors.map { ($0.row, $0) }, uniquingKeysWith: { first, _ in first })
        var found: [Visitor] = []
        var start = 0
        while start < events.count {
            let row = events.visitor[start]
            var end = start + 1
            while end < events.count, events.visitor[end] == row { end += 1 }
            let record = known[row]?.record
            found.append(
                Visitor(
                    row: row, id: record?.id ?? "", uid: record?.uid,
                    firstSeen: min(events.time[start], record?.firstSeen?.microseconds ?? .max), events: start..<end))
            start = end
        }
        self.visitors = found
    }

    /// The id of a text, or nil where no row has it.
    package func textID(_ text: String) -> UInt32? {
        textIDs[ExactText(text)]
    }

    /// Gives the value of a dimension at an event.
    package func values(of dimension: String) -> DimensionValues {
        DimensionValues(dimension: textID(dimension), data: self)
    }

    /// The value of a session's attribute, 0 if it is not known.
    func attribute(_ name: UInt32, ofSession session: UInt32) -> UInt32 {
        sessionAttributes[session]?[name] ?? 0
    }
}

/// The value of one dimension at an event: the event's own property, else its session's, else the visitor's first
/// known one.
package struct DimensionValues: Sendable {
    private let dimension: UInt32?
    private let data: ProjectData
    private let column: [UInt32]?

    init(dimension: UInt32?, data: ProjectData) {
        self.dimension = dimension
        self.data = data
        column = dimension.flatMap { data.events.properties[$0] }
    }

    /// The value's text at an event row of a visitor; nil if nobody knows it.
    package func text(at row: Int, visitor: Int) -> String? {
        let id = id(at: row, visitor: visitor)
        return id == 0 ? nil : data.texts[Int(id)]
    }

    /// The value's text id at an event row of a visitor; 0 if nobody knows it.
    package func id(at row: Int, visitor: Int) -> UInt32 {
        let own = known(at: row)
        if own != 0 { return own }
        for other in data.visitors[visitor].events {
            let value = known(at: other)
            if value != 0 { return value }
        }
        return 0
    }

    private func known(at row: Int) -> UInt32 {
        guard let dimension else { return 0 }
        if let value = column?[row], value != 0 { return value }
        return data.attribute(dimension, ofSession: data.events.session[row])
    }
}
