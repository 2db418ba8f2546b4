import Analysis

/// Says in fixed words whether a measure is unusual this week.
enum Judgement {
    static func text(_ measure: Measure) -> String {
        guard let range = measure.usualRange, let usual = measure.usualText else {
            return localized("too few weeks for a usual range")
        }
        let name = range.isProvisional ? localized("provisional range") : localized("usual range")
        let whole = range.isProvisional ? localized("provisional range \(usual)") : localized("usual range \(usual)")
        guard measure.value != nil, measure.current?.isComplete == true else { return whole }
        switch measure.signal {
        case .outside:
            return localized(
                "unusual: \(measure.side) its \(name) \(usual)")
        case .run:
            return localized(
                "unusual: \(measure.side) average for \(measure.runLength) weeks ",
                "(\(whole))")
        case .drift:
            return localized(
                "unusual: near the \(measure.end) limit of its \(name) \(usual)"
            )
        case nil: break
        }
        if measure.current?.isFinal == false { return localized("so far; \(whole)") }
        if let value = measure.value, value > range.upper || value < range.lower { return whole }
        return localized("within its \(name) \(usual)")
    }

    /// Whether a signal is good news, by what is wished for; nil without a signal, or where nobody can say.
    static func isGoodNews(_ measure: Measure) -> Bool? {
        guard measure.signal != nil, !measure.key.hasPrefix("event.") else { return nil }
        return measure.kind == .duration ? !measure.isHigh : measure.isHigh
    }
}

extension Measure {
    /// On which side of its average this week lies: above or below.
    var side: String { isHigh ? localized("above") : localized("below") }
    /// Which limit is on that side: the upper or the lower.
    var end: String { isHigh ? localized("upper") : localized("lower") }
}
