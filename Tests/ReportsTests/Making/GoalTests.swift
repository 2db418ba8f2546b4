import Analysis
import Archive
import Smartlook
import Testing

@testable import Reports

@Suite struct GoalTests {
    private func report(_ goals: [MetricGoal], days: Int = 7, week: Int = 25) -> WeeklyReport {
        var shop = ShopWeeks()
        shop.daysOfLastWeek = days
        var options = shop.options
        options.goals = goals
        return WeeklyReport.make(answers: shop.answers, weekIndex: week, options: options)
    }

    @Test func aFunnelsOwnGoalIsOfItsConversion() throws {
        let report = report([])
        #expect(report.funnels[0].conversion.goal == Goal(target: 0.11, better: .higher, value: 0.12))
        #expect(report.goals == ["Checkout conversion: 12.0%. Goal 11.0%: met."])
        #expect(report.keyNumbers[1].note == "Goal 11.0%: met")
        #expect(report.lead[1].contains(", goal 11.0%"))
    }

    @Test func everyNumberMayHaveOne() throws {
        let report = report([
            MetricGoal(metric: "visitors", target: 3000, better: .higher),
            MetricGoal(metric: "checkout", target: 0.125, better: .higher),
            MetricGoal(metric: "checkout.median_time", target: 600, better: .lower),
            MetricGoal(metric: "checkout.converted", target: 100, better: .lower),
            MetricGoal(metric: "signup.step.2", target: 0.9, better: .higher),
            MetricGoal(metric: "event.search", target: 2000, better: .higher),
        ])
        let words = report.goals.joined(separator: "\n")
        #expect(words.contains("Visitors: 2,342. Goal 3,000: missed by 658."))
        #expect(words.contains("Checkout conversion: 12.0%. Goal 12.5%: missed by 0.5\u{A0}pp."))
        #expect(
            words.contains(
                "Checkout median time to convert: 21\u{A0}min\u{A0}17\u{A0}s. Goal 10\u{A0}min: missed by 11\u{A0}min\u{A0}17\u{A0}s."
            ))
        #expect(words.contains("Goal at most 100: missed by "))
        #expect(words.contains("Event search: "))
        #expect(report.brokenStatements.isEmpty)
        let files = try ReportRenderer.files(of: report)
        for path in ["index.html", "report.md"] {
            let text = try #require(files[path]).text.replacing("\u{2060}", with: "")
            #expect(text.contains("12.0%, goal 12.5%"), "\(path)")
            #expect(text.contains("Goal 3,000: missed by 658"))
        }
        #expect(try #require(files["charts/trend-checkout-compact.svg"]).text.contains("goal 12.5%"))
        #expect(try #require(files["charts/trend-visitors-wide.svg"]).text.contains("goal 3,000"))
        #expect(files["charts/trend-checkout-median-time-compact.svg"]?.text.contains("goal 10") == true)
        #expect(try #require(files["report.json"]).text.contains("\"goal\":{\"better\":\"lower\",\"is_met\":false,"))
    }

    @Test func anOpenWeekHasNotMissedYet() {
        let goals = [
            MetricGoal(metric: "visitors", target: 3000, better: .higher),
            MetricGoal(metric: "checkout.converted", target: 5000, better: .lower),
        ]
        let words = report(goals, days: 4).goals.joined(separator: "\n")
        #expect(words.contains("Goal 3,000: not reached so far."))
        #expect(words.contains("Goal at most 5,000: met so far."))
    }

    @Test func aCallOutNamesTheGoal() {
        let report = report([], week: 23)
        #expect(report.changes.callouts.contains { $0.detail.contains("Goal 11.0%: missed by 3.7\u{A0}pp.") })
    }
}
