import Foundation
import Testing

@testable import weeklook

@Suite struct TokenCommandTests {
    @Test func tokensAreShownOnceAndListedWithTheirAge() async throws {
        let program = try BuiltProgram()
        try program.write("visitor,event,time\na,x,2026-01-05\n", to: "log.csv")
        #expect(try await program.run("import", "log.csv").status == 0)
        let made = try await program.run("token", "create", "--description", "nightly", "--owner", "--json").json()
        let secret = try #require(made["token"] as? String)
        _ = try await program.run("token", "create", "--description", "other")
        let server = try await program.serve("--archive", "weeklook.sqlite")
        let curl = "curl -s -o /dev/null -w '%{http_code} ' -H 'Authorization: Bearer"
        let used = try await program.shell(
            "\(curl) \(secret)' \(server.url)/api/v1/tokens; \(curl) wrong' \(server.url)/api/v1/tokens")
        #expect(used.output == "200 401 ")
        // The note of the use does not keep the answer waiting.
        var table = ""
        for _ in 0..<100 where !table.contains("(just now)") {
            try await Task.sleep(for: .milliseconds(50))
            table = try await program.run("token", "list").output
        }
        #expect(table.contains("nightly (owner)") && table.contains("(just now)") && table.contains("never"))
        #expect(!table.contains(secret))
        let list = try await program.run("token", "list", "--json").output
        #expect(list.contains("\"owner\":true") && list.contains("\"owner\":false"))
        let id = try #require(made["id"] as? String)
        #expect(try await program.run("token", "revoke", id).status == 0)
        #expect(try await program.shell("\(curl) \(secret)' \(server.url)/api/v1/tokens").output == "401 ")
    }
}
