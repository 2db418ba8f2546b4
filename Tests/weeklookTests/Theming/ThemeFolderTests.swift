import Foundation
import Testing

@testable import weeklook

/// Own templates, colours and a logo, through the built program.
@Suite struct ThemeFolderTests {
    private func page(_ program: BuiltProgram, _ folder: String = "r") throws -> String {
        try String(contentsOfFile: program.path("\(folder)/index.html"), encoding: .utf8)
    }

    @Test func theBuiltInTemplatesAreABeginning() async throws {
        let program = try await BuiltProgram.withEvents()
        #expect(try await program.run("init", "--theme", "mine").status == 0)
        let again = try await program.run("init", "--theme", "mine")
        #expect(again.status == ProgramStatus.usage.rawValue && again.errors.contains("is not empty"))
        // Unchanged, they give the same bytes.
        #expect(try await program.run("report", "--out", "r").status == 0)
        #expect(try await program.run("report", "--out", "s", "--theme", "mine").status == 0)
        #expect(try await program.shell("diff -r r s").status == 0)
        let changed = try await program.shell(
            """
            find mine -type f ! -name style.css -delete; echo 'body{background:var(--band)}' >mine/style.css
            $WEEKLOOK report --out r --theme mine
            """)
        #expect(changed.status == 0, "\(changed.errors)")
        #expect(try page(program).contains("body{background:var(--band)}"))
        try program.write("report: {theme: mine}\n", to: "weeklook.yml")
        #expect(try await program.run("report", "--out", "t").status == 0)
        #expect(try page(program, "t") == page(program))
    }

    @Test(arguments: [
        ("sections/numbers.mustache", "<p>\n{{oops}}</p>", "mine/sections/numbers.mustache:2: unknown name {{oops}}."),
        ("week.html", "{{#headline}}", "mine/week.html:1: {{#headline}} is not closed."),
        ("week.html", "\n{{> sections/none}}", "mine/week.html:2: there is no template sections/none."),
        ("sections/funel.mustache", "x", "mine/sections/funel.mustache:1: no template includes it"),
    ]) func aBrokenTemplateIsNamedWithItsLine(path: String, text: String, part: String) async throws {
        let program = try await BuiltProgram.withEvents()
        try FileManager.default.createDirectory(
            atPath: program.path("mine/sections"), withIntermediateDirectories: true)
        try program.write(text, to: "mine/\(path)")
        let result = try await program.run("site", "--theme", "mine", "--out", "r")
        #expect(result.status == ProgramStatus.usage.rawValue && result.errors.contains(part), "\(result.errors)")
        #expect(!FileManager.default.fileExists(atPath: program.path("r")))
    }

    @Test func anOwnPartAndAReadMeAreWelcome() async throws {
        let program = try await BuiltProgram.withEvents()
        let result = try await program.shell(
            """
            mkdir -p mine/sections; echo 'Ask us.' >mine/sections/ask.mustache; echo '# Ours' >mine/README.md
            echo '<section aria-labelledby="about"><h2 id="about">About</h2>{{> sections/ask}}</section>' \
                >mine/sections/about.mustache
            $WEEKLOOK report --out r --theme mine
            """)
        #expect(result.status == 0, "\(result.errors)")
        #expect(try page(program).contains("Ask us."))
        let none = try await program.run("report", "--theme", "nowhere")
        #expect(none.status == ProgramStatus.usage.rawValue && none.errors.contains("init --theme nowhere"))
    }

    @Test func accentAndLogoAreOnEveryPage() async throws {
        let program = try await BuiltProgram.withEvents()
        try program.write(#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>"#, to: "logo.svg")
        try program.write("report: {accent: \"#7a1fa2\", logo: logo.svg}\n", to: "weeklook.yml")
        #expect(try await program.run("site", "--out", "r").status == 0)
        for path in ["r", "r/2026/W03"] {
            let page = try page(program, path)
            #expect(page.contains("--accent:#7a1fa2") && page.contains("=\"#7a1fa2\""))
            #expect(!page.contains("#1d5f9c") && page.contains("src=\"data:image/svg+xml;base64,"))
        }
        try program.write("plain text", to: "logo.svg")
        let wrong = try await program.run("site", "--out", "r")
        #expect(wrong.status == ProgramStatus.usage.rawValue && wrong.errors.contains("neither SVG nor PNG nor JPEG"))
    }

    @Test(arguments: [
        ("\"#ffcc00\"", "weeklook.yml:1:18: report.accent: #ffcc00 has a contrast of"), ("blue", "a colour such as"),
        ("{light: \"#7a1fa2\", dark: \"#202020\"}", "#202020 has a contrast of"),
        ("{dark: \"#202020\"}", "an accent needs light"),
    ]) func anAccentThatCannotBeReadIsRefused(accent: String, part: String) {
        do throws(ConfigurationError) {
            _ = try Configuration(text: "report: {accent: \(accent)}\n", file: "weeklook.yml")
            Issue.record("\(accent) was taken")
        } catch {
            #expect(error.description.contains(part), "\(error)")
        }
    }

    @Test func markdownCanBeSlacksOrNotions() async throws {
        let program = try await BuiltProgram.withEvents()
        for (flavor, part, no) in [
            ("slack", "*Key numbers*", "|"), ("notion", "| Number | This week |", "!["), ("github", "![", "<http"),
        ] {
            #expect(try await program.run("report", "--out", flavor, "--markdown", flavor).status == 0)
            let text = try String(contentsOfFile: program.path("\(flavor)/report.md"), encoding: .utf8)
            #expect(text.contains(part) && !text.contains(no), "\(flavor): \(text.prefix(600))")
        }
    }
}
