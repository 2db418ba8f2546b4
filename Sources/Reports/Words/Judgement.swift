import Analysis

/// Says in fixed words whether a measure is unusual this week.
enum Judgement {
    static func text(_ measure: Measure) -> String {
        guard let range = measure.usualRange, let usual = measure.usualText else {
            return "too few weeks for a usual range"
        }
        let name = range.isProvisional ? "provisional range" : "usual range"
        guard measure.value != nil, measure.current?.isComplete == true else { return "\(name) \(usual)" }
        switch measure.signal {
        case .outside: return "unusual: \(measure.isHigh ? "above" : "below") its \(name) \(usual)"
        case .run:
            return "unusual: \(measure.isHigh ? "above" : "below") average for \(measure.runLength) weeks "
                + "(\(name) \(usual))"
        case .drift: return "unusual: near the \(measure.isHigh ? "upper" : "lower") limit of its \(name) \(usual)"
        case nil: break
        }
        if measure.current?.isFinal == false { return "so far; \(name) \(usual)" }
        if let value = measure.value, value > range.upper || value < range.lower { return "\(name) \(usual)" }
        return "within its \(name) \(usual)"
    }

    /// Whether a signal is good news, by what is wished for; nil without a signal, or where nobody can say.
    static func isGoodNews(_ measure: Measure) -> Bool? {
        guard measure.signal != nil, !measure.key.hasPrefix("event.") else { return nil }
        return measure.kind == .duration ? !measure.isHigh : measure.isHigh
    }
}
