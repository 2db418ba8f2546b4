import Foundation
import Testing

@testable import weeklook

/// The built program on the exports of other tools.
@Suite struct ImportPresetTests {
    /// PostHog's events of three weeks from 1 June 2026: a page view and an order of two visitors a day.
    private func posthog(days: Range<Int>) -> String {
        days.map { day in
            let date = "2026-06-\(day < 10 ? "0" : "")\(day)"
            return ["d-1", "d-2"].map { visitor in
                ["$pageview", "Order Completed", "$pageleave"].enumerated().map { index, event in
                    """
                    {"uuid":"\(day)-\(visitor)-\(index)","event":"\(event)","timestamp":"\(date)T1\(index):00:00Z",\
                    "distinct_id":"\(visitor)","person_id":"p","properties":{"$geoip_country_code":"CZ"}}\n
                    """
                }.joined()
            }.joined()
        }.joined()
    }

    /// What Smartlook knew until 20 June, as a plain file.
    private var old: String {
        "visitor,event,time\n"
            + (1..<21).map { day in
                let date = "2026-06-\(day < 10 ? "0" : "")\(day)"
                return "ours-1,page_view,\(date)T10:00:00Z\nours-1,purchase,\(date)T11:00:00Z\n"
            }.joined()
    }

    private let configuration = """
        sources:
          - name: posthog
            preset: posthog
            since: 2026-06-15
            events: {"$pageview": page_view, "Order Completed": purchase}
            drop: ["$pageleave"]
            identities: identities.csv

        """

    private func prepared() async throws -> BuiltProgram {
        let program = try BuiltProgram()
        try program.write(configuration, to: "weeklook.yml")
        try program.write("theirs,ours\nd-1,ours-1\n", to: "identities.csv")
        try program.write(old, to: "old.csv")
        try program.write(posthog(days: 1..<29), to: "events.jsonl")
        #expect(try await program.run("import", "old.csv", "--source", "shop").status == 0)
        let result = try await program.run("import", "events.jsonl", "--preset", "posthog")
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.errors.contains("168 records, 112 new events, 0 rejected"))
        return program
    }

    @Test func theSameWeeksGoOnWithTheNewSource() async throws {
        let program = try await prepared()
        let again = try await program.run("import", "events.jsonl", "--preset", "posthog")
        #expect(again.errors.contains("168 records, 0 new events, 0 rejected"))
        let trend = try await program.run("trend", "--csv")
        #expect(
            trend.output.split(separator: "\n").filter { $0.contains("purchase") } == [
                "2026-W23,no,purchase,7,1,7.00", "2026-W24,yes,purchase,7,1,7.00", "2026-W25,yes,purchase,14,2,7.00",
                "2026-W26,no,purchase,14,2,7.00",
            ])
        // The visitor that both sources know is one; its first week is the old source's.
        let lifecycle = try await program.run("lifecycle", "--csv")
        #expect(lifecycle.output.contains("2026-W25,yes,2,1,1,0,0"))
        // Without the change both count.
        try program.write(
            configuration.replacingOccurrences(of: "    since: 2026-06-15\n", with: ""), to: "weeklook.yml")
        #expect(try await program.run("trend", "--csv").output.contains("2026-W24,yes,purchase,21,2"))
    }

    @Test func sourcesAreComparedWhereBothCoverAWeek() async throws {
        let program = try await prepared()
        let result = try await program.run("sources", "--json")
        #expect(
            result.output == """
                {"notes":[],"overlap":[\(overlap("page_view")),\(overlap("purchase"))],"sources":[\
                {"events":40,"from":"2026-06-01T10:00:00Z","name":"shop","since":null,"to":"2026-06-20T11:00:00.000001Z","visitors":1},\
                {"events":112,"from":"2026-06-01T10:00:00Z","name":"posthog","since":"2026-06-15T00:00:00Z","to":"2026-06-28T11:00:00.000001Z","visitors":2}]}

                """, "\(result.output)")
        #expect(try await program.run("sources").output.contains("7 / 14"))
    }

    private func overlap(_ event: String) -> String {
        """
        {"event":"\(event)","new":{"occurrences":14,"source":"posthog","visitors":2},\
        "occurrences_ratio":2.0,"old":{"occurrences":7,"source":"shop","visitors":1},"visitors_ratio":2.0,"week":"2026-W24"}
        """
    }

    @Test func badRecordsEndInAFileBesideIt() async throws {
        let program = try BuiltProgram()
        try program.write("{\"event\":\"a\"}\n{\"x\"\n", to: "bad.jsonl")
        let result = try await program.run("import", "bad.jsonl", "--preset", "posthog")
        #expect(result.status == ProgramStatus.partial.rawValue)
        #expect(result.errors.contains("line 1: there is no distinct_id"))
        let rejects = try String(contentsOfFile: program.path("bad.jsonl.rejects.csv"), encoding: .utf8)
        #expect(rejects.split(separator: "\n").count == 3)
        #expect(try await program.run("import", "bad.jsonl", "--preset", "mixpanel").status == 2)
    }
}
