import Testing

@testable import Archive
@testable import Smartlook
@testable import Wire

@Suite struct FetcherTests {
    private func fetch(
        _ project: ScriptedProject, into archive: ReportArchive, from: String = "2026-01-05",
        now: String = "2026-01-26T05:00:00Z"
    ) async throws -> FetchResult {
        let client = try SmartlookClient(
            baseURL: "https://api.example", token: "token", transport: project, retry: .never)
        let scope = FetchScope(
            level: .events, from: try #require(CivilDate(from)), now: try #require(Instant(now)), calendar: .utc)
        return try await Fetcher(client: client, archive: archive, scope: scope).run()
    }

    private func names(_ archive: ReportArchive) throws -> [String] {
        let texts = try archive.texts()
        return try archive.events().name.map { texts[Int($0)] }
    }

    @Test func bringsTheArchiveUpToDate() async throws {
        let temporary = try TemporaryArchive()
        let result = try await fetch(ScriptedProject(), into: temporary.archive)
        #expect(result.addedEvents == 4 && result.missing.isEmpty && result.rejected == 0)
        #expect(try names(temporary.archive) == ["view", "url", "view", "url"])
        #expect(try temporary.archive.funnelResults().count == 3)
        #expect(try temporary.archive.setting("project_name") == "Shop")
    }

    @Test func aSecondFetchAddsNothingAndAsksForLess() async throws {
        let temporary = try TemporaryArchive()
        let first = ScriptedProject()
        _ = try await fetch(first, into: temporary.archive)
        let before = try temporary.archive.events()
        let second = ScriptedProject()
        #expect(try await fetch(second, into: temporary.archive).addedEvents == 0)
        #expect(try temporary.archive.events() == before)
        #expect(second.requests < first.requests)
    }

    /// The first session came on 14 January: what was before, the vendor may have deleted.
    @Test func coversFromTheDayOfTheFirstSession() async throws {
        let temporary = try TemporaryArchive()
        _ = try await fetch(ScriptedProject(), into: temporary.archive)
        let horizon = try #require(try temporary.archive.horizon())
        #expect(horizon.from.description == "2026-01-14T00:00:00Z")
        #expect(horizon.to.description == "2026-01-26T05:00:00Z")
    }

    @Test func leavesNoGapAfterWhatIsCovered() async throws {
        let temporary = try TemporaryArchive()
        _ = try await fetch(ScriptedProject(), into: temporary.archive)
        let client = try SmartlookClient(baseURL: "https://api.example", token: "token", transport: ScriptedProject())
        let late = FetchScope(
            level: .events, from: try #require(CivilDate("2026-03-02")),
            now: try #require(Instant("2026-03-09T00:00:00Z")), calendar: .utc)
        let fetcher = try Fetcher(client: client, archive: temporary.archive, scope: late)
        #expect(fetcher.scope.from.description == "2026-01-26")
    }

    @Test func aPartThatMayNotBeReadIsNamedAndTheRestGoesOn() async throws {
        let temporary = try TemporaryArchive()
        let result = try await fetch(
            ScriptedProject(fault: .init(path: "/events/e1", status: 403)), into: temporary.archive)
        #expect(result.missing.count == 1 && result.missing[0].contains("event histograms"))
        #expect(result.addedEvents == 4)
        #expect(try temporary.archive.horizon() != nil)
        let other = try TemporaryArchive()
        let without = try await fetch(
            ScriptedProject(fault: .init(path: "/sessions/search", status: 402)), into: other.archive)
        #expect(without.missing.count == 1)
        #expect(try other.archive.horizon() == nil)
    }

    /// Whatever single endpoint is closed, the fetch ends well and names it.
    @Test(arguments: ["/me", "/api/v1/funnels", "/funnels/f1", "/visitors/search", "/visitors/v1/events"])
    func anyClosedEndpointIsLeftOut(path: String) async throws {
        let temporary = try TemporaryArchive()
        let result = try await fetch(
            ScriptedProject(fault: .init(path: path, status: 403)), into: temporary.archive)
        #expect(result.missing.count == (path == "/me" ? 0 : 1), "\(result.missing)")
        #expect(try !temporary.archive.sessions().isEmpty)
    }

    @Test func twoProjectsAreNeverMixed() async throws {
        let temporary = try TemporaryArchive()
        _ = try await fetch(ScriptedProject(), into: temporary.archive)
        let before = try temporary.archive.events()
        await #expect(throws: ArchiveError.self) {
            try await self.fetch(ScriptedProject(project: "p2"), into: temporary.archive)
        }
        #expect(try temporary.archive.events() == before)
    }

    /// Stopped at any request, the next fetch ends where an undisturbed one does.
    @Test(arguments: 1...24)
    func goesOnAfterAnyFailure(request: Int) async throws {
        let undisturbed = try TemporaryArchive()
        _ = try await fetch(ScriptedProject(), into: undisturbed.archive)
        let temporary = try TemporaryArchive()
        let broken = ScriptedProject(fault: .init(path: nil, status: 401, from: request))
        do {
            _ = try await fetch(broken, into: temporary.archive)
            #expect(broken.requests < request)
        } catch let error as SmartlookError {
            #expect(error.code == .unauthorized)
            // Either nothing is covered yet or the latest week, which is read first.
            #expect(try [nil, "2026-01-20T00:00:00Z"].contains(temporary.archive.horizon()?.from.description))
        }
        _ = try await fetch(ScriptedProject(), into: temporary.archive)
        #expect(try names(temporary.archive) == names(undisturbed.archive))
        #expect(try temporary.archive.events().time == undisturbed.archive.events().time)
        #expect(try temporary.archive.horizon() == undisturbed.archive.horizon())
        #expect(try temporary.archive.funnelResults() == undisturbed.archive.funnelResults())
    }
}
