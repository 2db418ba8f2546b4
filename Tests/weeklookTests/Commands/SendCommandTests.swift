import Foundation
import Testing

/// The built program hands mails to a program in place of a mail server; `Checks/mail` has real servers.
@Suite struct SendCommandTests {
    private func project() async throws -> BuiltProgram {
        let program = try BuiltProgram()
        var rows = ["visitor,event,time", "v0,open,2026-01-02T10:00:00Z", "v0,open,2026-01-27T10:00:00Z"]
        for (visitor, day) in (0..<40).flatMap({ visitor in ["05", "12", "19"].map { (visitor, $0) } }) {
            rows.append("v\(visitor),view,2026-01-\(day)T10:00:00Z")
            if visitor < 10 { rows.append("v\(visitor),buy,2026-01-\(day)T11:00:00Z") }
        }
        try program.write(rows.joined(separator: "\n") + "\n", to: "events.csv")
        try program.write("#!/bin/sh\necho $* >>calls\ncat >last\nexit $(cat code)\n", to: "sendmail")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path("sendmail"))
        try program.write(
            """
            funnels: [{key: sale, name: Sale, steps: [view, buy], window: 1d}]
            mail:
              from: "Shop <shop@example.com>"
              sendmail: "\(program.path("sendmail"))"
              recipients: [{to: a@example.com, when: always, format: text}, {to: b@example.com, when: unusual}]
            """, to: "weeklook.yml")
        let result = try await program.run(
            "import", "events.csv", "--visitor", "visitor", "--event", "event", "--time", "time")
        #expect(result.status == 0, "\(result.errors)")
        return program
    }

    private func states(_ result: BuiltProgram.Result) throws -> [String] {
        let deliveries = try result.json()["deliveries"] as? [NSDictionary] ?? []
        return deliveries.compactMap { $0["state"] as? String }
    }

    @Test func eachGetsItOnceAndOnlyTheFailedAgain() async throws {
        let program = try await project()
        let dry = try await program.run("send", "--dry-run", "--json")
        #expect(try states(dry) == ["would_send", "not_due"] && dry.status == 0)
        try program.write("75", to: "code")
        let failed = try await program.run("send", "--json")
        #expect(try states(failed) == ["deferred", "not_due"] && failed.status == 8)
        #expect(failed.errors.contains("the next run tries again"))
        try program.write("0", to: "code")
        #expect(try states(await program.run("send", "--json")) == ["accepted", "not_due"])
        #expect(try states(await program.run("send", "--json")) == ["already", "not_due"])
        let calls = try String(contentsOfFile: program.path("calls"), encoding: .utf8)
        #expect(calls == String(repeating: "-i -f shop@example.com -- a@example.com\n", count: 2))
        let mail = try String(contentsOfFile: program.path("last"), encoding: .utf8)
        #expect(mail.contains("Subject: My project weekly 2026-W04") && mail.contains("multipart/mixed"))
    }

    @Test func whatIsWrongIsSaid() async throws {
        let program = try await project()
        let unknown = try await program.run("send", "--to", "c@example.com")
        #expect(unknown.status == 2 && unknown.errors.contains("known are a@example.com, b@example.com"))
        #expect(try await program.run("mail", "--attach", "zip").status == 2)
        let nobody = try BuiltProgram()
        let result = try await nobody.run("send")
        #expect(result.status == 2 && result.errors.contains("names nobody to send to"))
    }
}
