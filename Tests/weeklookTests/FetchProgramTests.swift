import Foundation
import Testing

@testable import weeklook

/// The built program against its own server over real HTTP: plan, budget, usage, doctor and the lower levels.
@Suite struct FetchProgramTests {
    /// Runs lines of the shell with a sample server's address in `$URL` and its token in the environment.
    private func withServer(_ program: BuiltProgram, budget: String = "100000/30", _ lines: String) async throws
        -> BuiltProgram.Result
    {
        try await program.shell(
            """
            "$WEEKLOOK" serve --sample --port 0 --budget \(budget) --json --quiet >ready & server=$!
            trap 'kill $server' EXIT
            for _ in $(seq 2400); do [ -s ready ] && break; sleep 0.05; done
            export SMARTLOOK_API_TOKEN=$(sed 's/.*"token":"\\([^"]*\\)".*/\\1/' ready)
            URL=$(sed 's/.*"url":"\\([^"]*\\)".*/\\1/' ready)
            NOW="--now 2026-11-16T06:00:00Z"
            \(lines)
            """)
    }

    @Test func aPlanSendsNothingAndMakesNothing() async throws {
        let program = try BuiltProgram()
        let result = try await program.run("fetch", "--plan", "--json", "--now", "2026-11-16T06:00:00Z")
        #expect(result.status == 0, "\(result.errors)")
        let plan = try result.json()
        #expect(plan["estimate"] as? Bool == true)
        #expect((plan["rows"] as? [NSDictionary])?.first?["operation"] as? String == "getMe")
        let lost = try #require((plan["lost"] as? [NSDictionary])?.first)
        #expect(lost["from"] as? String == "2026-05-18" && lost["lost_on"] as? String == "2026-06-17")
        #expect(!FileManager.default.fileExists(atPath: program.path("weeklook.sqlite")))
        let text = try await program.run("fetch", "--plan", "--budget", "20/60")
        #expect(text.output.contains("20 in 60 minutes for each endpoint"))
        #expect(try await program.run("fetch", "--json").status == ProgramStatus.usage.rawValue)
    }

    @Test func aWeekIsReportedFromTotalsAloneAndTheBookKnowsWhatItCost() async throws {
        let program = try BuiltProgram()
        try program.write(
            "project: {timezone: Europe/Prague}\nfetch: {level: aggregates, weeks: 3}\n", to: "weeklook.yml")
        let result = try await withServer(
            program,
            """
            "$WEEKLOOK" run --base-url $URL $NOW --quiet --json >run.json || exit
            "$WEEKLOOK" usage --base-url $URL --json >usage.json || exit
            "$WEEKLOOK" explain 2026-W46.funnel-1.conversion --json >explain.json || exit
            "$WEEKLOOK" doctor --base-url $URL $NOW --json || exit
            """)
        #expect(result.status == 0, "\(result.errors)")
        let report = try String(contentsOfFile: program.path("reports/2026/W46/report.md"), encoding: .utf8)
        #expect(report.contains("561 visitors came"))
        #expect(report.contains("All figures are Smartlook's own totals."))
        #expect(report.contains("| view\\_item | 398 |"))

        // Smartlook's own figure is traced to the answers that hold it, and to no others.
        let explanation = try document(program.path("explain.json"))
        let sources = try #require(explanation["sources"] as? [NSDictionary])
        #expect(explanation["numerator"] as? Int == 23 && explanation["agrees"] as? Bool == true)
        #expect(!sources.isEmpty && sources.allSatisfy { ($0["request"] as? String)?.contains("/funnels/") == true })

        let usage = try document(program.path("usage.json"))
        let endpoints = try #require(usage["endpoints"] as? [NSDictionary])
        let figures = try #require(endpoints.first { $0["operation"] as? String == "getFunnelDetail" })
        let used = try #require(figures["used"] as? Int)
        #expect(used >= 9 && figures["left"] as? Int == 500 - used)
        #expect(figures["smartlook"] as? Int == used)
        let checks = try #require(try result.json()["checks"] as? [NSDictionary])
        #expect(checks.contains { $0["name"] as? String == "archive" && $0["state"] as? String == "ok" })
        #expect(checks.contains { $0["name"] as? String == "coverage" && $0["state"] as? String == "ok" })
    }

    @Test func aBudgetThatIsUsedUpEndsWithItsStatusAndTheNextRunGoesOn() async throws {
        let program = try BuiltProgram()
        try program.write(
            "project: {timezone: Europe/Prague}\nfetch: {level: aggregates, weeks: 3}\n", to: "weeklook.yml")
        let result = try await withServer(
            program,
            """
            "$WEEKLOOK" fetch --base-url $URL $NOW --quiet --budget 5/600 2>first; echo $?
            "$WEEKLOOK" fetch --base-url $URL $NOW --quiet --budget 5/600 2>second; echo $?
            "$WEEKLOOK" fetch --base-url $URL $NOW --quiet; echo $?
            """)
        #expect(result.output == "7\n7\n0\n", "\(result.output) \(result.errors)")
        let first = try String(contentsOfFile: program.path("first"), encoding: .utf8)
        #expect(first.contains("run again later") && first.contains("Not before 20"))
        #expect(first.split(separator: "\n").count == 1, "\(first)")
    }

    @Test func aDoctorSaysWhatToMend() async throws {
        let program = try BuiltProgram()
        let result = try await program.run("doctor", environment: ["SMARTLOOK_API_TOKEN": ""])
        #expect(result.status == ProgramStatus.nothingToReport.rawValue)
        #expect(result.output.contains("FAILED  token: No API token: set the environment variable SMARTLOOK_API_TOKEN"))
    }

    private func document(_ path: String) throws -> NSDictionary {
        try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: path))) as? NSDictionary ?? [:]
    }
}
