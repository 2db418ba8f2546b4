import Analysis
import Archive
import Smartlook
import Testing

@testable import Reports

@Suite struct RipeningTests {
    /// A shop whose last week is open: 190 of 1,600 so far, 120 of 900 of those whose window has closed.
    private func report(closed: [Int]? = [900, 400, 200, 120]) -> WeeklyReport {
        var shop = ShopWeeks()
        shop.fall = nil
        shop.isRipe = false
        var answers = shop.answers
        answers.funnels[0].weeks[25].steps = [1600, 700, 300, 190]
        answers.funnels[0].weeks[25].closed = closed
        return WeeklyReport.make(answers: answers, weekIndex: 25, options: shop.options)
    }

    @Test func anUnripeWeekHasThreeFigures() throws {
        let ripening = try #require(report().funnels[0].ripening)
        #expect(ripening.soFar.rate == 190.0 / 1600)
        #expect(ripening.closed?.successes == 120 && ripening.closed?.trials == 900)
        let arrived = try #require(ripening.arrivedShare)
        #expect(ripening.expected == ripening.soFar.rate / arrived)
        #expect(report().funnels[0].conversion.points.dropLast().allSatisfy { $0.ripening == nil })
        // Steps too, but nobody knows how long the steps between take.
        let step = try #require(report().funnels[0].stepRates[1].current?.ripening)
        #expect(step.closed?.successes == 200 && step.closed?.trials == 400 && step.expected == nil)
    }

    @Test func allThreeAreSaidEverywhere() throws {
        let files = try ReportRenderer.files(of: report())
        for path in ["index.html", "report.md"] {
            let text = try #require(files[path]).text.replacing("\u{2060}", with: "")
            #expect(text.contains("11.9% so far; 13.3% of the 900 whose window has closed; "), "\(path)")
            #expect(text.contains("expected in the end"))
            #expect(text.contains("So far; 13.3% of the 900 whose window has closed"))
        }
        let json = try #require(files["report.json"]).text
        #expect(json.contains("\"ripening\":{\"arrived_share\":"))
        #expect(try #require(files["data/funnel-checkout.csv"]).text.contains(",120,900,0.13333"))
        #expect(report().lead[1].contains("13.3% of the 900 whose window has closed"))
    }

    @Test func aStepThatFellIsASignalInAnOpenWeekToo() {
        var shop = ShopWeeks()
        shop.count = 24
        shop.isRipe = false
        let report = WeeklyReport.make(answers: shop.answers, weekIndex: 23, options: shop.options)
        #expect(report.funnels[0].isRipe == false && report.funnels[0].stepRates[1].signal == .outside)
    }

    @Test func whatIsNotKnownIsSaidToBeSo() throws {
        let note = try #require(report(closed: [0, 0, 0, 0]).keyNumbers[1].note)
        #expect(note.hasPrefix("So far; nobody’s window has closed yet; "))
        #expect(Ripening(successes: 1, trials: 0, closed: nil, arrivedShare: nil) == nil)
        let early = try #require(Ripening(successes: 1, trials: 10, closed: (0, 1), arrivedShare: 0.4))
        #expect(early.expected == nil)
        #expect(
            RipeningWords.sentence(early)
                == "10.0% so far; 0% of the one visitor whose window has closed; the end cannot be foretold yet")
        #expect(Ripening(successes: 9, trials: 10, closed: nil, arrivedShare: 0.6)?.expected == 1)
    }
}
