import Analysis

/// Says who belongs to a segment of the configuration.
enum RuleWords {
    static func definition(_ segment: Segment) -> AboutPart.Definition {
        .init(
            term: "Segment \(VisitorText.shown(segment.name))",
            text: "Visitors who, at the first step: \(text(segment.rule)). Segments may overlap.")
    }

    /// "utm_medium is cpc or ppc", "all of (device is mobile; did sign_up)".
    static func text(_ rule: SegmentRule) -> String {
        switch rule {
        case .all(let rules): "all of (\(rules.map(text).joined(separator: "; ")))"
        case .any(let rules): "any of (\(rules.map(text).joined(separator: "; ")))"
        case .not(let rule): "not (\(text(rule)))"
        case .property(let name, let values): "\(VisitorText.inSentence(name)) is \(list(values))"
        case .event(let condition, let least):
            "did \(list(condition.names))" + (least > 1 ? " at least \(Wording.plural(least, "time"))" : "")
        case .firstSeen(let within): "first seen within \(Wording.window(within))"
        }
    }

    private static func list(_ names: [String]) -> String {
        names.map { VisitorText.inSentence($0) }.joined(separator: " or ")
    }
}
