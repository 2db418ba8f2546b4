import Foundation
import Testing

@testable import weeklook

/// Everything out of an archive and into a new one: the same answers.
@Suite struct ExportCommandTests {
    /// Events with ties, from a seed.
    private func log(_ seed: UInt64) -> String {
        var state = seed
        func next(_ bound: UInt64) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33 % bound)
        }
        return "visitor,event,time,session,country,\"odd, name\"\n"
            + (0..<600).map { _ in
                let day = next(28) + 1
                return """
                    v\(next(40)),\(["view", "cart", "buy"][next(3)]),2026-05-\(day < 10 ? "0" : "")\(day)T0\(next(4)):00:00Z,\
                    s\(next(90)),\(["CZ", "DE", ""][next(3)]),\(["=1+1", "\"a\"\"b\"", ""][next(3)])\n
                    """
            }.joined()
    }

    private let questions = [
        ["funnel", "--step", "view", "--step", "cart", "--step", "buy", "--weekly", "--by", "country", "--json"],
        ["trend", "--json"], ["lifecycle", "--json"],
    ]

    @Test(arguments: ["csv", "ndjson"])
    func anExportAnswersAsTheArchiveDid(format: String) async throws {
        let program = try BuiltProgram()
        try program.write(log(7), to: "log.csv")
        #expect(try await program.run("import", "log.csv", "--session", "session").status == 0)
        let line =
            "$WEEKLOOK export --format \(format) --out out.\(format) && $WEEKLOOK import out.\(format) --archive copy.sqlite"
        let result = try await program.shell(line)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.errors.contains("600 records, 600 new events, 0 rejected"), "\(result.errors)")
        for question in questions {
            let words = question.joined(separator: " ")
            let both = try await program.shell("$WEEKLOOK \(words); $WEEKLOOK \(words) --archive copy.sqlite")
            let lines = both.output.split(separator: "\n")
            #expect(lines.count == 2 && lines.first == lines.last)
            #expect(both.output.contains("2026-W20"))
        }
        // The other way round nothing is new, and a second export has the same lines.
        let again = try await program.shell(
            "$WEEKLOOK import out.\(format) && $WEEKLOOK export --archive copy.sqlite --format \(format) | sort | cmp - <(sort out.\(format))"
        )
        #expect(again.status == 0, "\(again.errors)")
        #expect(again.errors.contains("600 records, 0 new events"))
    }

    @Test func peopleAndCoverageComeOutToo() async throws {
        let program = try BuiltProgram()
        try program.write("visitor,event,time\n=v,a,2026-05-04T00:00:00Z\n", to: "log.csv")
        _ = try await program.run("import", "log.csv", "--through", "2026-05-31")
        #expect(
            try await program.run("export", "--what", "visitors").output
                == "visitor,uid,first_seen,last_seen,record\n=v,,,,\n")
        #expect(try await program.run("export", "--what", "visitors", "--spreadsheet").output.hasSuffix("\n'=v,,,,\n"))
        #expect(
            try await program.run("export", "--what", "coverage", "--format", "ndjson").output == """
                {"covered":"events","source":"log.csv","from":"2026-05-04T00:00:00.000000Z","to":"2026-06-01T00:00:00.000000Z"}

                """)
        #expect(try await program.run("export", "--what", "sessions").output == "session,visitor,start,end,record\n")
    }

    @Test func theLatestReportsFiguresComeOut() async throws {
        let program = try BuiltProgram()
        try program.write("funnels: [{key: f, steps: [view, buy]}]\n", to: "weeklook.yml")
        try program.write(log(3), to: "log.csv")
        let none = try await program.run("export", "--what", "report")
        #expect(none.status == ProgramStatus.nothingToReport.rawValue)
        let result = try await program.shell(
            "$WEEKLOOK import log.csv --through 2026-05-31 && $WEEKLOOK site && $WEEKLOOK export --what report")
        #expect(result.status == 0, "\(result.errors)")
        let lines = result.output.split(separator: "\n")
        #expect(lines.first == "week,measure,name,kind,value,lower,upper,numerator,denominator,complete")
        #expect(lines.contains { $0.hasPrefix("2026-W22,visitors,") })
        #expect(lines.contains { $0.hasPrefix("2026-W22,f.conversion,") })
    }

    @Test func anOutputThatCannotBeWrittenIsSaid() async throws {
        let program = try BuiltProgram()
        try program.write("visitor,event,time\nv,a,2026-05-04T00:00:00Z\n", to: "log.csv")
        _ = try await program.run("import", "log.csv")
        let result = try await program.run("export", "--out", "no/such/folder.csv")
        #expect(result.status == ProgramStatus.output.rawValue)
        #expect(try await program.run("export", "--archive", "none.sqlite").status == 2)
    }
}
