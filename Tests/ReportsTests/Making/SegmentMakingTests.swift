import Analysis
import Testing

@testable import Reports

@Suite struct SegmentMakingTests {
    private func rows(_ segments: [(String?, Int, Int)]) -> [SegmentRow] {
        let shop = ShopWeeks()
        var answers = shop.answers
        answers.funnels[0].weeks[25].segments[0] = segments.map { .init(value: $0.0, steps: [$0.1, $0.2, $0.2, $0.2]) }
        let report = WeeklyReport.make(answers: answers, weekIndex: 25, options: shop.options)
        return report.funnels[0].dimensions[0].rows
    }

    @Test func smallGroupsAreFolded() {
        let rows = rows([("desktop", 900, 100), ("tv", 4, 1), ("watch", 3, 0), (nil, 50, 5)])
        #expect(rows.map(\.kind) == [.value, .other, .unknown])
        #expect(rows[1].visitors == 7)
        #expect(rows[1].folded == 2)
    }

    @Test func oneHiddenGroupTakesTheNextWithIt() {
        let rows = rows([("desktop", 900, 100), ("mobile", 40, 4), ("tv", 4, 1)])
        #expect(rows.map(\.kind) == [.value, .other])
        #expect(rows[1].visitors == 44)
    }

    @Test func sumsStayWhole() {
        let many = (0..<30).map { (Optional("v\($0)"), 100 - $0, 10) } + [(nil, 7, 1)]
        let rows = rows(many)
        #expect(rows.reduce(0) { $0 + $1.visitors } == many.reduce(0) { $0 + $1.1 })
        #expect(rows.count == SegmentRow.most + 2)
    }

    @Test func thinGroupsAreNeverDiscoveries() {
        #expect(rows([("desktop", 900, 100), ("mobile", 29, 29)]).allSatisfy { !$0.isDiscovery || $0.visitors >= 30 })
    }

    @Test func segmentsOfTheConfigurationStayInItsOrder() throws {
        let shop = ShopWeeks.full
        let report = WeeklyReport.make(answers: shop.answers, weekIndex: 25, options: shop.options)
        let part = try #require(report.funnels[0].dimensions.first { $0.isOfRules })
        #expect(part.rows.map(\.value) == ["Paid traffic", "Fans"] && part.hidden == 1)
        #expect(part.rows[0].visitors == report.funnels[0].dimensions[0].rows[0].visitors)
        #expect(part.rows[1].rate == nil && part.mix == nil)
        let files = try ReportRenderer.files(of: report)
        let index = try #require(files["index.html"]).text
        #expect(index.contains("Not shown: 1 segment of fewer than 5 visitors."))
        #expect(index.contains("utm_medium is cpc or ppc") && index.contains("did pay at least 9 times"))
        #expect(files["data/segments.csv"]?.text.contains("rule_segment,Paid traffic,") == true)
    }

    @Test func headingsSayWhatTheGroupsDid() throws {
        var shop = ShopWeeks.full
        func figures(_ answers: ProjectAnswers) -> [Figure] {
            ReportFigures(WeeklyReport.make(answers: answers, weekIndex: 23, options: shop.options)).segments
        }
        let fallen = figures(shop.answers)
        #expect(
            fallen.map(\.heading) == [
                "Device: mobile fell to 0.93%", "Country: Czechia fell to 7.2%, Germany fell to 7.1%",
                "Segments: none changed beyond chance",
            ])
        #expect(fallen[0].sub.contains("Ring: changed beyond chance.") && !fallen[2].sub.contains("Ring"))
        // Of 120 visitors 12 beside 22 the week before: outside the interval, and still no more than chance allows.
        shop.fall = nil
        var answers = shop.answers
        answers.funnels[0].weeks[23].segments[1][0].steps = [120, 60, 30, 12]
        answers.funnels[0].weeks[22].segments[1][0].steps = [120, 60, 30, 22]
        let stray = figures(answers)[1]
        #expect(stray.heading == "Country: no single group changed beyond chance")
        #expect(stray.sub.contains("one outside an interval may still be chance"))
    }

    @Test func aSegmentThatFellIsNamed() throws {
        var shop = ShopWeeks.full
        shop.devices.reverse()
        shop.devices.swapAt(0, 1)
        var answers = shop.answers
        for week in 0..<26 {
            let mobile = answers.funnels[0].weeks[week].segments[0][1]
            answers.funnels[0].weeks[week].segments[2][0].steps = mobile.steps
        }
        let report = WeeklyReport.make(answers: answers, weekIndex: 23, options: shop.options)
        #expect(
            report.changes.callouts.contains {
                $0.title.hasPrefix("Checkout conversion of the segment Paid traffic fell from")
            })
        #expect(report.brokenStatements.isEmpty)
    }

    @Test func valuesThatOnlyLookAlikeStayApart() {
        let compared = ReportMaker.compare(
            [.init(value: "\u{E9}", steps: [10, 1]), .init(value: "e\u{301}", steps: [20, 2])], [])
        #expect(compared.count == 2)
    }
}
