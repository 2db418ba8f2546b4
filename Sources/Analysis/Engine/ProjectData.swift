package import Archive
import Smartlook

/// Everything that questions are asked of, read from an archive once: events as columns, who is who, texts.
package struct ProjectData: Sendable {
    let events: EventColumns
    let view: EventView
    /// Every text by its id; id 0 is "none".
    package let texts: [String]
    package let horizon: Horizon?
    package let people: People
    /// Attributes of sessions (text id of the name, then of the value) by the sessions' row ids.
    let sessionAttributes: [UInt32: [UInt32: UInt32]]

    private let textIDs: [ExactText: UInt32]

    /// Reads an archive.
    ///
    /// - Parameter selection: the columns that the questions to come read; a question that reads another one finds it
    ///   empty, so ask `ColumnSelection` of the question.
    package init(archive: ReportArchive, _ selection: ColumnSelection = .all) throws(ArchiveError) {
        let archive = try archive.frozen()
        let sharedUIDs = try archive.sharedUIDs()
        var selection = selection
        // Only the events of a user with several visitors are put in one order here.
        selection.sequence = selection.sequence && !sharedUIDs.isEmpty
        events = try archive.columns(selection)
        view = EventView(events)
        texts = try archive.texts()
        horizon = try archive.horizon()
        people = People(firstSights: try archive.firstSights(), sharedUIDs: sharedUIDs, events)
        sessionAttributes = selection.session ? try archive.sessionAttributes() : [:]
        textIDs = Dictionary(
            zip(texts.dropFirst().map { ExactText($0) }, UInt32(1)...), uniquingKeysWith: { first, _ in first })
    }

    /// The id of a text, or nil where no row has it.
    package func textID(_ text: String) -> UInt32? {
        textIDs[ExactText(text)]
    }

    /// Whether an event has a name.
    package func hasEvent(_ name: String) -> Bool {
        guard let id = textID(name) else { return false }
        return events.name.dictionary.contains(id)
    }

    package var eventTotal: Int { events.count }
    /// Visitors with events.
    package var visitorTotal: Int { people.count }
}

/// Where one event stands in the columns.
package struct EventPlace: Sendable, Hashable {
    package var row: Int
    /// The index of its visitor.
    package var visitor: Int

    package init(row: Int, visitor: Int) {
        self.row = row
        self.visitor = visitor
    }
}
