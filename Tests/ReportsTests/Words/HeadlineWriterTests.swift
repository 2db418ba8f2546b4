import Analysis
import Archive
import Smartlook
import Testing

@testable import Reports

@Suite struct HeadlineWriterTests {
    private func report(_ shop: ShopWeeks, _ week: Int) -> WeeklyReport {
        WeeklyReport.make(answers: shop.answers, weekIndex: week, options: shop.options)
    }

    @Test func incomplete() {
        var shop = ShopWeeks()
        shop.daysOfLastWeek = 4
        let report = report(shop, 25)
        #expect(report.headline.rule == .incomplete)
        #expect(report.headline.text == "Incomplete week: data through Thursday; no comparison made")
        #expect(report.changes.callouts.isEmpty)
        #expect(report.week.previousWeek == nil)
        #expect(report.keyNumbers.allSatisfy { $0.change == nil && $0.isGoodNews == nil })
    }

    @Test func empty() {
        var shop = ShopWeeks()
        shop.traffic = [22: 0]
        let report = report(shop, 22)
        #expect(report.headline.rule == .empty)
        #expect(report.headline.text == "No visitors recorded this week")
        #expect(report.changes.callouts.map(\.title) == ["Visitors: 0; usual 2,267–2,542"])
    }

    @Test func notComparable() {
        var shop = ShopWeeks()
        shop.fall = nil
        shop.steps = ["view_catalog", "newsletter_signup"]
        let report = report(shop, 24)
        #expect(report.headline.rule == .notComparable)
        #expect(report.headline.text.contains("cannot be compared this week: newsletter_signup was renamed"))
        #expect(report.headline.text.count <= Headline.longest)
        #expect(report.funnels[0].conversion.signal == nil)
        #expect(report.notices.contains { $0.contains("counts differently") })
    }

    @Test func first() {
        let report = report(ShopWeeks(), 0)
        #expect(report.headline.rule == .first)
        #expect(report.headline.text == "First report: 2,495 visitors; Checkout conversion 11.7%")
    }

