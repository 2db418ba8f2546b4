import Foundation
import Testing

@testable import Archive
@testable import weeklook

/// What reports publish is remembered, and what a later one says differently is named.
@Suite struct PublicationTests {
    private func row(_ visitor: Int, _ event: String, _ time: String) -> String { "v\(visitor),\(event),\(time)" }

    @Test func aLaterReportNamesWhatChanged() async throws {
        let program = try BuiltProgram()
        // The first and the last event are outside the weeks reported, which are whole so.
        var rows = [
            "visitor,event,time", row(0, "open", "2026-01-02T10:00:00Z"), row(0, "open", "2026-01-27T10:00:00Z"),
        ]
        for week in 0..<3 {
            for visitor in 0..<40 {
                let day = 5 + 7 * week
                rows.append(row(visitor, "view", "2026-01-\(day < 10 ? "0" : "")\(day)T10:00:00Z"))
                if visitor < 10 { rows.append(row(visitor, "buy", "2026-01-\(day < 10 ? "0" : "")\(day)T11:00:00Z")) }
            }
        }
        try program.write(rows.joined(separator: "\n") + "\n", to: "a.csv")
        try program.write(
            """
            funnels:
              - {key: sale, name: Sale, steps: [view, buy], window: 1d}
            goals:
              - {metric: visitors, target: 50}
              - {metric: sale, target: 0.2}
            """, to: "weeklook.yml")
        func importFile(_ name: String) async throws {
            let result = try await program.run(
                "import", name, "--visitor", "visitor", "--event", "event", "--time", "time")
            #expect(result.status == 0, "\(result.errors)")
        }
        func report(_ out: String) async throws -> NSDictionary {
            let result = try await program.run("report", "--week", "2026-W02", "--out", out)
            #expect(result.status == 0, "\(result.errors)")
            let data = try Data(contentsOf: URL(fileURLWithPath: program.path("\(out)/report.json")))
            return try #require(try JSONSerialization.jsonObject(with: data) as? NSDictionary)
        }
        try await importFile("a.csv")
        let first = try await report("one")
        #expect((first["restatements"] as? [Any])?.isEmpty == true)
        #expect(
            first["goals"] as? [String] == [
                "Visitors: 40. Goal 50: missed by 10.", "Sale conversion: 25.0%. Goal 20.0%: met.",
            ])
        #expect(try await report("again") == first)

        // A visitor's event of that week turns up late.
        try program.write("visitor,event,time\nv99,view,2026-01-06T10:00:00Z\n", to: "late.csv")
        try await importFile("late.csv")
        let second = try await report("two")
        let restated = try #require(second["restatements"] as? [NSDictionary])
        #expect(
            Set(restated.compactMap { $0["measure"] as? String }) == ["visitors", "sale.conversion", "sale.step.2"])
        #expect(restated.first?["old_text"] as? String == "40" && restated.first?["new_text"] as? String == "41")
        #expect(restated.allSatisfy { $0["reason"] as? String == "late_events" })
        #expect(try await report("two-again") == second)

        // Another definition is a break that marks.
        try program.write("funnels:\n  - {key: sale, name: Sale, steps: [view, buy], window: 2d}\n", to: "weeklook.yml")
        let third = try await program.run("site", "--out", "site")
        #expect(third.status == 0, "\(third.errors)")
        let page = try String(contentsOfFile: program.path("site/2026/W05/index.html"), encoding: .utf8)
        #expect(page.contains("the definition of Sale changed"))
    }
}
