import Foundation
import Testing

@testable import weeklook

/// A site that is brought up to date is the one that would be made from nothing.
@Suite struct SitePublisherTests {
    /// Visits from Monday 29 December 2025 on: every day some view, and some of them buy.
    private static func rows(_ days: Range<Int>) -> [String] {
        days.flatMap { day -> [String] in
            let date = Date(timeIntervalSince1970: Double(1_766_966_400 + 86_400 * day)).ISO8601Format().prefix(10)
            return (0..<12).flatMap { visitor -> [String] in
                let name = "v\(visitor)-\(day % 9)"
                return ["\(name),view,\(date)T10:00:00Z"] + (visitor % 4 == 0 ? ["\(name),buy,\(date)T11:00:00Z"] : [])
            }
        }
    }

    private func program(through: String = "2026-02-08") async throws -> BuiltProgram {
        let program = try BuiltProgram()
        try program.write(
            """
            funnels:
              - {key: sale, name: Sale, steps: [view, buy], window: 1d}
            site: {base_url: "https://reports.example/"}
            """, to: "weeklook.yml")
        try await add(Self.rows(0..<42), "a.csv", through, to: program)
        return program
    }

    private func add(_ rows: [String], _ name: String, _ through: String, to program: BuiltProgram) async throws {
        try program.write("visitor,event,time\n" + rows.joined(separator: "\n") + "\n", to: name)
        let result = try await program.run("import", name, "--source", "shop", "--through", through)
        #expect(result.status == 0, "\(result.errors)")
    }

    private func site(_ program: BuiltProgram, _ out: String, _ more: String..., now: String) async throws -> String {
        let result = try await program.shell(
            "\"$WEEKLOOK\" site --out \(out) --now \(now) \(more.joined(separator: " "))")
        #expect(result.status == 0, "\(result.errors)")
        return result.errors + result.output
    }

    private func files(_ program: BuiltProgram, _ out: String) throws -> [String: Data] {
        Dictionary(
            try FolderListing(program.path(out)).paths.map {
                ($0, try Data(contentsOf: URL(fileURLWithPath: program.path("\(out)/\($0)"))))
            }, uniquingKeysWith: { first, _ in first })
    }

    @Test func aNewWeekTouchesItAndWhatLinksToIt() async throws {
        let program = try await program()
        #expect(try await site(program, "site", now: "2026-02-09T06:00:00Z").contains("6 weeks, 6 made anew"))
        let before = try files(program, "site")
        #expect(try await site(program, "site", now: "2026-02-09T07:00:00Z").contains("0 made anew, 0 files changed"))
        try await add(Self.rows(42..<49), "b.csv", "2026-02-15", to: program)
        _ = try await site(program, "site", now: "2026-02-16T06:00:00Z")
        let after = try files(program, "site")
        let changed = Set(after.keys.filter { before[$0] != nil && before[$0] != after[$0] })
        // The week before has a next one now, and its last windows have closed.
        #expect(changed.allSatisfy { !$0.contains("/") || $0.hasPrefix("2026/W06/") }, "\(changed)")
        #expect(changed.isSuperset(of: ["index.html", "weeks.html", "feed.xml", "sitemap.xml", "2026/W06/index.html"]))
        #expect(after["2026/W07/index.html"] != nil && before["2026/W07/index.html"] == nil)
        // From nothing, and anew over what is there, it is the same to the last byte.
        _ = try await site(program, "fresh", now: "2026-02-16T06:00:00Z")
        #expect(try files(program, "fresh") == after)
        #expect(try await site(program, "site", "--full", now: "2026-02-16T06:00:00Z").contains("0 files changed"))
        #expect(try await program.run("verify", "site").status == 0)
        // What somebody took away comes back.
        try FileManager.default.removeItem(atPath: program.path("site/2026/W03/data/events.csv"))
        #expect(try await site(program, "site", now: "2026-02-16T06:00:00Z").contains("1 file changed"))
        #expect(try files(program, "site") == after)
    }