    @Test func primarySignal() {
        let report = report(ShopWeeks(), 23)
        #expect(report.headline.rule == .primarySignal)
        #expect(
            report.headline.text
                == "Checkout conversion fell to 7.3%, below its usual range; most of it at add_to_cart → pay")
        // Where it fell follows that it fell; the event that ends the funnel says nothing of its own.
        let callouts = report.changes.callouts
        #expect(callouts.prefix(2).map(\.kind) == [.signal, .segment])
        #expect(!callouts.contains { $0.title.hasPrefix("Event pay:") })
        let segment = callouts.first { $0.kind == .segment }
        #expect(segment?.title == "Checkout conversion on mobile fell from 11.7% to 0.93%")
        #expect(segment?.detail.contains("6 of 648 visitors converted; the week before 72 of 618.") == true)
        #expect(report.changes.sentence.contains("8 comparisons"))
    }

    @Test func otherSignal() {
        var shop = ShopWeeks()
        shop.fall = nil
        shop.traffic = [23: 1.6]
        let report = report(shop, 23)
        #expect(report.headline.rule == .signal)
        #expect(report.headline.text.hasPrefix("Visitors rose to 3,7"))
        #expect(report.headline.text.hasSuffix("above their usual range"))
    }

    @Test func noWeekIsUsualBesideAnUnusualKeyNumber() throws {
        var shop = ShopWeeks()
        shop.fall = nil
        var answers = shop.answers
        answers.funnels[0].weeks[23].durations = answers.funnels[0].weeks[23].durations.map { $0 / 4 }
        let report = WeeklyReport.make(answers: answers, weekIndex: 23, options: shop.options)
        #expect(report.headline.rule == .signal && report.headline.measure == "checkout.median_time")
        #expect(report.headline.text.hasPrefix("Median time to convert fell to "))
        #expect(report.brokenStatements.isEmpty)
    }

    @Test func theLeadNamesWhereAndWhatElse() throws {
        let shop = ShopWeeks()
        var answers = shop.answers
        let place = try #require(answers.events.firstIndex { $0.name == "open_help" })
        answers.events[place].weeks[23].occurrences *= 5
        let report = WeeklyReport.make(answers: answers, weekIndex: 23, options: shop.options)
        let last = try #require(report.lead.last)
        #expect(last.hasPrefix("Checkout conversion on mobile fell from 11.7% to 0.93%. Also unusual: open_help "))
        #expect(last.contains(" times (usual "))
        #expect(report.brokenStatements.isEmpty)
    }

    @Test func run() {
        var shop = ShopWeeks()
        shop.fall = nil
        shop.traffic = Dictionary(uniqueKeysWithValues: (16...23).map { ($0, 1.1) })
        let report = report(shop, 23)
        #expect(report.headline.rule == .run)
        #expect(report.headline.text.hasPrefix("Visitors have been above their average for"))
    }

    @Test func usual() {
        let report = report(ShopWeeks(), 25)
        #expect(report.headline.rule == .usual)
        #expect(report.headline.text == "A usual week: Checkout conversion at 12.0%")
    }

    @Test func shortHistoryClaimsNothing() {
        let report = report(ShopWeeks(), 4)
        #expect(report.headline.text.hasSuffix("too few weeks to say what is usual"))
        #expect(report.keyNumbers[0].judgement == "too few weeks for a usual range")
    }

    @Test func neverLongNeverCausal() {
        let causal = ["because", "drove", "explain", "thanks to", "due to", "caused"]
        var shop = ShopWeeks()
        shop.funnelName = String(repeating: "Very long funnel ", count: 8)
        shop.traffic = [7: 0, 12: 1.7, 15: 0.3]
        for week in 0..<26 {
            let report = report(shop, week)
            #expect(report.headline.text.count <= Headline.longest)
            let words =
                ([report.headline.text] + report.lead + report.changes.callouts.flatMap { [$0.title, $0.detail] })
                .joined(separator: " ").lowercased()
            #expect(causal.allSatisfy { !words.contains($0) })
        }
    }

    private static var quietShop: ShopWeeks {
        var shop = ShopWeeks()
        (shop.fall, shop.rename) = (nil, nil)
        return shop
    }

    /// What a reader of five quiet weeks is to find: no alarm.
    @Test(arguments: 19..<24)
    func quietWeeksRaiseNoAlarm(week: Int) {
        let report = report(Self.quietShop, week)
        #expect(report.headline.rule == .usual && report.isQuiet)
        #expect(report.changes.callouts.isEmpty, "\(report.changes.callouts.map(\.title))")
    }

    /// What a reader of weeks in which something happened is to find first.
    @Test(arguments: [
        "visitors fall", "mobile checkout falls", "searches rise fivefold", "sign-ups halve", "help is not opened",
    ])
    func whatHappenedIsFound(what: String) throws {
        let week = 24
        var shop = Self.quietShop
        if what == "visitors fall" { shop.traffic[week] = 0.6 }
        if what == "mobile checkout falls" { shop.fall = week }
        var answers = shop.answers
        func change(_ event: String, _ factor: Int) throws {
            let index = try #require(answers.events.firstIndex { $0.name == event })
            answers.events[index].weeks[week].occurrences *= factor
        }
        let subject: String
        switch what {
        case "searches rise fivefold":
            try change("search", 5)
            subject = "search"
        case "sign-ups halve":
            answers.funnels[1].weeks[week].steps[1] /= 2
            subject = "Sign-up"
        case "help is not opened":
            try change("open_help", 0)
            subject = "open_help"
        case "visitors fall": subject = "Visitors"
        default: subject = "Checkout conversion"
        }
        let report = WeeklyReport.make(answers: answers, weekIndex: week, options: shop.options)
        let first = [report.headline.text] + report.changes.callouts.map(\.title)
        #expect(first.contains { $0.contains(subject) }, "\(first)")
        #expect(!report.isQuiet)
    }
}
