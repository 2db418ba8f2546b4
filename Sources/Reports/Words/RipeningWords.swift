/// Says the three figures of a rate that may still rise.
enum RipeningWords {
    /// "1.9% so far; 2.4% of the 1,250 whose window has closed; 2.5% expected in the end".
    static func sentence(_ ripening: Ripening) -> String {
        var parts = [localized("\(NumberText.rate(ripening.soFar.rate)) so far")]
        parts.append(closed(ripening))
        parts.append(expected(ripening))
        return parts.joined(separator: "; ")
    }

    /// The figures beside the rate so far, where that stands in a column of its own.
    static func note(_ ripening: Ripening) -> String {
        localized("so far; \(closed(ripening)); \(expected(ripening))")
    }

    private static func closed(_ ripening: Ripening) -> String {
        guard let closed = ripening.closed else { return localized("nobody’s window has closed yet") }
        let people =
            closed.trials == 1 ? localized("the one visitor") : localized("the \(NumberText.count(closed.trials))")
        return localized("\(NumberText.rate(closed.rate)) of \(people) whose window has closed")
    }

    private static func expected(_ ripening: Ripening) -> String {
        guard let expected = ripening.expected else { return localized("the end cannot be foretold yet") }
        // A handful of visitors would be multiplied by their own chance.
        guard ripening.soFar.trials >= SegmentRow.thin else {
            return localized("too few visitors to foretell the end")
        }
        return localized("\(NumberText.rate(expected)) expected in the end")
    }
}
