import Analysis
import Archive
import Smartlook
import Testing

@testable import Reports

@Suite struct EarlierFlagTests {
    private static let weeks = WeekAxis(
        horizon: Horizon(
            from: ShopWeeks.calendar.start(of: Week("2026-W21") ?? .init(containing: CivilDate(daysSinceEpoch: 0))),
            to: ShopWeeks.calendar.start(of: Week("2026-W47") ?? .init(containing: CivilDate(daysSinceEpoch: 0)))),
        calendar: ShopWeeks.calendar
    ).weeks

    private func flags(_ values: [Double]) -> [EarlierFlag] {
        let maker = MeasureMaker(weeks: Self.weeks, labels: Self.weeks.map(\.week.description))
        let measure = maker.measure(
            key: "visitors", name: "Visitors", kind: .count,
            values: values.map { .init(value: $0, isFinal: true) }, upTo: values.count - 1)
        return measure.earlierFlags ?? []
    }

    /// 100 and 104 in turn: limits of 91.4 and 112.6.
    private let steady = (0..<20).map { $0.isMultiple(of: 2) ? 100.0 : 104 }

    @Test func aChangeThatStaysPersists() {
        let flags = flags(steady + [130, 131])
        #expect(flags.map(\.outcome) == [.persisted])
        #expect(flags.first?.week == Self.weeks[20].week.description && flags.first?.since == 131)
    }

    @Test func aChangeThatIsOverReversed() {
        let flags = flags(steady + [70, 102, 100])
        #expect(flags.map(\.outcome) == [.reversed])
        #expect(flags.first?.isHigh == false && flags.first?.value == 70)
    }

    @Test func aChangeWithinWiderLimitsWasNoise() {
        // Limits of the calm weeks before are tight; with the weeks since they hold the flagged value.
        let flags = flags((0..<12).map { $0.isMultiple(of: 2) ? 1000.0 : 1010 } + [1040, 970, 1030, 970, 1000])
        #expect(flags.first { $0.value == 1040 }?.outcome == .noise)
    }

    @Test func aFlagIsForgottenAfterFourWeeks() {
        #expect(flags(steady + [70, 102, 100, 104, 100]).count == 1)
        #expect(flags(steady + [70, 102, 100, 104, 100, 104]).isEmpty)
        #expect(flags(steady + [70]).isEmpty)
    }

    @Test func segmentsAreTestedAgain() throws {
        // Mobile checkouts fall in week 23 and are back in the weeks after.
        let shop = ShopWeeks()
        let report = WeeklyReport.make(answers: shop.answers, weekIndex: 25, options: shop.options)
        let note = try #require(report.changes.earlier.first { $0.flag.segment == "mobile" && !$0.flag.isHigh })
        #expect(note.flag.outcome == .reversed && note.flag.week == "2026-W44")
        #expect(
            note.sentence.hasPrefix(
                "Checkout conversion on mobile was low in W44 (0.93%; the week before 11.7%); 11.") == true,
            "\(note.sentence)")
        #expect(note.sentence.hasSuffix(" since: back to usual."))
        // The tests are counted with all the others: 6 segments, 2 funnels, 2 for each flag.
        let flags = report.changes.earlier.count { $0.flag.segment != nil }
        #expect(report.changes.comparisons == 8 + 2 * flags)
        // A lasting fall persists.
        var answers = shop.answers
        for week in 24...25 { answers.funnels[0].weeks[week] = answers.funnels[0].weeks[23] }
        let lasting = WeeklyReport.make(answers: answers, weekIndex: 25, options: shop.options)
        #expect(lasting.changes.earlier.first { $0.flag.segment == "mobile" }?.flag.outcome == .persisted)
        let text = try #require(try ReportRenderer.files(of: report)["report.md"]).text
        #expect(text.contains("### Earlier weeks, looked at again"))
    }

    @Test func pastRangesAreCounted() throws {
        let maker = MeasureMaker(weeks: Self.weeks, labels: Self.weeks.map(\.week.description))
        let values = (steady + [70, 102, 100]).map { MeasureMaker.Value(value: $0, isFinal: true) }
        let measure = maker.measure(key: "visitors", name: "Visitors", kind: .count, values: values, upTo: 22)
        // Weeks 6 to 21 had a range; only week 20 fell out of it.
        #expect(measure.pastRanges == PastRanges(held: 15, weeks: 16))
        let shop = ShopWeeks()
        let report = WeeklyReport.make(answers: shop.answers, weekIndex: 25, options: shop.options)
        let past = try #require(report.changes.pastRanges)
        #expect(past.weeks > 200 && past.held <= past.weeks)
        #expect(
            report.changes.pastRangesSentence?.hasPrefix("Of \(past.weeks) earlier values \(past.held) lay ")
                == true)
        let first = WeeklyReport.make(answers: shop.answers, weekIndex: 4, options: shop.options)
        #expect(first.changes.pastRanges == nil && first.changes.pastRangesSentence == nil)
    }
}
