import Foundation
import Testing

@testable import weeklook

/// The built program with everything that can be wrong around it: one clear sentence, the right status, nothing lost.
@Suite struct ProgramTests {
    private static let log = """
        visitor,event,time,country
        a,view,2026-01-05T10:00:00Z,CZ
        a,buy,2026-01-05T10:00:00Z,CZ
        b,view,2026-01-06T10:00:00Z,DE
        c,buy,2026-01-06T09:00:00Z,DE
        c,view,2026-01-06T10:00:00Z,DE
        d,view,2026-01-12T10:00:00Z,
        d,buy,2026-01-19T10:00:00Z,
        e,view,2026-01-20T00:00:00Z,CZ

        """

    /// One sentence on standard error, nothing on standard output.
    private func expectSentence(_ result: BuiltProgram.Result, status: ProgramStatus, _ part: String) {
        #expect(result.status == status.rawValue, "\(result.errors)")
        #expect(result.errors.contains(part), "\(result.errors)")
        #expect(result.output.isEmpty)
        #expect(result.errors.split(separator: "\n").count == 1, "\(result.errors)")
    }

    @Test func answersQuestionsOfAnImportedFile() async throws {
        let program = try BuiltProgram()
        try program.write(Self.log, to: "log.csv")
        #expect(try await program.run("import", "log.csv").status == 0)
        let funnel = try await program.run(
            "funnel", "--step", "view", "--step", "buy", "--weekly", "--by", "country", "--json")
        #expect(funnel.status == 0)
        // a converts (same instant, later row); b, c (wrong order) and e do not; d exactly at the end of the window.
        #expect(
            funnel.output == """
                {"breakdown":[{"steps":[2,1],"value":"CZ"},{"steps":[2,0],"value":"DE"},{"steps":[1,1],"value":"Unknown"}],\
                "notes":[],"question":{"completion":"window","entry":"any","order":"loose","scope":"visitor",\
                "steps":["view","buy"],"timezone":"UTC","window":"7d"},"steps":[{"interval_from_start":null,"name":"view",\
                "rate_from_previous":null,"rate_from_start":1.0,"visitors":5},{"interval_from_start":[0.117621,0.769276],\
                "name":"buy","rate_from_previous":0.4,"rate_from_start":0.4,"visitors":2}],"time_between_steps":\
                [{"median_seconds":302400.0,"n":2,"p90_seconds":604800.0}],"time_to_convert":\
                {"median_seconds":302400.0,"n":2,"p90_seconds":604800.0},"weekly_breakdown":\
                [{"value":"CZ","weeks":[[1,1],[0,0],[1,0]]},{"value":"DE","weeks":[[2,0],[0,0],[0,0]]},{"value":"Unknown",\
                "weeks":[[0,0],[1,1],[0,0]]}],"weeks":[{"complete":false,"ripe":true,"ripening":null,\
                "steps":[3,1],"week":"2026-W02"},{"complete":true,"ripe":false,"ripening":{"arrived_share":null,"closed":\
                {"interval":[0.206549,1.0],"rate":1.0,"successes":1,"trials":1},"expected":null,"so_far":\
                {"interval":[0.206549,1.0],"rate":1.0,"successes":1,"trials":1}},"steps":[1,1],"week":"2026-W03"},\
                {"complete":false,"ripe":false,"ripening":{"arrived_share":null,"closed":null,"expected":null,"so_far":\
                {"interval":[0.0,0.793451],"rate":0.0,"successes":0,"trials":1}},"steps":[1,0],"week":"2026-W04"}]}

                """)
        let lifecycle = try await program.run("lifecycle", "--json")
        #expect(
            lifecycle.output == """
                {"weeks":[{"active":3,"complete":false,"dormant":0,"new":3,"resurrected":0,"returning":0,"week":"2026-W02"},\
                {"active":1,"complete":true,"dormant":3,"new":1,"resurrected":0,"returning":0,"week":"2026-W03"},\
                {"active":2,"complete":false,"dormant":0,"new":1,"resurrected":0,"returning":1,"week":"2026-W04"}]}

                """)
        let trend = try await program.run("trend", "--event", "buy", "--json")
        #expect(
            trend.output == """
                {"weeks":[{"complete":false,"events":{"buy":{"occurrences":2,"visitors":2}},"week":"2026-W02"},\
                {"complete":true,"events":{"buy":{"occurrences":0,"visitors":0}},"week":"2026-W03"},\
                {"complete":false,"events":{"buy":{"occurrences":1,"visitors":1}},"week":"2026-W04"}]}

                """)
    }

    @Test func rejectedRowsAreNamedAndKept() async throws {
        let program = try BuiltProgram()
        try program.write("visitor,event,time\na,x,2026-01-05\nb,x,never\n", to: "log.csv")
        let result = try await program.run("import", "log.csv")
        #expect(result.status == ProgramStatus.partial.rawValue)
        #expect(result.errors.contains("line 3: 'never' is not a time"))
        let rejects = try String(contentsOfFile: program.path("log.csv.rejects.csv"), encoding: .utf8)
        #expect(rejects == "line,reason\n3,'never' is not a time,b,x,never\n")
    }

    @Test func usageMistakesEndWithTheirStatus() async throws {
        let program = try BuiltProgram()
        #expect(try await program.run("nonsense").status == 2)
        #expect(try await program.run("funnel", "--step").status == 2)
        #expect(try await program.run("--version").output == "0.1.0\n")
        #expect(try await program.run("funnel", "--help").output.contains("Example: weeklook funnel"))
        expectSentence(
            try await program.run("funnel", "--step", "a", "--step", "b"), status: .usage, "There is no archive")
        expectSentence(try await program.run("run"), status: .usage, "weeklook init")
        try program.write("projekt: x\n", to: "weeklook.yml")
        expectSentence(try await program.run("run"), status: .usage, "weeklook.yml:1:1: unknown key 'projekt'")
    }

    @Test func initWritesWhatRunTakes() async throws {
        let program = try BuiltProgram()
        #expect(try await program.run("init", "--name", "Acme", "--region", "eu", "--timezone", "UTC").status == 0)
        expectSentence(try await program.run("init"), status: .usage, "is there already")
        expectSentence(try await program.run("run"), status: .usage, "SMARTLOOK_API_TOKEN")
        #expect(!FileManager.default.fileExists(atPath: program.path("weeklook.sqlite")))
    }

    @Test func aDeadServerAndAWrongTokenAreNamed() async throws {
        let program = try BuiltProgram()
        try program.write("project: {base_url: \"http://127.0.0.1:9\"}\n", to: "weeklook.yml")
        let secret = "0123456789abcdef"
        let dead = try await program.shell(
            "timeout 60 $WEEKLOOK run --deadline 1s", environment: ["SMARTLOOK_API_TOKEN": secret])
        expectSentence(dead, status: .network, "127.0.0.1")
        #expect(!dead.errors.contains(secret))
        let server = try await program.serve("--sample")
        let wrong = try await program.run("run", "--base-url", server.url, environment: ["SMARTLOOK_API_TOKEN": secret])
        expectSentence(wrong, status: .network, "SMARTLOOK_API_TOKEN")
        #expect(!wrong.errors.contains(secret))
    }

    @Test func aFullDiskLosesNothing() async throws {
        let program = try BuiltProgram()
        try program.write(Self.log, to: "log.csv")
        try await program.run("import", "log.csv")
        let before = try await program.run("lifecycle", "--json").output
        let rows = (0..<20_000).map { "visitor-\($0),event-\($0),2026-01-05T10:00:00Z,CZ\n" }.joined()
        try program.write("visitor,event,time,country\n" + rows, to: "large.csv")
        let full = try await program.shell("ulimit -f 400; $WEEKLOOK import large.csv")
        #expect(full.status == ProgramStatus.output.rawValue, "\(full.errors)")
        #expect(full.errors.contains("All that was stored is safe"))
        #expect(try await program.run("lifecycle", "--json").output == before)
        #expect(try await program.run("import", "large.csv").errors.contains("20000 new events"))
    }

    @Test func theDemoTouchesOnlyItsOwnFiles() async throws {
        let program = try BuiltProgram()
        try program.write("project: {name: Mine}\n", to: "weeklook.yml")
        expectSentence(try await program.run("demo"), status: .usage, "was not written by a demo")
    }
}
