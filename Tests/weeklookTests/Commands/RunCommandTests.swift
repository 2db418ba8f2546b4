import Foundation
import Testing

@testable import weeklook

/// The built program against servers that take a connection and never say a word: a run ends when it is told to.
@Suite struct RunCommandTests {
    /// A project of which everything was imported, and who is mailed.
    private func project(mail: String) async throws -> BuiltProgram {
        let program = try BuiltProgram()
        let rows = (0..<60).map { "v\($0),\($0 % 3 == 0 ? "buy" : "view"),2026-01-\(12 + $0 % 14)T10:00:00Z" }
        try program.write("visitor,event,time\n" + rows.joined(separator: "\n") + "\n", to: "a.csv")
        try program.write(
            """
            funnels: [{key: sale, name: Sale, steps: [view, buy], window: 1d}]
            mail:
              from: shop@example.com
              \(mail)
              when: always
              recipients: [{to: a@example.com, format: text}, {to: b@example.com, format: text}]
            """, to: "weeklook.yml")
        let result = try await program.run("import", "a.csv", "--through", "2026-01-25")
        #expect(result.status == 0, "\(result.errors)")
        return program
    }

    private func states(_ result: BuiltProgram.Result) throws -> [String] {
        (try result.json()["deliveries"] as? [NSDictionary] ?? []).compactMap { $0["state"] as? String }
    }

    @Test func aSlowAPILeavesTimeForTheReportAndItsMails() async throws {
        let silent = try SilentServer()
        let shop = try await project(mail: "sendmail: /bin/true")
        let result = try await shop.run(
            "run", "--base-url", silent.url, "--deadline", "30s", "--now", "2026-01-26T06:00:00Z", "--json",
            environment: ["SMARTLOOK_API_TOKEN": "a.b.c"])
        #expect(result.status == 5, "\(result.status) \(result.errors)")
        #expect(result.errors.contains("What --deadline leaves for fetching is over; the next run goes on."))
        #expect(try states(result) == ["accepted", "accepted"])
        #expect(FileManager.default.fileExists(atPath: shop.path("reports/2026/W04/index.html")))
    }

    @Test func whereNothingIsThereYetASlowAPIIsAFaultOfTheNetwork() async throws {
        let silent = try SilentServer()
        let program = try BuiltProgram()
        let result = try await program.run(
            "run", "--base-url", silent.url, "--deadline", "4s", "--config", "weeklook.yml",
            environment: ["SMARTLOOK_API_TOKEN": "a.b.c"])
        #expect(result.status == 2, "\(result.errors)")
        try program.write("project: {name: New}\n", to: "weeklook.yml")
        let empty = try await program.run(
            "run", "--base-url", silent.url, "--deadline", "30s", environment: ["SMARTLOOK_API_TOKEN": "a.b.c"])
        #expect(empty.status == 3 && empty.errors.contains("did not answer in time"), "\(empty.status) \(empty.errors)")
    }

    @Test func aSlowMailServerIsLeftToTheNextRun() async throws {
        let silent = try SilentServer()
        let program = try BuiltProgram()
        try program.write("#!/bin/sh\necho $* >>calls\ncat >/dev/null\n", to: "sendmail")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path("sendmail"))
        func write(_ route: String) throws {
            try program.write(
                """
                project: {timezone: Europe/Prague}
                fetch: {level: aggregates, weeks: 2}
                mail:
                  from: shop@example.com
                  \(route)
                  when: always
                  recipients: [{to: a@example.com, format: text}, {to: b@example.com, format: text}]
                """, to: "weeklook.yml")
        }
        let server = try await program.serve("--sample", "--budget", "100000/30")
        func run(_ deadline: String) async throws -> BuiltProgram.Result {
            try await program.run(
                "run", "--base-url", server.url, "--now", "2026-11-16T06:00:00Z", "--deadline", deadline, "--json",
                environment: ["SMARTLOOK_API_TOKEN": server.token])
        }
        try write("smtp: {url: \"smtp://127.0.0.1:\(silent.port)\", timeout: 600s}")
        let slow = try await run("40s")
        #expect(slow.status == 8, "\(slow.status) \(slow.errors)")
        #expect(try states(slow) == ["deferred", "not_tried"])
        #expect(slow.errors.contains("b@example.com, 2026-W46: not tried, the next run does"), "\(slow.errors)")
        #expect(FileManager.default.fileExists(atPath: program.path("reports/2026/W46/index.html")))
        try write("sendmail: \(program.path("sendmail"))")
        let next = try await run("600s")
        #expect(next.status == 0, "\(next.status) \(next.errors)")
        #expect(try states(next) == ["accepted", "accepted"])
        #expect(try states(await run("600s")) == ["already", "already"])
        let calls = try String(contentsOfFile: program.path("calls"), encoding: .utf8)
        #expect(calls.split(separator: "\n").count == 2)
    }

    /// Its child keeps the pipes open beyond its end.
    @Test func aSendmailThatHangsIsEnded() async throws {
        let shop = try await project(mail: "sendmail: [/bin/sh, -c, \"sleep 500\"]")
        let silent = try SilentServer()
        let result = try await shop.run(
            "run", "--base-url", silent.url, "--deadline", "12s", "--now", "2026-01-26T06:00:00Z", "--json",
            environment: ["SMARTLOOK_API_TOKEN": "a.b.c"])
        #expect(result.status == 5, "\(result.status) \(result.errors)")
        #expect(result.errors.contains("the next run"), "\(result.errors)")
    }
}

/// Takes connections and never answers: the system completes them, and nobody looks.
private final class SilentServer {
    let port: UInt16
    private let listener: Int32

    var url: String { "http://127.0.0.1:\(port)" }

    init() throws {
        #if canImport(Darwin)
            listener = socket(AF_INET, SOCK_STREAM, 0)
        #else
            listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #endif
        _ = fcntl(listener, F_SETFD, FD_CLOEXEC)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listener = listener
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
                bind(listener, raw, length) == 0 && listen(listener, 64) == 0
                    && getsockname(listener, raw, &length) == 0
            }
        }
        port = UInt16(bigEndian: address.sin_port)
        try #require(isBound)
    }

    deinit { close(listener) }
}
