import Foundation
import Testing

@testable import Reports

@Suite struct NumberListTests {
    private static func report(_ shop: ShopWeeks, _ week: Int = 25) -> WeeklyReport {
        WeeklyReport.make(answers: shop.answers, weekIndex: week, options: shop.options)
    }

    private static var shops: [ShopWeeks] {
        var smartlook = ShopWeeks.full
        smartlook.smartlook = true
        var hostile = ShopWeeks.full
        hostile.eventNames = ["<script>", "a.b", "_other", "", "2026-W40", String(repeating: "long ", count: 40), "é"]
        hostile.devices = ["\"><b>", "_unknown", "2026-W46"]
        var partial = ShopWeeks.full
        partial.daysOfLastWeek = 3
        partial.isRipe = false
        return [ShopWeeks(), smartlook, hostile, partial]
    }

    @Test func everyNumberHasItsOwnID() {
        for shop in Self.shops {
            let ids = NumberList(Self.report(shop)).numbers.map(\.id)
            #expect(Set(ids).count == ids.count, "\(Dictionary(grouping: ids) { $0 }.filter { $1.count > 1 }.keys)")
            #expect(
                ids.allSatisfy { $0.hasPrefix("2026-W46.") && !$0.contains { $0.isWhitespace || "<>\"&".contains($0) } }
            )
        }
    }

    @Test func idsAreReadableAndStable() {
        let list = NumberList(Self.report(.full))
        let ids = Set(list.numbers.map(\.id))
        for id in [
            "visitors", "visitors.new", "visitors.2026-W45.new", "checkout.conversion", "checkout.conversion.2026-W45",
            "checkout.step.2", "checkout.step.2.visitors", "checkout.step.2.share", "checkout.step.2.left",
            "checkout.device.mobile", "checkout.rule_segment.Paid%20traffic", "event.pay", "retention.week_1",
            "retention.2026-W40.3", "paths.view_catalog.add_to_cart", "paths.view_catalog._ended", "archive.events",
        ] { #expect(ids.contains("2026-W46.\(id)"), "\(id)") }
        #expect(list["2026-W46.visitors.2026-W46.new"]?.id == "2026-W46.visitors.new")
        #expect(NumberID.inItsOwnWeek("2026-W46.visitors.2025-W50.new") == "2025-W50.visitors.new")
        #expect(NumberID.inItsOwnWeek("2026-W46.visitors") == nil)
        #expect(NumberID.week(of: "checkout.conversion") == nil)
    }

    @Test func idsAreTheSameInEveryLanguage() throws {
        func ids(_ templates: TemplateSet) throws -> [String] {
            var options = ShopWeeks.full.options
            options.templates = templates
            let report = WeeklyReport.make(answers: ShopWeeks.full.answers, weekIndex: 25, options: options)
            let page = PageNumbers(
                try #require(try ReportRenderer.files(of: report, templates: templates)["index.html"]).text)
            return page.cells.map(\.id) + page.sentences
        }
        #expect(try ids(TemplateSet(language: "de")) == ids(.builtIn))
    }

    @Test(arguments: [
        ("pay", "pay"), ("a.b", "a%2Eb"), ("_other", "%5Fother"), ("a_b", "a_b"), ("", "_empty"), ("é", "%C3%A9"),
        ("<b>", "%3Cb%3E"),
    ]) func namesOfTheDataArePartsOfIDs(name: String, part: String) {
        #expect(NumberID.part(name) == part)
    }

    @Test func longNamesAreCutAndStayApart() {
        let (one, two) = (String(repeating: "x", count: 300), String(repeating: "x", count: 301))
        #expect(NumberID.part(one).count < 100 && NumberID.part(one) != NumberID.part(two))
    }

    /// What the parts in a page come to: every number in a table is one that the report has under that id.
    @Test func everyNumberOfATableHasAnIDAndSaysItsNumber() throws {
        for shop in Self.shops {
            let report = Self.report(shop)
            let list = NumberList(report)
            let html = try #require(try ReportRenderer.files(of: report)["index.html"]).text
            let cells = PageNumbers(html).cells
            #expect(cells.count > 300)
            for cell in cells where cell.text.contains(where: \.isNumber) {
                guard let number = list[cell.id] else {
                    Issue.record("\(cell.id) is no number: \(cell.text)")
                    continue
                }
                let restated = report.restatements.flatMap { [$0.oldText, $0.newText] }
                // The sentence above the retention says that its cells are percentages.
                let text =
                    cell.id.contains(".retention.") && !number.spoken.contains(cell.text) ? "\(cell.text)%" : cell.text
                #expect(
                    number.spoken.contains(text) || restated.contains(cell.text),
                    "\(cell.id): '\(cell.text)' is none of \(number.spoken)")
            }
        }
    }

    @Test func sentencesNameTheNumbersThatTheyAreAbout() throws {
        for shop in Self.shops {
            let report = Self.report(shop)
            let list = NumberList(report)
            let html = try #require(try ReportRenderer.files(of: report)["index.html"]).text
            for path in PageNumbers(html).sentences {
                #expect(list["2026-W46.\(path)"] != nil, "\(path)")
            }
        }
        let report = Self.report(ShopWeeks.full, 23)
        #expect(report.numbers(in: [report.headline.text]).hasPrefix("checkout.conversion"))
    }
}

extension ReportNumber {
    /// All that a table may say of it.
    fileprivate var spoken: Set<String> {
        var texts: Set<String> = [text]
        if let value, kind == .rate {
            texts.formUnion([NumberText.share(value), changeText ?? ""])
        }
        if let numerator, let denominator {
            texts.formUnion([RetentionTable.percent(numerator, of: denominator), NumberText.count(numerator)])
            texts.insert(NumberText.count(denominator))
        }
        if let previous { texts.formUnion([self.text(previous), NumberText.share(previous), changeText ?? ""]) }
        if let intervalText { texts.insert(intervalText) }
        if let bounds = differenceInterval { texts.insert(NumberText.pointsInterval(bounds.lower, bounds.upper)) }
        if let ripening {
            texts.formUnion([RipeningWords.note(ripening), "incomplete, \(RipeningWords.note(ripening))"])
        }
        for count in companions.values {
            texts.formUnion([NumberText.count(count), "+\(NumberText.count(count))"])
        }
        return texts
    }
}
