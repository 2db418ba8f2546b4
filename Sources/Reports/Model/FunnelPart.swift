import Analysis

/// One funnel in the week of a report.
package struct FunnelPart: Sendable, Hashable, Codable {
    package var key: String
    package var name: String
    package var isPrimary: Bool
    package var question: Question
    /// Whether every entrant's window has closed; nil without a window.
    package var isRipe: Bool?
    /// Which part of the conversions has arrived by now, going by earlier weeks; nil where the week is ripe or nobody can say.
    package var arrivedShare: Double?
    package var steps: [Step]
    package var conversion: Measure
    /// One measure per transition; the first is from step 1 to step 2.
    package var stepRates: [Measure]
    package var converted: Measure
    package var medianTime: Measure
    package var p90Seconds: Double?
    /// Conversion this week minus the week before.
    package var difference: Double?
    package var differenceInterval: Bounds?
    /// Whether that change is beyond chance, all comparisons of the report taken together.
    package var hasMoved = false
    /// Where nothing moved: the smallest change of the conversion that would have been seen, as a fraction.
    package var detectableChange: Double?
    /// Each transition's share of the change of ln(conversion) since the week before.
    package var ledger: [Double]?
    /// The transition (0 is step 1 to 2) that accounts for most of the change.
    package var dominantTransition: Int?
    package var dimensions: [DimensionPart]
    /// The API's own counts per step for the same dates.
    package var smartlook: [Int]?
    /// Why the funnel cannot be compared with its past, if it cannot.
    package var brokenBecause: String?

    /// The question in words that programs read.
    package struct Question: Sendable, Hashable, Codable {
        package var steps: [String]
        package var windowSeconds: Double?
        package var entry: String
        package var completion: String
        /// What is counted where it is not visitors: `session` or `user`.
        package var scope: String?
    }

    package struct Step: Sendable, Hashable, Codable {
        package var name: String
        package var visitors: Int
        package var rateFromStart: Double?
        package var intervalFromStart: Bounds?
        package var rateFromPrevious: Double?
        package var intervalFromPrevious: Bounds?
        package var previousVisitors: Int?
        package var previousRateFromStart: Double?
        package var previousRateFromPrevious: Double?
        /// Rate from the previous step, this week minus the week before.
        package var difference: Double?
        package var differenceInterval: Bounds?
    }

    /// The three figures of a week whose conversions may still arrive.
    package var ripening: Ripening? { conversion.current?.ripening }
    /// The conversion rate to expect once all windows have closed.
    package var expectedConversion: Double? { ripening?.expected }
    /// What is counted, as `Wording.plural` takes it.
    var noun: String { question.scope == FunnelQuestion.Scope.session.rawValue ? "session" : "visitor" }
    func counted(_ count: Int) -> String { Wording.plural(count, noun) }
    package var entrants: Int { steps.first?.visitors ?? 0 }
    package var isThin: Bool { entrants < SegmentRow.thin }

    /// Whether nearly all conversions have arrived, so that the rate can stand beside that of a week long over.
    var isComparable: Bool { isRipe != false || (arrivedShare ?? 0) >= 0.95 }
}
