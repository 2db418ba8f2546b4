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
        #expect(
            changed.allSatisfy { !$0.contains("/") || $0.hasPrefix("2026/W06/") || $0 == "2026/index.html" },
            "\(changed)")
        #expect(
            changed.isSuperset(of: [
                "index.html", "weeks.html", "feed.xml", "sitemap.xml", "2026/index.html", "2026/W06/index.html",
            ]))
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
        #expect(page.contains("Revision 2 of 10 Feb 2026, 06:00\u{A0}UTC") && page.contains("href=\"r1/index.html\""))
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
        // Wherever the site moves.
        let configuration = try String(contentsOfFile: program.path("weeklook.yml"), encoding: .utf8)
        try program.write(
            configuration.replacing("https://reports.example/", with: "https://moved.example/shop/")
                + "\nproject: {name: Renamed}\n", to: "moved.yml")
        _ = try await site(program, "site", "--config moved.yml", now: "2026-02-10T06:00:00Z")
        let moved = try text(files(program, "site"), "feed.xml")
        #expect(moved.contains("https://moved.example/shop/2026/W03/index.html"))
        #expect(ids(moved) == ids(feed))
        _ = try await site(program, "site", now: "2026-02-10T06:00:00Z")
        #expect(try files(program, "site") == after)
        // Once kept, it stays as it is.
        #expect(try await site(program, "site", now: "2026-02-11T06:00:00Z").contains("0 files changed"))
        #expect(try await site(program, "site", "--full", now: "2026-02-11T06:00:00Z").contains("0 files changed"))
        let verified = try await program.run("verify", "site", "--json")
        #expect(verified.status == 0, "\(verified.output)")
        #expect(
            try verified.json()["not_rebuilt"] as? [String]
                == after.keys.filter { $0.contains("/r1/") || $0 == "og.png" }.sorted())
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

    private func configure(_ program: BuiltProgram, _ site: String) throws {
        try program.write(
            """
            funnels:
              - {key: sale, name: Sale, steps: [view, buy], window: 1d}
            site: {base_url: "https://reports.example/"\(site)}
            """, to: "weeklook.yml")
    }

    @Test func whatIsNotKeptLeavesAPageBehind() async throws {
        let program = try await program()
        func text(_ path: String) throws -> String {
            try String(contentsOfFile: program.path("site/\(path)"), encoding: .utf8)
        }
        _ = try await site(program, "site", now: "2026-02-09T06:00:00Z")
        // A revision of W03 and of W04.
        try await add(["late,view,2026-01-14T10:00:00Z"], "late.csv", "2026-02-08", to: program)
        _ = try await site(program, "site", now: "2026-02-10T06:00:00Z")
        let whole = try files(program, "site")
        try configure(program, ", keep: {weeks: 3}")
        #expect(try await site(program, "site", now: "2026-02-10T06:00:00Z").contains("3 weeks, 1 made anew"))
        let kept = try files(program, "site")
        // Of a removed week its page is left, and that of each revision that it had.
        #expect(
            kept.keys.filter { $0.hasPrefix("2026/W01/") || $0.hasPrefix("2026/W03/") }.sorted() == [
                "2026/W01/index.html", "2026/W03/index.html", "2026/W03/r1/index.html",
            ])
        #expect(try text("2026/W03/index.html").contains("The report of 2026-W03 is not kept any more"))
        #expect(try text("2026/W03/index.html").contains("its newest 3 weeks"))
        #expect(try text("2026/W03/r1/index.html").contains("href=\"../../../index.html\""))
        #expect(try text("2026/W04/index.html").contains("No earlier report"))
        #expect(kept["2026/W04/r1/report.json"] == whole["2026/W04/r1/report.json"])
        #expect(try text("index.html").contains("Not kept any more: 3 reports, from 2026-W01 to 2026-W03."))
        for path in ["sitemap.xml", "feed.xml"] { #expect(!(try text(path).contains("2026/W03")), "\(path)") }
        #expect(try text("weeks.json").contains("\"removed\":[\"2026-W03\",\"2026-W02\",\"2026-W01\"]"))
        // A second run touches nothing, and everything anew is the same.
        #expect(try await site(program, "site", now: "2026-02-10T06:00:00Z").contains("0 made anew, 0 files changed"))
        #expect(try await site(program, "site", "--full", now: "2026-02-10T06:00:00Z").contains("0 files changed"))
        let verified = try await program.run("verify", "site")
        #expect(verified.status == 0, "\(verified.output)")
        // Revisions that are not kept leave a page too, from which the report is reached.
        try configure(program, ", keep: {weeks: 3, revisions: 0}")
        _ = try await site(program, "site", now: "2026-02-10T06:00:00Z")
        #expect(try files(program, "site").keys.filter { $0.hasPrefix("2026/W04/r1") } == ["2026/W04/r1/index.html"])
        #expect(try text("2026/W04/r1/index.html").contains("href=\"../index.html\""))
        #expect(!(try text("2026/W04/index.html").contains("r1/index.html")))
        #expect(try await site(program, "site", "--full", now: "2026-02-10T06:00:00Z").contains("0 files changed"))
        // A new week pushes out the oldest.
        try await add(Self.rows(42..<49), "b.csv", "2026-02-15", to: program)
        _ = try await site(program, "site", now: "2026-02-16T06:00:00Z")
        #expect(try text("2026/W04/index.html").contains("is not kept any more"))
        #expect(try await site(program, "site", "--full", now: "2026-02-16T06:00:00Z").contains("0 files changed"))
        // From nothing it is the same but for what only the site itself had.
        _ = try await site(program, "fresh", now: "2026-02-16T06:00:00Z")
        let (grown, fresh) = (try files(program, "site"), try files(program, "fresh"))
        let different = Set(grown.keys).union(fresh.keys).filter { grown[$0] != fresh[$0] }
        #expect(different.allSatisfy { $0.contains("/r1/") || $0 == "manifest.json" }, "\(different)")
        // Who keeps more again has more again.
        try configure(program, "")
        _ = try await site(program, "site", now: "2026-02-16T06:00:00Z")
        #expect(try text("2026/W01/index.html").contains("Key numbers"))
        #expect(!(try text("index.html").contains("Not kept")))
    }

    /// The picture is drawn by a program that may be another one elsewhere, or none.
    @Test func linksHaveAPictureWhereItCanBeDrawn() async throws {
        let program = try await program()
        let tools = program.path("tools")
        try FileManager.default.createDirectory(atPath: tools, withIntermediateDirectories: true)
        func site(_ version: String?, _ more: String = "") async throws -> String {
            try? FileManager.default.removeItem(atPath: "\(tools)/rsvg-convert")
            if let version {
                try program.write(
                    """
                    #!/bin/sh
                    [ "$1" = --version ] && echo "rsvg-convert version \(version)" && exit 0
                    echo drawn >>"\(program.path("drawn"))"
                    printf '\\211PNG%s' \(version); cat >/dev/null; exit \(version == "9" ? 1 : 0)
                    """, to: "tools/rsvg-convert")
                try FileManager.default.setAttributes(
                    [.posixPermissions: 0o755], ofItemAtPath: "\(tools)/rsvg-convert")
            }
            let result = try await program.shell(
                "PATH=\(tools):/nowhere /usr/bin/env \"$WEEKLOOK\" site --out site --now 2026-02-09T06:00:00Z \(more)")
            #expect(result.status == 0, "\(result.errors)")
            return result.errors
        }
        func picture() -> String? {
            FileManager.default.contents(atPath: program.path("site/og.png")).map {
                String(decoding: $0.dropFirst(4), as: UTF8.self)
            }
        }
        func index() throws -> String { try String(contentsOfFile: program.path("site/index.html"), encoding: .utf8) }
        let image = "<meta property=\"og:image\" content=\"https://reports.example/og.png\">"
        #expect(try await site(nil).contains("links to the site come without a picture"))
        #expect(picture() == nil)
        #expect(!(try index().contains("og:image")))
        _ = try await site("1")
        #expect(picture() == "1")
        #expect(try index().contains(image))
        #expect(try await site("1").contains("0 files changed"))
        #expect(try await site("1", "--full").contains("0 files changed"))
        // Another version draws anew: else everything anew would be another site.
        _ = try await site("2")
        #expect(picture() == "2")
        #expect(try await site("2", "--full").contains("0 files changed"))
        let verified = try await program.run("verify", "site", "--json")
        #expect(verified.status == 0, "\(verified.output)")
        #expect(try verified.json()["not_rebuilt"] as? [String] == ["og.png"])
        #expect(try await site("9").contains("The site has no preview picture: rsvg-convert could not draw it"))
        #expect(picture() == nil)
        #expect(!(try index().contains("og:image")))
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
