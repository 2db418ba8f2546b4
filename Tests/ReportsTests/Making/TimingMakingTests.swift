import Analysis
import Archive
import Testing

@testable import Reports

@Suite struct TimingMakingTests {
    private func report(_ minutes: [Double], before: [Double] = [], week: Int = 25) throws -> WeeklyReport {
        let shop = ShopWeeks()
        var answers = shop.answers
        for (index, times) in [(week, minutes), (week - 1, before)] {
            answers.funnels[0].weeks[index].durations = times.sorted().map { Int64($0 * 60_000_000) }
            answers.funnels[0].weeks[index].steps[3] = times.count
        }
        return WeeklyReport.make(answers: answers, weekIndex: week, options: shop.options)
    }

    private func timing(_ report: WeeklyReport) throws -> TimingPart { try #require(report.timing) }

    @Test func timesAreCountedInBins() throws {
        let report = try report([0, 0.5, 1, 1.01, 5, 59, 61, 300, 2000, 12_000, 30_000], before: [2, 3])
        let part = try timing(report)
        #expect(part.bins.map(\.count) == [2, 2, 0, 1, 1, 1, 1, 0, 1, 1])
        #expect(part.bins.compactMap(\.previousCount) == [0, 2, 0, 0, 0, 0, 0, 0, 0, 0])
        #expect(part.immediate == 1)
        #expect(part.bins.reduce(part.immediate) { $0 + $1.count } == part.converted)
        #expect(part.shownBins.count == 10)
    }

    @Test func sentencesSayHalfAndNineInTen() throws {
        let many = try report((1...100).map { Double($0) })
        #expect(
            try timing(many).sentence
                == "Half of the 100 visitors who converted took at most 50\u{A0}min\u{A0}30\u{A0}s, nine in ten at most "
                + "1\u{A0}h\u{A0}30\u{A0}min.")
        let few = try report([1, 2, 9])
        #expect(
            try timing(few).sentence
                == "3 visitors converted, taking 1\u{A0}min\u{A0}– 9\u{A0}min; half of them within 2\u{A0}min.")
        #expect(try timing(report([4])).sentence == "1 visitor converted, after 4\u{A0}min.")
        #expect(try timing(report([])).sentence == "Nobody converted this week, so there is no time to show.")
        // The other sentences are about counts that these made-up times do not belong to.
        #expect((many.brokenStatements + few.brokenStatements).allSatisfy { $0.place != .timing })
    }

    @Test func aFalseTimeIsNotSaid() throws {
        var wrong = try report((1...100).map { Double($0) })
        let claim = TimingWriter(part: try timing(wrong)).sentence.claims
        #expect(ClaimCheck(report: wrong).holds(claim))
        wrong.timing?.bins[3].count -= 1
        #expect(!ClaimCheck(report: wrong).holds(claim))
        wrong.timing?.bins[0].count += 1
        #expect(ClaimCheck(report: wrong).holds(claim))
        wrong.timing?.bins[3].count -= 60
        wrong.timing?.bins[0].count += 60
        #expect(!ClaimCheck(report: wrong).holds(claim))
    }

    @Test func withoutEventsNobodyKnowsTheTimes() {
        let shop = ShopWeeks()
        var answers = shop.answers
        answers.level = .visitors
        #expect(WeeklyReport.make(answers: answers, weekIndex: 25, options: shop.options).timing == nil)
    }
}
