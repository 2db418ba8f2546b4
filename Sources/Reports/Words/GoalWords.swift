/// Says a number beside its goal, never by colour alone.
enum GoalWords {
    /// "Goal 2.5%: missed by 0.2 pp".
    static func note(_ measure: Measure) -> String? {
        guard let goal = measure.goal else { return nil }
        let target = localized("Goal \(bound(goal, measure))")
        guard let value = measure.value, let isMet = goal.isMet else {
            return localized("\(target): no value this week")
        }
        if isMet {
            return isOpen(measure) && goal.better == .lower
                ? localized("\(target): met so far") : localized("\(target): met")
        }
        if isOpen(measure), goal.better == .higher { return localized("\(target): not reached so far") }
        return localized("\(target): missed by \(gap(value, goal, measure))")
    }

    /// "2.3%, goal 2.5%".
    static func value(_ measure: Measure) -> String {
        let text = measure.text(measure.value)
        return measure.goal.map { localized("\(text), goal \(measure.text($0.target))") } ?? text
    }

    /// What is drawn beside the line.
    static func label(_ measure: Measure) -> String? {
        measure.goal.map { localized("goal \(measure.text($0.target))") }
    }

    private static func bound(_ goal: Goal, _ measure: Measure) -> String {
        let text = measure.text(goal.target)
        return goal.better == MetricGoal.usualBetter(of: measure.key) ? text : localized("at most \(text)")
    }

    private static func gap(_ value: Double, _ goal: Goal, _ measure: Measure) -> String {
        let gap = abs(value - goal.target)
        switch measure.kind {
        case .count: return NumberText.count(Int(gap.rounded(.up)))
        case .rate:
            let text = NumberText.points(gap)
            return text == NumberText.noChange
                ? localized("less than \(NumberText.fixed(0.1, 1))\(NumberText.noBreak)\(localized("pp"))")
                : String(text.dropFirst())
        case .duration: return NumberText.duration(gap)
        }
    }

    private static func isOpen(_ measure: Measure) -> Bool {
        measure.current?.isComplete == false || measure.current?.isFinal == false
    }
}
