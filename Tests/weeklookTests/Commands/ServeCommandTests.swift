import Foundation
import Testing

@testable import weeklook

@Suite struct ServeCommandTests {
    @Test func mistakesInFlagsAreNamed() async throws {
        let program = try BuiltProgram()
        for (flags, part) in [
            (["--switch", "colour=red"], "there is no switch 'colour'"),
            (["--switch", "rates"], "percent or fraction"),
            (["--switch", "rates=half"], "percent or fraction"), (["--switch", "limit-default=0"], "NUMBER"),
            (["--switch", "day-zone=Nowhere/Land"], "ZONE"), (["--switch", "=x"], "there is no switch ''"),
            (["--budget", "many"], "--budget"), (["--project-budget", "5"], "--project-budget"),
            (["--price", "getMe"], "no price"), (["--price", "getNothing=1"], "no price"),
            (["--price", "getMe=-1"], "no price"), (["--port", "70000"], "not a port"),
        ] {
            let result = try await program.shell("$WEEKLOOK serve --sample \(flags.joined(separator: " "))")
            #expect(result.status == ProgramStatus.usage.rawValue && result.errors.contains(part), "\(result.errors)")
            #expect(result.output.isEmpty)
        }
        let help = try await program.run("serve", "--help").output
        for word in ["rates=[percent]|fraction", "date-to=", "optional=", "--project-budget", "--price"] {
            #expect(help.contains(word), "\(word)")
        }
    }

    @Test func switchesPricesAndBudgetsReachTheServer() async throws {
        let program = try BuiltProgram()
        let server = try await program.serve(
            "--sample", "--switch", "errors=text", "--switch", "retry-after=absent", "--price", "getMe=2", "--budget",
            "3/30", "--project-budget", "100/30")
        let script = """
            for i in 1 2; do curl -s -i -H "Authorization: Bearer \(server.token)" \(server.url)/api/v1/me; done
            """
        let output = try await program.shell(script).output
        #expect(output.contains("200 OK") && output.contains("\"projectName\":\"Sample shop\""))
        #expect(output.contains("429 Too Many Requests") && output.contains("\nThe request budget is used up"))
        #expect(!output.contains("Retry-After"))
    }

    @Test(arguments: [("TERM", 143), ("INT", 130)]) func aSignalEndsItAndLeavesNothing(
        signal: String, status: Int
    ) async throws {
        let program = try BuiltProgram()
        let script = """
            mkdir tmp
            set -m
            TMPDIR="$PWD/tmp" $WEEKLOOK serve --sample --port 0 --json --quiet > ready &
            server=$!
            for _ in $(seq 600); do [ -s ready ] && break; sleep 0.1; done
            ls tmp | wc -l
            kill -\(signal) $server
            wait $server
            echo $?
            ls tmp | wc -l
            """
        #expect(try await program.shell(script).output.split(separator: "\n") == ["1", "\(status)", "0"])
    }
}
