import Archive
import Hashing

/// The events a project has by id and name; names that only events have get an id made of the name.
struct EventCatalog: Sendable {
    /// By id, without those that were deleted.
    let entries: [EventDefinitionRecord]
    private let byID: [ExactText: EventDefinitionRecord]
    private let byName: [ExactText: EventDefinitionRecord]
    /// Ids of all events by name, deleted or not.
    private let ids: [ExactText: String]
    /// Rows of events by the id of their name's text, ascending.
    private let rows: [UInt32: [Int32]]
    private let data: EventTable

    init(definitions: [EventDefinitionRecord], hidden: [EventDefinitionRecord], data: EventTable) {
        self.data = data
        var rows: [UInt32: [Int32]] = [:]
        for row in 0..<data.events.count { rows[data.events.name[row], default: []].append(Int32(row)) }
        self.rows = rows
        let defined = Set(definitions.map { ExactText($0.name) })
        let others = rows.keys.map { data.texts[Int($0)] }.filter { !defined.contains(ExactText($0)) }
        let all = definitions + others.map { EventDefinitionRecord(id: Self.id(ofName: $0), name: $0) }
        // A deleted event stays away under its name too, which its rows still bear.
        let hiddenIDs = Set(hidden.map { ExactText($0.id) })
        let hiddenNames = Set(hidden.map { ExactText($0.name) })
        entries = all.filter {
            !hiddenIDs.contains(ExactText($0.id)) && !hiddenNames.contains(ExactText($0.name))
        }.sorted { (ExactText($0.id), ExactText($0.name)) < (ExactText($1.id), ExactText($1.name)) }
        byID = Dictionary(entries.map { (ExactText($0.id), $0) }, uniquingKeysWith: { first, _ in first })
        byName = Dictionary(entries.map { (ExactText($0.name), $0) }, uniquingKeysWith: { first, _ in first })
        ids = Dictionary(all.map { (ExactText($0.name), $0.id) }, uniquingKeysWith: { min($0, $1) })
    }

    private static func id(ofName name: String) -> String {
        String(SHA256Digest(of: "event\u{0}\(name)".utf8).hex.prefix(24))
    }

    func event(id: String) -> EventDefinitionRecord? { byID[ExactText(id)] }

    func event(name: String) -> EventDefinitionRecord? { byName[ExactText(name)] }

    /// The id of an event, also where it was deleted or never happened.
    func id(of name: String) -> String {
        byName[ExactText(name)]?.id ?? ids[ExactText(name)] ?? Self.id(ofName: name)
    }

    /// The rows of an event, by visitor and time.
    func rows(of event: EventDefinitionRecord) -> [Int32] {
        data.textID(event.name).flatMap { rows[$0] } ?? []
    }
}
