import Foundation
import Testing

@testable import weeklook

@Suite struct EraseCommandTests {
    private static let log = """
        visitor,event,time,mail
        canary-one,view,2026-01-05T10:00:00Z,canary@mail.example
        canary-one,buy,2026-01-05T10:01:00Z,canary@mail.example
        b,view,2026-01-06T10:00:00Z,b@mail.example

        """

    @Test func aPersonIsGoneFromTheArchiveAndStaysAway() async throws {
        let program = try BuiltProgram()
        try program.write(Self.log, to: "log.csv")
        #expect(try await program.run("import", "log.csv").status == 0)
        let result = try await program.run("erase", "--visitor", "canary-one", "--json")
        #expect(result.status == 0)
        #expect(result.output == #"{"events":2,"out_of_the_files":true,"sessions":0,"visitors":1}"# + "\n")
        #expect(result.errors.contains("Not within reach"))
        #expect(try await program.shell("cat weeklook.sqlite* | grep -c canary").output == "0\n")
        #expect(try await program.run("import", "log.csv").status == 0)
        let trend = try await program.run("trend", "--event", "view", "--event", "buy", "--json").output
        #expect(trend.contains(#""view":{"occurrences":1,"visitors":1}"#) && !trend.contains(#""occurrences":2"#))
        #expect(try await program.shell("cat weeklook.sqlite* | grep -c canary").output == "0\n")
    }

    @Test func nobodyIsNoSuccess() async throws {
        let program = try BuiltProgram()
        try program.write(Self.log, to: "log.csv")
        #expect(try await program.run("import", "log.csv").status == 0)
        for flags in [[], ["--visitor", "nobody"], ["--uid", "nobody"]] {
            let result = try await program.shell("$WEEKLOOK erase \(flags.joined(separator: " "))")
            #expect(result.status == ProgramStatus.usage.rawValue && !result.errors.isEmpty && result.output.isEmpty)
        }
        let held = try await program.shell(
            "exec 9>weeklook.sqlite.lock; flock 9; $WEEKLOOK erase --visitor b")
        #expect(held.status == ProgramStatus.locked.rawValue, "\(held.errors)")
        #expect(try await program.run("erase", "--visitor", "b").status == 0)
    }
}
