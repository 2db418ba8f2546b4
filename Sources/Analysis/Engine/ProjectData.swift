package import Archive
import Smartlook

/// Everything that questions are asked of, read from an archive once: events as columns by week, who is who, texts.
package struct ProjectData: Sendable {
    /// The events by UTC week, in the order of time.
    package let weeks: [EventColumns]
    /// Every text by its id; id 0 is "none".
    package let texts: [String]
    package let horizon: Horizon?
    package let people: People
    /// Attributes of sessions (text id of the name, then of the value) by the sessions' row ids.
    let sessionAttributes: [UInt32: [UInt32: UInt32]]

    private let textIDs: [ExactText: UInt32]
    /// By the index of the week.
    let views: [WeekView]

    /// Reads an archive.
    ///
    /// - Parameter selection: the columns that the questions to come read; a question that reads another one finds it
    ///   empty, so ask `ColumnSelection` of the question.
    package init(archive: ReportArchive, _ selection: ColumnSelection = .all) throws(ArchiveError) {
        let archive = try archive.frozen()
        weeks = try archive.columns(selection)
        // No week is without events.
        views = weeks.compactMap { WeekView($0) }
        texts = try archive.texts()
        horizon = try archive.horizon()
        people = People(firstSights: try archive.firstSights(), sharedUIDs: try archive.sharedUIDs(), weeks: weeks)
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
        return weeks.contains { $0.name.dictionary.contains(id) }
    }

    package var eventTotal: Int { weeks.reduce(0) { $0 + $1.count } }
    /// Visitors with events.
    package var visitorTotal: Int { people.count }
}

/// Where one event stands in the columns.
package struct EventPlace: Sendable, Hashable {
    /// The index of its week in `ProjectData.weeks`.
    package var week: UInt32
    package var row: UInt32
    /// The index of its visitor among those of the week.
    package var visitor: UInt32

    package init(week: UInt32, row: UInt32, visitor: UInt32) {
        self.week = week
        self.row = row
        self.visitor = visitor
    }
}
