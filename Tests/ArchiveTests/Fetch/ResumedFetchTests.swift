import GRDB
import Synchronization
import Testing

@testable import Archive
@testable import Smartlook
@testable import Wire

/// Fetches that are stopped, whose cursors expire, and whose visitors go away.
@Suite struct ResumedFetchTests {
    private func fetch(
        _ project: PagedProject, into archive: ReportArchive, from: CivilDate = PagedProject.first,
        now: Instant = PagedProject.now
    ) async throws -> FetchResult {
        let client = try SmartlookClient(
            baseURL: "https://api.example", token: "token", transport: project, retry: .never)
        return try await Fetcher(
            client: client, archive: archive,
            scope: FetchScope(level: .events, from: from, now: now, calendar: .utc)
        ).run()
    }

    private func contents(_ archive: ReportArchive) throws -> [String] {
        let texts = try archive.texts()
        let visitors = Dictionary(uniqueKeysWithValues: try archive.visitors().map { ($0.row, $0.record.id) })
        let rows = try archive.events()
        let events = (0..<rows.count).map { row in
            "\(visitors[rows.visitor[row]] ?? "?") \(rows.time[row]) \(texts[Int(rows.name[row])])"
        }
        return (events + (try archive.sessions().map(\.id)) + visitors.values).sorted()
    }

    @Test func stoppedAnywhereItRepeatsOnePageAtMostAndEndsTheSame() async throws {
        let undisturbed = try TemporaryArchive()
        let whole = PagedProject()
        #expect(try await fetch(whole, into: undisturbed.archive).addedEvents == PagedProject.total)
        let expected = try contents(undisturbed.archive)
        #expect(expected.count == PagedProject.total * 3)
        for stop in 1...20 {
            let temporary = try TemporaryArchive()
            let broken = PagedProject { (number, _) throws(TransportError) in
                number >= stop ? HTTPResponse(status: 401) : nil
            }
            await #expect(throws: SmartlookError.self) { try await self.fetch(broken, into: temporary.archive) }
            let second = PagedProject()
            _ = try await fetch(second, into: temporary.archive)
            #expect(try contents(temporary.archive) == expected)
            for list in ["/sessions/search", "/visitors/search"] {
                #expect(broken.count(list) + second.count(list) <= whole.count(list) + 1, "\(list), stopped at \(stop)")
            }
            #expect(broken.count("/events?") + second.count("/events?") <= whole.count("/events?") + 1)
        }
    }

    @Test func aCursorThatExpiresCostsAPageAndLosesNothing() async throws {
        let undisturbed = try TemporaryArchive()
        _ = try await fetch(PagedProject(), into: undisturbed.archive)
        for status in [400, 404, 410] {
            let temporary = try TemporaryArchive()
            let expired = Mutex<Set<String>>([])
            let project = PagedProject { (_, url) throws(TransportError) in
                // Every cursor is refused once.
                guard url.contains("after="), expired.withLock({ $0.insert(url).inserted }) else { return nil }
                return HTTPResponse(status: status)
            }
            _ = try await fetch(project, into: temporary.archive)
            #expect(try contents(temporary.archive) == contents(undisturbed.archive))
        }
    }

    /// Every restart leads on by some days, until there are none left.
    @Test func aListWhoseCursorsNeverWorkIsReadByDates() async throws {
        let temporary = try TemporaryArchive()
        let project = PagedProject { (_, url) throws(TransportError) in
            url.contains("search?after=") ? HTTPResponse(status: 410) : nil
        }
        #expect(try await fetch(project, into: temporary.archive).addedEvents == PagedProject.total)
    }

    @Test func aListThatNeverGetsBeyondItsFirstPageEnds() async throws {
        let temporary = try TemporaryArchive()
        // All records are of one day: there is no date to go on from.
        let project = PagedProject(perDay: 250) { (_, url) throws(TransportError) in
            url.contains("/sessions/search") && url.contains("after=") ? HTTPResponse(status: 410) : nil
        }
        let error = await #expect(throws: SmartlookError.self) {
            try await self.fetch(project, into: temporary.archive)
        }
        #expect(error?.code == .cursorExpired)
        #expect(project.count("/sessions/search") < 8)
    }

    @Test func whoIsGoneUpstreamIsMarkedAndNotAskedForAgain() async throws {
        let temporary = try TemporaryArchive()
        let project = PagedProject { (_, url) throws(TransportError) in
            url.contains("/visitors/v7/") ? HTTPResponse(status: 404) : nil
        }
        #expect(try await fetch(project, into: temporary.archive).addedEvents == PagedProject.total - 1)
        #expect(try temporary.archive.goneVisitors() == 1)
        let again = PagedProject()
        _ = try await fetch(again, into: temporary.archive)
        #expect(again.count("/visitors/v7/") == 0)
    }

    /// A scope that begins earlier than the last one reads what lies before, of those who were there then.
    @Test func anEarlierBeginningIsFilledIn() async throws {
        let temporary = try TemporaryArchive()
        let later = PagedProject.first.advanced(byDays: 20)
        _ = try await fetch(PagedProject(), into: temporary.archive, from: later)
        #expect(try temporary.archive.events().count == 50)
        let second = PagedProject()
        _ = try await fetch(second, into: temporary.archive)
        #expect(try temporary.archive.events().count == PagedProject.total)
        #expect(second.count("/visitors/v249/") == 0)
        #expect(try temporary.archive.horizon()?.from == WeekCalendar.utc.start(of: PagedProject.first))
    }

    @Test func everyRowKnowsTheAnswerItCameFrom() async throws {
        let temporary = try TemporaryArchive()
        _ = try await fetch(PagedProject(), into: temporary.archive)
        let orphans = try temporary.archive.read { db in
            try Int.fetchOne(
                db,
                sql: """
                    SELECT (SELECT count(*) FROM visitor LEFT JOIN origin ON origin.id = visitor.origin WHERE origin.id IS NULL)
                        + (SELECT count(*) FROM session LEFT JOIN origin ON origin.id = session.origin WHERE origin.id IS NULL)
                        + (SELECT count(*) FROM origin WHERE length(sha256) <> 64 OR request = '')
                    """)
        }
        #expect(orphans == 0)
        let known = try temporary.archive.read { db in try Set(Int.fetchAll(db, sql: "SELECT id FROM origin")) }
        #expect(try temporary.archive.events().origin.allSatisfy { known.contains(Int($0)) })
    }
}
