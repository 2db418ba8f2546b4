import Analysis

/// What can be claimed of a measure, from its own numbers.
extension Measure {
    var valueClaims: [Claim] { value.map { [.value(measure: key, value: $0)] } ?? [] }

    var changeClaims: [Claim] {
        guard let value, let previous = previous?.value else { return [] }
        return [.change(measure: key, value: value, previous: previous)]
    }

    /// The signal, if there is one.
    var signalClaims: [Claim] {
        guard let value, let range = usualRange, let signal else { return [] }
        let (lower, upper) = (range.lower, range.upper)
        let claims = valueClaims + [.usualRange(measure: key, lower: lower, upper: upper, weeks: range.weeks)]
        switch signal {
        case .outside:
            return claims + [.outside(measure: key, value: value, lower: lower, upper: upper, isHigh: isHigh)]
        case .run: return claims + [.run(measure: key, weeks: runLength, isHigh: isHigh)]
        case .drift: return claims + [.drift(measure: key, isHigh: isHigh)]
        }
    }

    var withinClaims: [Claim] {
        guard let value, let range = usualRange else { return [] }
        return [.within(measure: key, value: value, lower: range.lower, upper: range.upper)]
    }

    var goalClaims: [Claim] {
        guard let goal, let value, let isMet = goal.isMet else { return [] }
        return [.goal(measure: key, value: value, target: goal.target, isMet: isMet)]
    }
}
