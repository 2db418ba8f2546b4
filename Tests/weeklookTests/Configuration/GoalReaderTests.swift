import Testing

@testable import Reports
@testable import weeklook

@Suite struct GoalReaderTests {
    private func read(_ goals: String) throws -> [MetricGoal] {
        try Configuration(
            text: "funnels:\n  - {key: checkout, steps: [a, b, c]}\ngoals: [\(goals)]\n", file: "weeklook.yml"
        ).goals
    }

    @Test func goalsOfEveryKind() throws {
        let goals = try read(
            "{metric: visitors, target: 1200}, {metric: checkout, target: 0.025}, {metric: event.a, target: 3, better: lower}, "
                + "{metric: checkout.median_time, target: 30m}, {metric: checkout.step.3, target: 0.5}, "
                + "{metric: checkout.converted, target: 40}")
        #expect(
            goals == [
                MetricGoal(metric: "visitors", target: 1200, better: .higher),
                MetricGoal(metric: "checkout", target: 0.025, better: .higher),
                MetricGoal(metric: "event.a", target: 3, better: .lower),
                MetricGoal(metric: "checkout.median_time", target: 1800, better: .lower),
                MetricGoal(metric: "checkout.step.3", target: 0.5, better: .higher),
                MetricGoal(metric: "checkout.converted", target: 40, better: .higher),
            ])
        #expect(try read("{metric: retention.week_1, target: 0.3}").first?.better == .higher)
        #expect(try read("{metric: checkout.median_time, target: 3600, better: lower}").first?.target == 3600)
    }

    @Test(arguments: [
        ("{metric: visits, target: 1}", "'visits' is not a number of the report; known are visitors, checkout"),
        ("{metric: checkout.step.4, target: 1}", "is not a number of the report"),
        ("{metric: checkout, target: 2}", "expected a number from 0.0 to 1.0"),
        ("{metric: checkout}", "a goal needs metric and target"),
        ("{metric: visitors, target: 1, better: up}", "'up' is not one of higher, lower"),
        ("{metric: visitors, target: 1}, {metric: visitors, target: 2}", "is there twice"),
    ])
    func mistakesAreNamed(goals: String, message: String) {
        let error = #expect(throws: ConfigurationError.self) { try read(goals) }
        #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
    }
}
