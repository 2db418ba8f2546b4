package import Analysis

/// One number of a report: its id, what it is made of, and what it means.
package struct ReportNumber: Sendable, Hashable {
    package var id: String
    /// As sentences name it: "Checkout conversion".
    package var name: String
    package var kind: Measure.Kind
    /// The count, the rate as a fraction, or seconds; nil where there is none.
    package var value: Double?
    package var numerator: Int?
    package var denominator: Int?
    /// What is counted, or divided by what: "visitors who did purchase / visitors who did view_item".
    package var formula: String
    package var interval: Bounds?
    /// The same number a week before.
    package var previous: Double?
    /// This week minus the week before, where a difference is told with its interval.
    package var difference: Double?
    package var differenceInterval: Bounds?
    package var usualRange: UsualRange?
    package var signal: UsualRange.Signal?
    package var goal: Goal?
    /// The three figures of a rate that may still rise.
    package var ripening: Ripening?
    /// What the number is, in words.
    package var definition: String
    package var subject: Subject
    /// The week that it is of: that of the report, or one of its history.
    package var week: String
    /// The key under which the archive remembers what was published of it.
    package var ledgerKey: String?
    /// Other counts that are told together with it: an event's visitors.
    package var companions: [String: Int] = [:]

    /// What has to be asked to get the number again.
    package enum Subject: Sendable, Hashable {
        case visitors
        case funnel(key: String)
        case dimension(funnel: String, name: String)
        case segment(funnel: String, name: String)
        case event(name: String)
        case retention
        case paths(after: String)
        /// The API's own figure of a funnel, which nothing here counts again.
        case smartlook(funnel: String)
        /// What the archive holds, or how the report judged.
        case report
    }

    /// The value as readers see it.
    package var text: String { text(value) }

    /// A value of this number's kind as readers see it.
    package func text(_ value: Double?) -> String { kind.text(value) }

    /// The interval of a rate as readers see it.
    package var intervalText: String? { interval.map { NumberText.rateInterval($0.lower, $0.upper) } }

    /// The change since the week before as readers see it.
    package var changeText: String? {
        if let difference { return NumberText.points(difference) }
        guard let value, let previous else { return nil }
        return kind == .rate ? NumberText.points(value - previous) : NumberText.relative(value, from: previous)
    }

    /// Where the number usually lies, as readers see it.
    package var usualText: String? { usualRange.map { kind.text($0, of: value) } }

    /// Whether another report says the same of it.
    package func agrees(with other: ReportNumber) -> Bool {
        value == other.value && numerator == other.numerator && denominator == other.denominator
            && companions == other.companions
    }
}
