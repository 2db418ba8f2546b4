extension FunnelQuestion {
    /// Why a question has no answer, in one sentence; nil where it has.
    package var fault: String? {
        guard (Self.fewestSteps...Self.mostSteps).contains(steps.count) else { return "A funnel has 2 to 20 steps." }
        guard exclusions.count <= Self.mostExclusions else {
            return "A funnel has at most \(Self.mostExclusions) exclusions."
        }
        if let wrong = optional.sorted().first(where: { !(1..<(steps.count - 1)).contains($0) }) {
            return "Step \(wrong + 1) cannot be optional: only steps between the first and the last can."
        }
        for exclusion in exclusions {
            guard exclusion.from >= 0, exclusion.from < exclusion.to, exclusion.to < steps.count else {
                return
                    "An exclusion stands between two steps of the funnel, such as 1-2; it has 1 to \(steps.count)."
            }
            guard !optional.contains(exclusion.from), !optional.contains(exclusion.to) else {
                return "An exclusion begins and ends at steps that nobody may skip."
            }
        }
        if order == .any {
            if !exclusions.isEmpty { return "Steps in any order have no 'between': leave the exclusions out." }
            if !optional.isEmpty { return "Of steps in any order every one may be skipped: leave 'optional' out." }
        }
        if order != .strict, !strictTypes.isEmpty { return "Strict types belong to the strict order." }
        return nil
    }
}