    @Test func whatIsRestatedStaysBelow() async throws {
        let program = try await program()
        _ = try await site(program, "site", now: "2026-02-09T06:00:00Z")
        let before = try files(program, "site")
        try await add(["late,view,2026-01-14T10:00:00Z"], "late.csv", "2026-02-08", to: program)
        _ = try await site(program, "site", now: "2026-02-10T06:00:00Z")
        let after = try files(program, "site")
        func text(_ files: [String: Data], _ path: String) throws -> String {
            String(decoding: try #require(files[path], "\(path)"), as: UTF8.self)
        }
        #expect(after["2026/W03/r1/report.json"] == before["2026/W03/report.json"])
        #expect(after["2026/W03/r1/data/visitors.csv"] == before["2026/W03/data/visitors.csv"])
        let page = try text(after, "2026/W03/index.html")
        #expect(page.contains("Revision 2 of 10 Feb 2026, 06:00 UTC") && page.contains("href=\"r1/index.html\""))
        let superseded = try text(after, "2026/W03/r1/index.html")
        #expect(superseded.contains("This is revision 1") && superseded.contains("href=\"../index.html\""))
        // Who was new in W03 comes back in W04, or does not.
        #expect(
            after.keys.filter { $0.contains("/r1/index.html") }.sorted() == [
                "2026/W03/r1/index.html", "2026/W04/r1/index.html",
            ])
        let feed = try text(after, "feed.xml")
        #expect(feed.contains("<updated>2026-02-10T06:00:00Z</updated>"))
        // Entries keep their names.
        func ids(_ feed: String) -> [Substring] { feed.split(separator: "\n").filter { $0.hasPrefix("<id>") } }
        #expect(ids(feed) == (try ids(text(before, "feed.xml"))))
        // Once kept, it stays as it is.
        #expect(try await site(program, "site", now: "2026-02-11T06:00:00Z").contains("0 files changed"))
        #expect(try await site(program, "site", "--full", now: "2026-02-11T06:00:00Z").contains("0 files changed"))
        let verified = try await program.run("verify", "site", "--json")
        #expect(verified.status == 0, "\(verified.output)")
        #expect(try verified.json()["not_rebuilt"] as? [String] == after.keys.filter { $0.contains("/r1/") }.sorted())
    }

    @Test func anInterruptedPublicationIsCompleted() async throws {
        let program = try await program()
        _ = try await site(program, "site", now: "2026-02-09T06:00:00Z")
        let whole = try files(program, "site")
        // Half of another look is in its place already.
        try FileManager.default.createDirectory(
            atPath: program.path("site/.weeklook-moving/2026"), withIntermediateDirectories: true)
        for path in ["2026/W02/report.md", "2026/W04/index.html"] {
            try Data("half".utf8).write(to: URL(fileURLWithPath: program.path("site/\(path)")))
        }
        #expect(try await site(program, "site", now: "2026-02-09T06:00:00Z").contains("2 files changed"))
        #expect(try files(program, "site") == whole)
    }

    @Test func weeksThatTheArchiveForgotStay() async throws {
        let program = try await program()
        _ = try await site(program, "site", now: "2026-02-09T06:00:00Z")
        for file in try FileManager.default.contentsOfDirectory(atPath: program.folder.path)
        where file.hasPrefix("weeklook.sqlite") {
            try FileManager.default.removeItem(atPath: program.path(file))
        }
        try await add(Self.rows(35..<49), "b.csv", "2026-02-15", to: program)
        let said = try await site(program, "site", now: "2026-02-16T06:00:00Z")
        #expect(said.contains("7 weeks, 2 made anew"), "\(said)")
        let after = try files(program, "site")
        #expect(after["2026/W01/index.html"] != nil && after["2026/W07/index.html"] != nil)
        let index = String(decoding: try #require(after["weeks.html"]), as: UTF8.self)
        #expect(index.contains("2026/W01/index.html"))
        let verified = try await program.run("verify", "site")
        #expect(verified.status == 0, "\(verified.output)")
    }

    @Test func aSiteIsShownOnThisMachine() async throws {
        let program = try await program()
        let shown = try await program.shell(
            """
            "$WEEKLOOK" site --out site --serve --port 0 2>said & server=$!
            for i in $(seq 100); do grep -q Serving said && break; sleep 0.1; done
            url=$(sed -n 's/^Serving \\(.*\\), stop.*/\\1/p' said)
            curl -s -o /dev/null -w '%{http_code} %{content_type}\\n' "$url"
            curl -s -o /dev/null -w '%{http_code}\\n' "${url}2026/W03/"
            curl -s -o /dev/null -w '%{http_code}\\n' "${url}2030/W01/index.html"
            curl -s -o /dev/null -w '%{http_code}\\n' --path-as-is "${url}../weeklook.yml"
            curl -s -o /dev/null -w '%{http_code}\\n' -H 'Host: evil.example' "$url"
            kill -INT $server; wait $server; echo $?
            """)
        #expect(
            shown.output == "200 text/html; charset=utf-8\n200\n404\n404\n421\n130\n", "\(shown.output) \(shown.errors)"
        )
    }
}
