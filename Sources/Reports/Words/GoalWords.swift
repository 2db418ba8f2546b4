/// Says a number beside its goal, never by colour alone.
enum GoalWords {
    /// "Goal 2.5%: missed by 0.2 pp".
    static func note(_ measure: Measure) -> String? {
        guard let goal = measure.goal else { return nil }
        let target = "Goal \(bound(goal, measure))"
        guard let value = measure.value, let isMet = goal.isMet else { return "\(target): no value this week" }
        if isMet {
            return isOpen(measure) && goal.better == .lower ? "\(target): met so far" : "\(target): met"
        }
        if isOpen(measure), goal.better == .higher { return "\(target): not reached so far" }
        return "\(target): missed by \(gap(value, goal, measure))"
    }

    /// "2.3%, goal 2.5%".
    static func value(_ measure: Measure) -> String {
        let text = measure.text(measure.value)
        return measure.goal.map { "\(text), goal \(measure.text($0.target))" } ?? text
    }

    /// What is drawn beside the line.
    static func label(_ measure: Measure) -> String? {
        measure.goal.map { "goal \(measure.text($0.target))" }
    }

    private static func bound(_ goal: Goal, _ measure: Measure) -> String {
        let text = measure.text(goal.target)
        return goal.better == MetricGoal.usualBetter(of: measure.key) ? text : "at most \(text)"
    }

    private static func gap(_ value: Double, _ goal: Goal, _ measure: Measure) -> String {
        let gap = abs(value - goal.target)
        switch measure.kind {
        case .count: return NumberText.count(Int(gap.rounded(.up)))
        case .rate:
            let text = NumberText.points(gap)
            return text == "no change" ? "less than 0.1\(NumberText.noBreak)pp" : String(text.dropFirst())
        case .duration: return NumberText.duration(gap)
        }
    }

    private static func isOpen(_ measure: Measure) -> Bool {
        measure.current?.isComplete == false || measure.current?.isFinal == false
    }
}
