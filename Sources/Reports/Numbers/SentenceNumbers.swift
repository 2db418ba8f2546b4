extension Claim {
    /// The paths of the numbers that it is about.
    var numbers: [String] {
        switch self {
        case .value(let measure, _), .change(let measure, _, _), .outside(let measure, _, _, _, _),
            .within(let measure, _, _, _), .usualRange(let measure, _, _, _), .run(let measure, _, _),
            .drift(let measure, _), .lastOutside(let measure, _, _), .tooFewWeeks(let measure),
            .goal(let measure, _, _, _):
            [NumberID.path(measure: measure)]
        case .conversion(let funnel, _, _, _, _), .difference(let funnel, _, _, _), .ledger(let funnel, _),
            .mixAndRate(let funnel, _, _, _), .detectable(let funnel, _), .ripening(let funnel, _),
            .arrived(let funnel, _), .notComparable(let funnel):
            ["\(funnel).conversion"]
        case .took(let funnel, _, _, _, _, _):
            ["\(funnel).converted", "\(funnel).median_time"]
                + ["p90", "least", "greatest"].map { "\(funnel).times.\($0)" }
        case .nobodyEntered(let funnel): ["\(funnel).step.1.visitors"]
        case .stepShare(let funnel, let transition, _): ["\(funnel).step.\(transition + 2)"]
        case .segment(let funnel, let dimension, let value, _, _):
            ["\(funnel).\(NumberID.part(dimension)).\(NumberID.part(value))"]
        case .earlier(let flag):
            [NumberID.path(measure: flag.measure) + (flag.segment.map { ".\(NumberID.part($0))" } ?? "")]
        case .cameBack(let week, _): [RetentionPart.measureKey, "retention.\(week)"]
        case .occurred(let event, _, _): ["paths.\(NumberID.part(event))"]
        case .cameNext(let event, let next, _): ["paths.\(NumberID.part(event)).\(NumberID.part(next))"]
        case .ended(let event, _): ["paths.\(NumberID.part(event))._ended"]
        case .looked: ["changes.series", "changes.comparisons"]
        case .pastRanges: ["changes.past_ranges"]
        case .restated: ["restated"]
        case .nobodyToComeBack, .incomplete, .empty, .noPreviousWeek, .renamed, .seriesBreak, .uncounted, .level: []
        }
    }
}

extension WeeklyReport {
    /// The paths of the numbers that some sentences are about, each once, with spaces between.
    func numbers(in sentences: [String]) -> String {
        var paths: [String] = []
        for claim in claims.filter({ sentences.contains($0.sentence) }).flatMap(\.claims) {
            paths += claim.numbers.filter { !paths.contains($0) }
        }
        return paths.joined(separator: " ")
    }
}
