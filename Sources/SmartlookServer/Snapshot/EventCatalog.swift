import Analysis
import Archive
import Hashing

/// The events a project has by id and name; names that only events have get an id made of the name.
struct EventCatalog: Sendable {
    /// By id.
    let entries: [EventDefinitionRecord]
    private let byID: [ExactText: EventDefinitionRecord]
    private let byName: [ExactText: EventDefinitionRecord]
    /// Rows of events by the id of their name's text, ascending.
    private let rows: [UInt32: [Int]]
    private let data: ProjectData

    init(definitions: [EventDefinitionRecord], data: ProjectData) {
        self.data = data
        var rows: [UInt32: [Int]] = [:]
        for row in 0..<data.events.count { rows[data.events.name[row], default: []].append(row) }
        self.rows = rows
        let defined = Set(definitions.map { ExactText($0.name) })
        let others = rows.keys.map { data.texts[Int($0)] }.filter { !defined.contains(ExactText($0)) }
        let entries =
            definitions
            + others.map { EventDefinitionRecord(id: Self.id(ofName: $0), name: $0) }
        self.entries = entries.sorted {
            (ExactText($0.id), ExactText($0.name)) < (ExactText($1.id), ExactText($1.name))
        }
        byID = Dictionary(self.entries.map { (ExactText($0.id), $0) }, uniquingKeysWith: { first, _ in first })
        byName = Dictionary(self.entries.map { (ExactText($0.name), $0) }, uniquingKeysWith: { first, _ in first })
    }

    static func id(ofName name: String) -> String {
        String(SHA256Digest(of: "event\u{0}\(name)".utf8).hex.prefix(24))
    }

    func event(id: String) -> EventDefinitionRecord? { byID[ExactText(id)] }

    func event(name: String) -> EventDefinitionRecord? { byName[ExactText(name)] }

    /// The rows of an event, by visitor and time.
    func rows(of event: EventDefinitionRecord) -> [Int] {
        data.textID(event.name).flatMap { rows[$0] } ?? []
    }
}
