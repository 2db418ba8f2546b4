import Testing

@testable import Reports

@Suite struct MarkdownFlavorTests {
    @Test(arguments: [
        ("a_b *c*", "a\u{200B}_\u{200B}b \u{200B}*\u{200B}c\u{200B}*\u{200B}"), ("<!here> & <http://x|y>", nil),
        ("plain 2.3%", "plain 2.3%"),
    ]) func slack(_ text: String, _ escaped: String?) {
        let result = MarkdownFlavor.$current.withValue(.slack) { MarkdownText().escapeText(text) }
        if let escaped { #expect(result == escaped) }
        #expect(!result.contains { "<>".contains($0) })
    }

    @Test(arguments: [
        ("a|b", "a\\|b"), ("<b>*x*</b>", "\\<b\\>\\*x\\*\\</b\\>"), ("# x", "\\# x"), ("2.3%", "2.3%"),
        ("[l](u)", "\\[l\\]\\(u\\)"), ("R&D", "R\\&D"), ("a\nb", "a b"),
    ]) func notion(_ text: String, _ escaped: String) {
        #expect(MarkdownFlavor.$current.withValue(.notion) { MarkdownText().escapeText(text) } == escaped)
    }

    /// A message of Slack's holds 4,000 characters.
    @Test func slacksReportIsOneMessage() throws {
        for week in [1, 23, 25] {
            let shop = ShopWeeks.full
            var options = shop.options
            options.markdown = .slack
            let site = try Site.files(answers: shop.answers, options: options, weekIndices: [week])
            let text = try #require(site.files.first { $0.path.hasSuffix("report.md") }).text
            #expect(text.count < 4000 && text.hasPrefix("*"))
            #expect(
                text.contains("<https://reports.acme.example/2026/W") && text.contains("|Open the report of 2026-W"))
            #expect(!text.contains("](") && !text.contains("| ---") && !text.contains("\n#"))
        }
    }

    @Test func notionsReportHasTablesAndNoPictures() throws {
        let shop = ShopWeeks.full
        var options = shop.options
        options.markdown = .notion
        let site = try Site.files(answers: shop.answers, options: options, weekIndices: [25])
        let text = try #require(site["2026/W46/report.md"]).text
        #expect(text.contains("| --- |") && !text.contains("![") && !text.contains("\n####"))
    }

    @Test(arguments: [
        ("Acme weekly", "\"Acme weekly\""), ("a\"}b", "\"a\\22 \\7d b\""), ("</style>", "\"\\3c \\2f style\\3e \""),
        ("é\u{7}\n", "\"\\e9  \""),
    ]) func styleSheetStrings(_ text: String, _ quoted: String) {
        #expect(CSSText.quoted(text) == quoted)
    }
}
