import Foundation
import Testing
import Wire

@testable import Smartlook

/// The examples in the documentation are the files beside this one, which are compiled.
@Suite struct ExamplesTests {
    private static let folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    private static let catalog = folder.appending(path: "../../../Sources/Smartlook/Smartlook.docc").standardized

    /// Texts of a folder's files under their names.
    private func files(in folder: URL, _ ending: String) throws -> [String: String] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(ending) }
        return try Dictionary(
            uniqueKeysWithValues: names.map {
                ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8))
            })
    }

    @Test func everyExampleIsCompiled() throws {
        var compiled = try files(in: Self.folder, ".swift")
        compiled["ExamplesTests.swift"] = nil
        let articles = try files(in: Self.catalog, ".md")
        let blocks = articles.values.flatMap { text in
            text.components(separatedBy: "```swift\n").dropFirst().map { block in
                block.components(separatedBy: "```")[0]
            }
        }
        #expect(blocks.count == compiled.count)
        #expect(Set(blocks) == Set(compiled.values))
        #expect(compiled["ListFunnels.swift"].map { $0.split(separator: "\n").count <= 10 } == true)
    }

    @Test func funnelsAreListedToTheLastPage() async throws {
        let server = try SocketServer { number, _ in
            let link = number == 0 ? #""nextPage":"/api/v1/funnels?after=x""# : ""
            let body = #"{"funnels":[{"id":"f\#(number)","name":"F"}],"_links":{\#(link)}}"#
            return [.send(SocketServer.answer(body: Array(body.utf8)))]
        }
        try await listFunnels(baseURL: server.url, token: "t")
        #expect(server.requests.count == 2)
        #expect(server.requests.last?.head.hasPrefix("GET /api/v1/funnels?after=x ") == true)
    }

    @Test func sessionsAreReadAsFarAsTheBudgetGoes() async throws {
        let transport = ScriptedTransport { (number, _) throws(TransportError) in
            .json(#"{"sessions":[{"id":"\#(number)"}],"_links":{"nextPage":"?after=\#(number)"}}"#)
        }
        let clock = TestClock()
        let budget = RequestBudget(perEndpoint: RequestLimit(3, per: .seconds(3600)))
        let client = try testClient(transport, budget: budget, deadline: .seconds(60), clock: clock)
        var stored: [String] = []
        let moment = try await readSessions(of: client, since: .november(2)) { stored += $0.items.map(\.id) }
        #expect(stored == ["0", "1", "2"])
        #expect(moment == TestClock.start.advanced(byMicroseconds: 3_600_000_000))
        #expect(
            transport.requests[0].body.map { String(decoding: $0, as: UTF8.self) }?.contains("2026-11-01") == true)
        _ = try budgetedClient(token: "t")
    }
}
