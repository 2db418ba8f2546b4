import Foundation
import Smartlook
import Testing

@testable import Reports

@Suite struct LanguageTests {
    private static let german = Result { try TemplateSet(overriding: [:], language: "de") }

    private func german() throws -> Language { try Self.german.get().language }

    private func file() throws -> PortableObject {
        try PortableObject(try #require(BuiltInTemplates.all["words/de.po"]), path: "words/de.po")
    }

    private static let units = ["minute", "hour", "day"].flatMap { [$0, $0 + "s"] }

    // MARK: - The file of words

    @Test func everyTextOfSourcesAndTemplatesIsTranslated() throws {
        let words = try file()
        let missing = try PhraseScanner.all().filter { words[$0.text, $0.context] == nil }
        #expect(missing.map(\.text).sorted() == [])
    }

    @Test func noTranslationIsLeftOver() throws {
        let found = try PhraseScanner.all().map(\.text)
        let lists = Self.units + DimensionWords.keys + DateText.keys
        let known = Set(found + lists + Language.numberKeys)
        let leftOver = try file().keys.filter { $0.context != "country" && !known.contains($0.text) }
        #expect(leftOver.map(\.text).sorted() == [])
    }

    @Test func translationsHaveNoPlacesThatTheirTextsLack() throws {
        let words = try file()
        for key in words.keys {
            let places = key.text.matches(of: /\{+\w+\}+/).map { String($0.0) }
            let translation = try #require(words[key.text, key.context])
            for match in translation.matches(of: /\{+\w+\}+/) {
                #expect(places.contains(String(match.0)), "\(key.text)")
            }
            #expect(!translation.contains { "<>\"".contains($0) }, "\(key.text)")
            #expect(key.text.hasPrefix(" ") == translation.hasPrefix(" ") || key.context == "number", "\(key.text)")
        }
    }

    // MARK: - Pages

    /// All files of a site whose every text that can be translated is in letters that nobody uses.
    @Test func nothingBypassesTheTranslation() throws {
        var lines = Language.numberKeys.filter { $0.count > 1 }.flatMap {
            ["msgctxt \"number\"", "msgid \"\($0)\"", "msgstr \"\(Self.disguised($0))\""]
        }
        for found in try PhraseScanner.all() {
            lines += ["msgctxt \"\(found.context)\"", "msgid \"\(Self.quoted(found.text))\""]
            lines.append("msgstr \"\(Self.quoted(Self.disguised(found.text)))\"")
        }
        for key in DimensionWords.keys + DateText.keys + Self.units {
            lines += ["msgid \"\(key)\"", "msgstr \"\(Self.disguised(key))\""]
        }
        let templates = try TemplateSet(
            overriding: ["words/xx.po": lines.joined(separator: "\n")], language: "xx")
        let words = try Self.words(of: templates)
        #expect(words.sorted() == [])
    }

    @Test func germanPagesAreGerman() throws {
        let templates = try Self.german.get()
        let english = ["the", "of", "and", "week", "visitors", "this", "range", "not", "with", "by", "no", "Germany"]
        #expect(try Self.words(of: templates).filter(english.contains) == [])
        let shop = Self.shop(templates)
        let page = try #require(try ReportRenderer.files(of: shop.report, templates: templates)["index.html"]).text
        #expect(page.contains("<html lang=\"de\">"))
        #expect(page.contains("<h2 id=\"kpis\"><a href=\"#kpis\">Kennzahlen</a></h2>"))
        #expect(shop.report.language == "de")
    }

    @Test func englishStaysTheLanguageOutsideOfAReport() throws {
        _ = Self.shop(try Self.german.get())
        #expect(NumberText.count(48_210) == "48,210")
        #expect(Language.current.isEnglish)
    }

    // MARK: - Numbers and dates

    @Test func numbersAreWrittenInTheLanguagesForm() throws {
        try Language.$current.withValue(german()) {
            #expect(NumberText.count(48_210) == "48.210")
            #expect(NumberText.compact(48_210) == "48,2\u{A0}Tsd.")
            #expect(NumberText.rate(0.0234) == "2,3\u{A0}%")
            #expect(NumberText.points(-0.011) == "−1,1\u{A0}PP")
            #expect(NumberText.points(0.0004) == "unverändert")
            #expect(NumberText.relative(1.069, from: 1) == "+6,9\u{A0}%")
            #expect(NumberText.rateInterval(0.022, 0.024) == "2,2–2,4\u{A0}%")
            #expect(NumberText.share(0.0001) == "<0,1\u{A0}%")
            #expect(NumberText.duration(100_800) == "1\u{A0}d\u{A0}4\u{A0}h")
            #expect(Wording.plural(1, "week") == "1 Woche")
            #expect(Wording.plural(7, "week") == "7 Wochen")
            #expect(Ordinal.text(11) == "11.")
        }
    }

    @Test func datesAreWrittenInTheLanguagesForm() throws {
        let (one, two) = (try #require(CivilDate("2026-11-09")), try #require(CivilDate("2026-11-15")))
        try Language.$current.withValue(german()) {
            #expect(DateText.span(one, two) == "9.–15. Nov 2026")
            #expect(DateText.shortDay(one) == "Mo, 9. Nov")
            #expect(DateText.weekday(two) == "Sonntag")
            #expect(DateText.shortWeek("2026-W46") == "KW\u{A0}46")
            #expect(DateText.week("2026-W46") == "KW\u{A0}46/2026")
        }
    }

    @Test func aLanguageWithoutAFileIsAnError() {
        #expect(throws: TemplateError.self) { try TemplateSet(overriding: [:], language: "fr") }
        #expect(TemplateSet.languages == ["en", "de"])
    }

    // MARK: - Help

    private static func shop(_ templates: TemplateSet) -> (
        shop: ShopWeeks, options: ReportOptions, report: WeeklyReport
    ) {
        var shop = ShopWeeks.full
        shop.smartlook = true
        var options = shop.options
        options.templates = templates
        return (shop, options, WeeklyReport.make(answers: shop.answers, weekIndex: 25, options: options))
    }

    /// The words of all pages and pictures of a site, without those that are names of the data.
    private static func words(of templates: TemplateSet) throws -> Set<String> {
        let shop = shop(templates)
        let tree = try Site.files(answers: shop.shop.answers, options: shop.options, weekIndices: [0, 25])
        var words: Set<Substring> = []
        for file in tree.files where file.path.hasSuffix(".html") || file.path.hasSuffix("compact.svg") {
            for text in texts(of: file.text) {
                words.formUnion(text.split { !($0.isASCII && $0.isLetter) }.filter { $0.count > 1 })
            }
        }
        return Set(words.map { String($0) }).subtracting(names)
    }

    private static let names: Set<String> = [
        "Acme", "Checkout", "Czechia", "Europe", "Fans", "Germany", "Paid", "Prague", "Sign", "Slovakia", "UTC", "add",
        "cart", "catalog", "cpc", "desktop", "done", "few", "form", "help", "it", "medium", "mobile", "newsletter",
        "open", "order", "pay", "ppc", "search", "sign", "signup", "subscribe", "tablet", "to", "traffic", "up", "utm",
        "view", "weeklook", "weekly",
    ]

    /// What stands between the tags of a page, and what screen readers read out of them.
    private static func texts(of page: String) -> [Substring] {
        page.split(separator: "<").flatMap { part -> [Substring] in
            let pieces = part.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
            guard pieces.count == 2, let tag = pieces.first, !tag.hasPrefix("style"), !tag.hasPrefix("bdi"),
                !tag.hasPrefix("code")
            else {
                return []
            }
            let label = tag.components(separatedBy: "aria-label=\"").dropFirst().first?.split(separator: "\"").first
            return [pieces[1]] + (label.map { [Substring($0)] } ?? [])
        }
    }

    private static func quoted(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    }

    private static func disguised(_ text: String) -> String {
        var isPlace = false
        return String(
            text.map { character in
                if character == "{" { isPlace = true }
                if character == "}" { isPlace = false }
                return !isPlace && character.isASCII && character.isLetter ? "ж" : character
            })
    }
}
