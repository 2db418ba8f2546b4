import Archive
import Smartlook
import Synchronization
import Testing
import Wire

@testable import SmartlookServer

/// A client that is made for the documentation reads the same data under every value of every switch.
@Suite struct SwitchTests {
    /// One value of one switch.
    struct Setting: Sendable, CustomTestStringConvertible {
        let entry: SwitchEntry
        let value: String
        var testDescription: String { "\(entry.name)=\(value)" }
    }

    /// Every value of every switch; patterns stand for a few values each.
    static let settings: [Setting] = SwitchEntry.all.flatMap { entry in
        entry.values.flatMap { value -> [String] in
            switch (entry.name, value) {
            case ("limit-default", "NUMBER"), ("limit-most", "NUMBER"): ["7", "5000"]
            case (_, "SECONDS"): ["0", "0.3"]
            case (_, "ZONE"): ["UTC", "Pacific/Apia"]
            default: [value]
            }
        }.map { Setting(entry: entry, value: $0) }
    }

    private static let sample = SampleProject(weeks: 1)

    private static let stored = Result { () throws -> ReportArchive in
        let archive = try Shop.emptyArchive()
        try sample.write(into: archive)
        return archive
    }

    /// What a usual server shows, by the project's time zone.
    private static let pictures = Mutex<[String: Picture]>([:])

    private static func usualPicture(_ options: APIServer.Options) async throws -> Picture {
        if let known = pictures.withLock({ $0[options.timezone] }) { return known }
        let (answers, answer) = AsyncStream.makeStream(of: Picture.self)
        try await LiveServer.run(try stored.get(), options) { server in
            answer.yield(try await Picture(server.client, daysLater: 0))
        }
        var iterator = answers.makeAsyncIterator()
        let picture = try #require(await iterator.next())
        #expect(picture.visitors.count > 20 && picture.sessions.count > 20 && picture.steps[0] > 20)
        #expect(!picture.history.isEmpty && !picture.dropOff.isEmpty && picture.days.count == 4)
        pictures.withLock { $0[options.timezone] = picture }
        return picture
    }

    @Test(arguments: settings) func theClientReadsTheSameData(setting: Setting) async throws {
        let archive = try Self.stored.get()
        var options = LiveServer.options
        // Longer than 60 milliseconds, so that a client can tell the units apart.
        options.switches.funnelDelay = .milliseconds(100)
        var usual = options
        #expect(setting.entry.set(&options.switches, to: setting.value))
        // Days of another zone are other days: what they hold is compared with a project of that zone.
        if let zone = options.switches.dayZone { usual.timezone = zone }
        let daysLater = options.switches.dateTo == .exclusive ? 1 : 0
        let picture = try await Self.usualPicture(usual)
        try await LiveServer.run(archive, options) { server in
            let other = try await Picture(server.client, daysLater: daysLater)
            #expect(other == picture)
        }
    }

    @Test func everySwitchIsToldWithItsStandard() {
        #expect(Set(SwitchEntry.all.map(\.name)).count == SwitchEntry.all.count)
        for entry in SwitchEntry.all {
            var switches = Switches()
            #expect(entry.set(&switches, to: entry.standard), "\(entry.name)")
            #expect(switches == Switches(), "\(entry.name)")
            #expect(!entry.set(&switches, to: "nonsense"), "\(entry.name)")
            #expect(!entry.set(&switches, to: ""), "\(entry.name)")
            #expect(switches == Switches())
        }
    }

    /// What the client reads of a week, in the terms that no switch changes.
    struct Picture: Equatable {
        var events: [String]
        var funnels: [String]
        var occurrences: [Int?]
        /// Days with occurrences.
        var days: [String: [Int?]]
        var steps: [Int]
        var stepEvents: [String?]
        var dropOff: Set<String>
        var visitors: [String]
        var sessions: [String]
        var history: [String]
        var visitor: Visitor

        init(_ client: SmartlookClient, daysLater: Int) async throws {
            let facts = SwitchTests.sample.facts
            let from = facts.calendar.firstDate(of: facts.weeks[0]).advanced(byDays: 1)
            let through = from.advanced(byDays: 3)
            let to = through.advanced(byDays: daysLater)
            events = try await client.events().all().items.map { "\($0.id) \($0.name ?? "")" }
            let funnel = SampleDefinitions.funnels[0]
            funnels = try await client.funnels().all().items.map { funnel in
                "\(funnel.id) \(funnel.name ?? "") \((funnel.events ?? []).map { $0.name ?? "" })"
            }
            let event = try await client.eventDetail(SampleDefinitions.events[3].id, from: from, to: to).value
            occurrences = [event.totalOccurrence, event.uniqueVisitors, event.newVisitors]
            let points = (event.occurrenceHistogram ?? []).filter { $0.occurrenceCount != 0 }
            days = Dictionary(
                uniqueKeysWithValues: points.map { ($0.date ?? "", [$0.occurrenceCount, $0.uniqueVisitorsCount]) })
            let detail = try await client.funnelDetail(
                funnel.id, from: from, to: to, polling: FunnelPolling(shortest: .milliseconds(10), longest: .seconds(1))
            ).value
            steps = (detail.funnel?.steps ?? []).map { $0.visitorsCount ?? -1 }
            stepEvents = (detail.funnel?.steps ?? []).map { $0.event?.id }
            let dropOff = try await client.funnelDropOff(funnel.id, from: from, to: to, step: 1, success: false).value
            self.dropOff = Set(dropOff.visitors ?? [])
            let found = try await client.searchVisitors([.firstSeen(.within(from...through))]).all().items
            visitors = found.map { "\($0.id) \($0.identification?.uid ?? "") \(String(describing: $0.lastSeen))" }
            let sessions = try await client.searchSessions([.recordingDate(.on(from))]).all().items
            self.sessions = sessions.map { "\($0.id) \($0.visitorId ?? "") \(String(describing: $0.startedAt))" }
            let id = sessions.first?.visitorId ?? ""
            let all = try await client.visitorEvents(id, from: from, to: to, limit: 3).all().items
            history = all.map { "\($0.id) \($0.eventName ?? "") \(String(describing: $0.startedAt))" }
            visitor = try await client.visitor(id).value
            visitor.links = nil
            (visitor.numberOfVisits, visitor.numberOfSessions, visitor.numberOfEvents) = (nil, nil, nil)
        }
    }
}
