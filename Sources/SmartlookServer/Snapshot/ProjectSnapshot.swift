import Analysis
import Archive
import Smartlook

/// A project in memory as the API shows it: visitors, sessions, definitions and events by visitor and time.
struct ProjectSnapshot: Sendable {
    let data: EventTable
    /// The same events, for questions.
    let questions: ProjectData
    let calendar: WeekCalendar
    /// Rises with every new snapshot of one store.
    let generation: Int
    /// In the order they came to be known.
    let visitors: [Person]
    let sessions: [Visit]
    let catalog: EventCatalog
    /// By id.
    let funnels: [FunnelDefinitionRecord]
    let funnelHistories: [ExactText: FunnelHistory]
    let me: Me
    /// The session of every event row, as an index.
    let sessionOfEvent: [Int32]

    private let visitorByID: [ExactText: Int]
    private let sessionByID: [ExactText: Int]

    /// One visitor with its events and sessions.
    struct Person: Sendable {
        let record: VisitorRecord
        let firstSeen: Instant?
        let lastSeen: Instant?
        /// Rows of `data.events`.
        let events: Range<Int>
        /// Indices of `sessions`, by start.
        var sessions: [Int] = []
    }

    init(archive: ReportArchive, calendar: WeekCalendar, generation: Int = 0) throws(ArchiveError) {
        let data = try EventTable(archive: archive)
        self.data = data
        questions = try ProjectData(archive: archive, ColumnSelection())
        self.calendar = calendar
        self.generation = generation
        let ranges = Dictionary(uniqueKeysWithValues: data.visitors.map { ($0.row, $0.events) })
        let archived = try archive.visitors()
        var people = archived.map { visitor in
            let events = ranges[visitor.row] ?? 0..<0
            let first = events.first.map { Instant(microseconds: data.events.time[$0]) }
            let last = events.last.map { Instant(microseconds: data.events.time[$0]) }
            return Person(
                record: visitor.record, firstSeen: [visitor.record.firstSeen, first].compactMap { $0 }.min(),
                lastSeen: [visitor.record.lastSeen, last].compactMap { $0 }.max(), events: events)
        }
        let book = SessionBook(archived: try archive.sessions(), visitors: archived, people: people, data: data)
        for (index, session) in book.sessions.enumerated() { people[session.visitor].sessions.append(index) }
        for index in people.indices {
            people[index].sessions.sort { Self.isEarlier(book.sessions[$0], book.sessions[$1]) }
        }
        visitors = people
        sessions = book.sessions
        sessionOfEvent = book.sessionOfEvent
        visitorByID = Dictionary(
            people.enumerated().map { (ExactText($1.record.id), $0) }, uniquingKeysWith: { first, _ in first })
        sessionByID = Dictionary(
            book.sessions.enumerated().map { (ExactText($1.id), $0) }, uniquingKeysWith: { first, _ in first })
        catalog = EventCatalog(
            definitions: try archive.eventDefinitions(), hidden: try archive.hiddenEvents(), data: data)
        funnels = try archive.funnelDefinitions().sorted { ExactText($0.id) < ExactText($1.id) }
        funnelHistories = try archive.funnelHistories()
        me = Me(
            organizationId: try archive.setting("organization_id") ?? "local",
            organizationName: try archive.setting("organization_name") ?? "Weeklook",
            projectId: try archive.setting("project_id") ?? "local",
            projectName: try archive.setting("project_name") ?? "Archive")
    }

    private static func isEarlier(_ left: Visit, _ right: Visit) -> Bool {
        (left.span.lowerBound, ExactText(left.id)) < (right.span.lowerBound, ExactText(right.id))
    }

    func visitor(_ id: String) -> Int? { visitorByID[ExactText(id)] }

    func session(_ id: String) -> Int? { sessionByID[ExactText(id)] }

    func time(_ row: Int) -> Instant { Instant(microseconds: data.events.time[row]) }
}
