import Analysis
import Archive
import Smartlook
import Testing

@testable import Reports

@Suite struct ReportMakerTests {
    private func report(_ shop: ShopWeeks, _ week: Int) -> WeeklyReport {
        WeeklyReport.make(answers: shop.answers, weekIndex: week, options: shop.options)
    }

    @Test func renameIsABreakAndNeverADrop() throws {
        let shop = ShopWeeks()
        for week in 24...25 {
            let report = report(shop, week)
            let row = try #require(report.events.rows.first { $0.name == "newsletter_subscribe" })
            #expect(row.formerName == "newsletter_signup")
            #expect(row.signal == nil)
            #expect(!row.isFirstSeen)
            #expect((row.previousOccurrences ?? 0) > 250)
            #expect(!report.events.rows.contains { $0.name == "newsletter_signup" })
            #expect(report.changes.callouts.allSatisfy { $0.kind == .rename || !$0.title.contains("newsletter") })
            #expect(report.events.renamed.count == 1)
        }
        let callout = try #require(report(shop, 24).changes.callouts.first { $0.kind == .rename })
        #expect(callout.detail.hasPrefix("newsletter_signup was renamed newsletter_subscribe on Tue 3 Nov;"))
        #expect(callout.detail.hasSuffix("not a drop."))
        #expect(report(shop, 25).changes.callouts.allSatisfy { $0.kind != .rename })
        #expect(report(shop, 23).events.renamed.isEmpty)
        #expect(report(shop, 24).events.rows.first { $0.name == "newsletter_subscribe" }?.visitors == nil)
    }

    @Test func stepsHaveTheNamesThatTheirFunnelGivesThem() throws {
        let shop = ShopWeeks()
        var answers = shop.answers
        let events = answers.funnels[0].definition.question.steps.map(\.label)
        answers.funnels[0].definition.stepNames = [nil, "To the <cart>"]
        let report = WeeklyReport.make(answers: answers, weekIndex: 25, options: shop.options)
        let funnel = try #require(report.primaryFunnel)
        #expect(Array(funnel.steps.map(\.name).prefix(3)) == [events[0], "To the <cart>", events[2]])
        #expect(funnel.stepRates[0].name == "\(events[0]) → To the <cart>")
        let definition = try #require(report.about.definitions.first { $0.term == funnel.name })
        #expect(definition.text.contains("\(events[0]), then To the <cart> (\(events[1])), then \(events[2])"))
    }

    @Test func laterWeeksDoNotChangeEarlierReports() {
        var shop = ShopWeeks()
        shop.isRipe = true
        let long = shop.answers
        let report = WeeklyReport.make(answers: long, weekIndex: 20, options: shop.options)
        var cut = long
        cut.weeks.removeLast(3)
        cut.visitors.removeLast(3)
        #expect(WeeklyReport.make(answers: cut, weekIndex: 20, options: shop.options).headline == report.headline)
    }

    @Test func partialWeeksStayOutOfHistories() {
        var shop = ShopWeeks()
        shop.fall = nil
        var answers = shop.answers
        answers.weeks[0].isComplete = false
        answers.visitors[0]?.active = 3
        let report = WeeklyReport.make(answers: answers, weekIndex: 25, options: shop.options)
        #expect(report.visitors.measure.usualRange?.weeks == 24)
        #expect((report.visitors.measure.usualRange?.lower ?? 0) > 2000)
        let second = WeeklyReport.make(answers: answers, weekIndex: 1, options: shop.options)
        #expect(second.week.previousWeek == nil)
        #expect(second.visitors.netChange == nil)
    }

    @Test func annotatedWeeksStayOutOfHistories() throws {
        let shop = ShopWeeks()
        var options = shop.options
        options.annotations = [(try #require(CivilDate("2026-10-28")), "Pricing page relaunch")]
        let report = WeeklyReport.make(answers: shop.answers, weekIndex: 25, options: options)
        #expect(report.visitors.measure.usualRange?.weeks == 24)
        #expect(report.annotations.map(\.week) == ["2026-W44"])
    }

    @Test func unripeWeekIsSaidToBeOne() {
        var shop = ShopWeeks()
        shop.isRipe = false
        let report = report(shop, 25)
        #expect(report.funnels[0].isRipe == false)
        #expect((report.funnels[0].arrivedShare ?? 0) > 0.9)
        #expect(report.notices.contains { $0.contains("may still arrive") })
        #expect(report.keyNumbers[1].note?.hasPrefix("So far") == true)
        #expect(report.headline.text == "A usual week: Checkout conversion at 12.0% so far")
        #expect(report.funnels[1].isRipe == nil)
    }

    @Test func unripeFallCountsOnlyIfItCannotBeMadeUp() {
        var shop = ShopWeeks()
        shop.count = 24
        shop.isRipe = false
        let fallen = report(shop, 23)
        #expect(fallen.headline.rule == .primarySignal)
        var answers = shop.answers
        // Conversions that take days: most of the week's are still to come.
        for week in 0..<23 {
            answers.funnels[0].weeks[week].durations = (0..<180).map { Int64($0 + 1) * 3_000_000_000 }
        }
        let slow = WeeklyReport.make(answers: answers, weekIndex: 23, options: shop.options)
        #expect((slow.funnels[0].arrivedShare ?? 1) < 0.9)
        #expect((slow.funnels[0].expectedConversion ?? 0) > (slow.funnels[0].conversion.value ?? 1))
    }

    @Test func returnToUsualIsCalledThat() {
        let report = report(ShopWeeks(), 24)
        #expect(report.changes.callouts.contains { $0.title.contains("is back from 0.93% to 11.") })
    }

    @Test func lifecycleAddsUp() {
        for week in 1..<26 {
            let part = report(ShopWeeks(), week).visitors
            let (now, before) = (part.weeks[part.weeks.count - 1], part.weeks[part.weeks.count - 2])
            #expect(part.netChange == now.active - before.active)
        }
    }

    @Test func weekFiftyThree() {
        var shop = ShopWeeks()
        shop.firstWeek = "2026-W48"
        shop.count = 8
        shop.fall = nil
        shop.rename = nil
        let report = report(shop, 5)
        #expect(report.week.week == "2026-W53")
        #expect(report.folder == "2026/W53")
        #expect(report.week.datesText == "28 Dec 2026 – 3 Jan 2027")
        #expect(self.report(shop, 6).folder == "2027/W01")
    }

    @Test func optionalStepsAreNoPlaceInTheLine() {
        let shop = ShopWeeks()
        var answers = shop.answers
        answers.funnels[0].definition.question.steps.insert(EventCondition("coupon"), at: 2)
        answers.funnels[0].definition.question.optional = [2]
        let report = WeeklyReport.make(answers: answers, weekIndex: 25, options: shop.options)
        #expect(report.funnels[0].steps.map(\.name) == ["view_catalog", "add_to_cart", "pay", "order_done"])
        #expect(report.brokenStatements.isEmpty)
    }

    @Test func noFunnelAtAll() {
        var shop = ShopWeeks()
        shop.fall = nil
        var answers = shop.answers
        answers.funnels = []
        let report = WeeklyReport.make(answers: answers, weekIndex: 25, options: shop.options)
        #expect(report.keyNumbers.count == 1)
        #expect(report.headline.text == "A usual week: Visitors at 2,342")
    }
}
