import Analysis
import Foundation
import Testing

@testable import Reports

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct SiteTests {
    private static var hostile: ShopWeeks {
        var shop = ShopWeeks.full
        shop.fall = nil
        shop.segments[0].name = "<b>paid</b> |שלום"
        shop.segments[0].rule = .property("<i>", isOneOf: ["|", "`x`"])
        shop.eventNames = [
            "<script>alert(1)</script>", "a|b|c", "עברית שלום", "ctl\u{7}\u{1b}[31mred", "😀 👩‍👩‍👧‍👦", "=cmd()",
            "quote\"\u{301} onload=x", String(repeating: "long ", count: 40), "<\u{301}b", "",
        ]
        shop.devices = ["<b>x</b>", "\u{202e}evil|", "`code` @me #1"]
        shop.funnelName = "Che<k>|out & עברית"
        shop.steps = ["<i>one</i>", "two|pipe", "שלוש", "four \"quoted\""]
        return shop
    }

    private func site(_ shop: ShopWeeks, _ weeks: [Int]) throws -> FileTree {
        try Site.files(answers: shop.answers, options: shop.options, weekIndices: weeks)
    }

    @Test func filesAreWhereTheyBelong() throws {
        let paths = Set(try site(ShopWeeks(), [24, 25]).files.map(\.path))
        for path in [
            "index.html", "feed.xml", "weeks.json", "2026/W46/index.html", "2026/W46/report.md", "2026/W46/report.json",
            "2026/W45/charts/funnel-checkout-compact.svg", "2026/W45/charts/funnel-checkout-wide.svg",
            "2026/W46/data/events.csv", "2026/W46/data/funnel-checkout.csv", "2026/W46/data/segments.csv",
        ] { #expect(paths.contains(path), "\(path)") }
        #expect(!paths.contains { $0.hasPrefix("2026/W44") })
    }

    @Test func feedOnlyWithAnAddress() throws {
        let shop = ShopWeeks()
        var options = shop.options
        options.baseURL = nil
        let site = try Site.files(answers: shop.answers, options: options, weekIndices: [25])
        #expect(site["feed.xml"] == nil)
        #expect(site["index.html"]?.text.contains("feed.xml") == false)
    }

    @Test func sameInputSameBytes() throws {
        #expect(try site(ShopWeeks(), [0, 23, 25]) == site(ShopWeeks(), [0, 23, 25]))
    }

    @Test func hostileNamesDoNoHarm() throws {
        for file in try site(Self.hostile, [0, 25]).files {
            let text = file.text
            if file.path.hasSuffix(".html") {
                #expect(!text.lowercased().contains("<script"), "\(file.path)")
                #expect(!text.contains(" onload=x\""))
                #expect(!text.contains("<b>x</b>"))
            }
            if !file.path.hasSuffix(".csv"), !file.path.hasSuffix(".json") {
                #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }, "\(file.path)")
                #expect(!text.unicodeScalars.contains("\u{202e}"), "\(file.path)")
            }
            if file.path.hasSuffix(".svg") || file.path.hasSuffix(".xml") {
                let parser = XMLParser(data: Data(file.bytes))
                #expect(parser.parse(), "\(file.path): \(String(describing: parser.parserError))")
            }
        }
    }

    @Test func markdownTablesKeepTheirColumns() throws {
        let site = try site(Self.hostile, [25])
        let lines = try #require(site["2026/W46/report.md"]).text.split(
            separator: "\n", omittingEmptySubsequences: false)
        var columns = 0
        for line in lines {
            let bars = line.replacing("\\\\", with: "").replacing("\\|", with: "").count { $0 == "|" }
            guard line.hasPrefix("|") else {
                columns = 0
                continue
            }
            if columns == 0 { columns = bars }
            #expect(bars == columns, "\(line)")
        }
    }

    @Test func jsonReadsBackAsTheSameReport() throws {
        let shop = ShopWeeks()
        let report = WeeklyReport.make(answers: shop.answers, weekIndex: 23, options: shop.options)
        let bytes = try #require(try ReportRenderer.files(of: report)["report.json"]).bytes
        #expect(try JSONText.read(WeeklyReport.self, from: bytes) == report)
        #expect(String(decoding: bytes, as: UTF8.self).contains("\"key_numbers\""))
    }

    @Test func numbersOfThePageAreThoseOfTheReport() throws {
        let shop = ShopWeeks()
        let report = WeeklyReport.make(answers: shop.answers, weekIndex: 23, options: shop.options)
        let files = try ReportRenderer.files(of: report)
        for path in ["index.html", "report.md"] {
            let text = try #require(files[path]).text
            for number in report.keyNumbers { #expect(text.contains(number.value)) }
            for step in report.funnels.flatMap(\.steps) {
                #expect(text.contains(NumberText.count(step.visitors)))
                if let rate = step.rateFromStart { #expect(text.contains(NumberText.share(rate))) }
            }
            for row in report.events.rows.prefix(15) { #expect(text.contains(NumberText.count(row.occurrences))) }
        }
    }

    @Test func everyStateRendersWithoutNonsense() throws {
        var shops: [(ShopWeeks, [Int])] = [(ShopWeeks(), [0, 1, 5, 12, 23])]
        shops.append((ShopWeeks.full, [0, 1, 2, 5, 13, 25]))
        var partial = ShopWeeks.full
        partial.daysOfLastWeek = 2
        partial.isRipe = false
        shops.append((partial, [25]))
        var empty = ShopWeeks.full
        empty.traffic = [22: 0, 24: 0.003, 25: 0]
        shops.append((empty, [22, 23, 24, 25]))
        var thin = ShopWeeks.full
        thin.traffic = Dictionary(uniqueKeysWithValues: (0..<26).map { ($0, 0.01) })
        shops.append((thin, [25]))
        let nonsense = /(?i)\b(nan|inf|nil|undefined)\b|Optional\(/
        for (shop, weeks) in shops {
            for file in try site(shop, weeks).files where file.path.hasSuffix(".md") {
                #expect(file.text.firstMatch(of: nonsense) == nil, "\(file.path)")
                #expect(!file.text.contains("−0.0"), "\(file.path)")
            }
        }
    }

    @Test func navigationIsOneChain() throws {
        let site = try site(ShopWeeks(), [20, 22, 25])
        let page = try #require(site["2026/W43/index.html"]).text
        #expect(page.contains("href=\"../../2026/W41/index.html\""))
        #expect(page.contains("href=\"../../2026/W46/index.html\""))
        #expect(page.contains("href=\"../../index.html\""))
    }
}
