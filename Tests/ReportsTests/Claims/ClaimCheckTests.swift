import Analysis
import Archive
import Smartlook
import Testing

@testable import Reports

@Suite struct ClaimCheckTests {
    private static func report(_ shop: ShopWeeks, _ week: Int, _ options: ReportOptions? = nil) -> WeeklyReport {
        WeeklyReport.make(answers: shop.answers, weekIndex: week, options: options ?? shop.options)
    }

    /// Shops with everything that a report can say.
    static var shops: [ShopWeeks] {
        var quiet = ShopWeeks()
        quiet.fall = nil
        quiet.rename = nil
        var partial = ShopWeeks()
        partial.daysOfLastWeek = 3
        partial.isRipe = false
        var open = ShopWeeks()
        open.isRipe = false
        var busy = quiet
        busy.traffic = [7: 0, 12: 1.7, 15: 0.3, 20: 1.6]
        var running = quiet
        running.traffic = Dictionary(uniqueKeysWithValues: (16...23).map { ($0, 1.1) })
        var thin = ShopWeeks()
        thin.traffic = Dictionary(uniqueKeysWithValues: (0..<26).map { ($0, 0.02) })
        var broken = quiet
        broken.rename = 24
        broken.steps = ["view_catalog", "newsletter_signup"]
        var full = ShopWeeks.full
        full.daysOfLastWeek = 4
        var moving = ShopWeeks.full
        moving.traffic = [7: 0, 12: 1.7, 15: 0.3, 16: 0.01, 20: 1.6]
        return [ShopWeeks(), quiet, partial, open, busy, running, thin, broken, ShopWeeks.full, full, moving]
    }

    /// Every sentence holds, and every number in it is one that its claims know, in some way of writing it.
    @Test(arguments: shops.indices)
    func everySentenceHolds(shop: Int) throws {
        for week in 0..<26 {
            let report = Self.report(Self.shops[shop], week)
            #expect(report.brokenStatements.map(\.sentence).isEmpty, "week \(week): \(report.brokenStatements)")
            #expect(!report.claims.isEmpty && report.claims.allSatisfy { !$0.claims.isEmpty || $0.place == .notice })
            try ClaimCheck(report: report).verify()
            for statement in report.claims where statement.place != .notice {
                let known = ClaimNumbers(statement.claims).texts
                for number in ClaimNumbers.inText(statement.sentence) {
                    #expect(known.contains(number), "\(number) in '\(statement.sentence)' (\(known.sorted()))")
                }
            }
        }
    }

    @Test func wrongNumbersAreCaught() throws {
        let report = Self.report(ShopWeeks(), 23)
        let measure = report.funnels[0].conversion
        let value = try #require(measure.value)
        let range = try #require(measure.usualRange)
        let check = ClaimCheck(report: report)
        let key = measure.key
        #expect(
            check.holds(.outside(measure: key, value: value, lower: range.lower, upper: range.upper, isHigh: false)))
        let wrong: [Claim] = [
            .outside(measure: key, value: value, lower: range.lower, upper: range.upper, isHigh: true),
            .outside(measure: key, value: value + 0.001, lower: range.lower, upper: range.upper, isHigh: false),
            .outside(measure: key, value: value, lower: range.lower + 0.01, upper: range.upper, isHigh: false),
            .within(measure: key, value: value, lower: range.lower, upper: range.upper),
            .value(measure: "nobody.conversion", value: value), .change(measure: key, value: value, previous: value),
            .run(measure: key, weeks: 9, isHigh: false), .drift(measure: key, isHigh: true),
            .conversion(funnel: "checkout", converted: 1, entrants: 2, lower: 0, upper: 1),
            .stepShare(funnel: "checkout", transition: 0, share: 0.9),
            .ledger(funnel: "checkout", shares: [0.5, 0.5, 0]),
            .mixAndRate(funnel: "checkout", dimension: "device", mix: 0.1, rate: 0.1),
            .segment(
                funnel: "checkout", dimension: "device", value: "mobile", now: .init(part: 6, whole: 649),
                before: .init(part: 72, whole: 618)),
            .detectable(funnel: "checkout", change: 0.01), .notComparable(funnel: "checkout"), .empty,
            .noPreviousWeek, .looked(series: 1, comparisons: 1, callouts: 1, more: 0), .restated(count: 1),
            .pastRanges(held: 1, weeks: 1), .level("aggregates"), .uncounted(funnels: ["x"]),
            .renamed(oldName: "a", newName: "b", week: "2026-W01"),
            .seriesBreak(kind: .changedSource, week: "2026-W01", isBlocking: true),
            .cameBack(week: "2026-W42", .init(part: 1, whole: 2)), .nobodyToComeBack,
            .occurred(event: "view_catalog", times: 1, sessions: 1),
            .cameNext(event: "view_catalog", next: "pay", .init(part: 1, whole: 2)),
            .ended(event: "view_catalog", .init(part: 1, whole: 2)),
        ]
        for claim in wrong { #expect(!check.holds(claim), "\(claim)") }
    }

    @Test func aReportThatWasTamperedWithIsNotPrinted() {
        var report = Self.report(ShopWeeks(), 23)
        report.lead[0] = "9,999 visitors came."
        #expect(throws: UnbackedSentence(sentence: "9,999 visitors came.")) { try ReportRenderer.files(of: report) }
        var other = Self.report(ShopWeeks(), 23)
        other.visitors.measure.points[other.visitors.measure.points.count - 1].value = 1
        #expect(throws: UnbackedSentence.self) { try ReportRenderer.files(of: other) }
    }

    @Test func claimsStandInTheJSON() throws {
        let report = Self.report(ShopWeeks(), 23)
        let text = try #require(try ReportRenderer.files(of: report)["report.json"]).text
        #expect(text.contains("\"claims\":[{\"claims\":[{\"value\":{"))
    }
}
