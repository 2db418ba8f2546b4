import Foundation
import Testing

@testable import weeklook

/// A published folder against its manifest and its archive.
@Suite struct VerifyCommandTests {
    private func published() async throws -> BuiltProgram {
        let program = try BuiltProgram()
        var rows = ["visitor,event,time"]
        for day in 5..<30 {
            for visitor in 0..<9 { rows.append("v\(visitor),view,2026-01-\(day < 10 ? "0" : "")\(day)T10:00:00Z") }
        }
        try program.write(rows.joined(separator: "\n") + "\n", to: "a.csv")
        #expect(try await program.run("import", "a.csv").status == 0)
        #expect(try await program.run("site", "--out", "site").status == 0)
        return program
    }

    @Test func whatWasWrittenAgrees() async throws {
        let program = try await published()
        let result = try await program.run("verify", "site", "--json")
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        let answer = try result.json()
        #expect(answer["ok"] as? Bool == true && answer["rebuilt"] as? Int == answer["files"] as? Int)
        #expect(try await program.run("verify", "site/2026/W03").status == 0)
        // A week made anew takes its place between its neighbours.
        #expect(try await program.run("report", "--week", "2026-W03").errors.contains("reports/2026/W03"))
        try program.write("site: {out: site}\n", to: "weeklook.yml")
        #expect(try await program.run("report", "--week", "2026-W03").status == 0)
        #expect(try await program.run("verify").status == 0)
        // The manifest is what other tools check, too.
        let digest = try await program.shell(
            "cd site && grep -q \"\\\"index.html\\\":\\\"$(sha256sum index.html | cut -d' ' -f1)\\\"\" manifest.json")
        #expect(digest.status == 0)
    }

    @Test func eachFaultIsNamed() async throws {
        let program = try await published()
        let result = try await program.shell(
            """
            echo x >>site/2026/W03/index.html; rm site/weeks.json; echo y >site/more.txt; mkdir site/.git; echo z >site/.git/z
            $WEEKLOOK verify site
            """)
        #expect(result.status == ProgramStatus.nothingToReport.rawValue, "\(result.errors)")
        let lines = result.output.split(separator: "\n").map { $0.split(separator: ":")[0] }
        #expect(lines == ["differs  2026/W03/index.html", "extra    more.txt", "missing  weeks.json"])
        #expect(try await program.run("verify", "site/2026/W02").status == 0)
        #expect(try await program.run("verify", "site/2026/W03").status == 1)
    }

    /// Whoever changes a page and its manifest alike is found out by the archive.
    @Test func theArchiveHasTheLastWord() async throws {
        let program = try await published()
        let forged = try await program.shell(
            """
            cd site; old=$(sha256sum 2026/W03/report.md | cut -d' ' -f1)
            sed -i 's/9 visitors/8 visitors/' 2026/W03/report.md
            sed -i "s/$old/$(sha256sum 2026/W03/report.md | cut -d' ' -f1)/" manifest.json
            cd ..; $WEEKLOOK verify site --manifest-only && $WEEKLOOK verify site
            """)
        #expect(forged.status == 1 && forged.errors.contains("The archive was not asked"), "\(forged.errors)")
        #expect(forged.output == "differs  2026/W03/report.md: the archive gives other bytes\n")
    }

    @Test func withoutAnArchiveTheManifestIsChecked() async throws {
        let program = try await published()
        let result = try await program.shell("mkdir away; cp -r site away; cd away; $WEEKLOOK verify site")
        #expect(result.status == 0 && result.errors.contains("the manifest alone was checked"), "\(result.errors)")
        let named = try await program.shell("cd away; $WEEKLOOK verify site --archive none.sqlite")
        #expect(named.status == ProgramStatus.usage.rawValue && named.errors.contains("none.sqlite"))
    }

    @Test func anArchiveThatHasGoneOnIsSaid() async throws {
        let program = try await published()
        try program.write("visitor,event,time\nv1,view,2026-02-03T10:00:00Z\n", to: "b.csv")
        #expect(try await program.run("import", "b.csv").status == 0)
        let result = try await program.run("verify", "site")
        #expect(result.status == 1 && result.errors.contains("the archive now has data to"), "\(result.errors)")
    }

    @Test func mistakesAreNamed() async throws {
        let program = try await published()
        for (arguments, status, part) in [
            ("verify nowhere", 2, "There is no folder nowhere"), ("verify .", 2, "has no manifest.json"),
        ] {
            let result = try await program.shell("$WEEKLOOK \(arguments)")
            #expect(result.status == status && result.errors.contains(part), "\(result.errors)")
        }
        let broken = try await program.shell("echo '{' >site/manifest.json; $WEEKLOOK verify site")
        #expect(broken.status == ProgramStatus.output.rawValue && broken.errors.contains("not a manifest"))
    }
}
