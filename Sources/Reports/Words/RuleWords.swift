import Analysis

/// Says who belongs to a segment of the configuration.
enum RuleWords {
    static func definition(_ segment: Segment) -> AboutPart.Definition {
        .init(
            term: localized("Segment \(VisitorText.shown(segment.name))"),
            text: localized(
                "Visitors for whom this holds: \(text(segment.rule)). Properties are those at the first step, events those ",
                "of any time. Segments may overlap."))
    }

    /// "utm_medium is cpc or ppc", "all of (device is mobile; did sign_up)".
    static func text(_ rule: SegmentRule) -> String {
        switch rule {
        case .all(let rules): localized("all of (\(rules.map(text).joined(separator: "; ")))")
        case .any(let rules): localized("any of (\(rules.map(text).joined(separator: "; ")))")
        case .not(let rule): localized("not (\(text(rule)))")
        case .property(let name, let values): localized("\(VisitorText.inSentence(name)) is \(list(values))")
        case .event(let condition, let least):
            localized("did \(list(condition.names))")
                + (least > 1 ? localized(" at least \(Wording.plural(least, "time"))") : "")
        case .firstSeen(let within): localized("first seen within \(Wording.window(within))")
        }
    }

    private static func list(_ names: [String]) -> String {
        names.map { VisitorText.inSentence($0) }.joined(separator: localized(" or "))
    }
}
