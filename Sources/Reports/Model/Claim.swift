package import Analysis

/// One thing that a report says, as numbers; its sentence stands beside it in a `Statement`.
///
/// Measures, funnels and dimensions are named by their keys. Every claim is held against the report's own numbers
/// (`ClaimCheck`) before its sentence may be printed.
package enum Claim: Sendable, Hashable, Codable {
    // Series
    case value(measure: String, value: Double)
    case change(measure: String, value: Double, previous: Double)
    case outside(measure: String, value: Double, lower: Double, upper: Double, isHigh: Bool)
    case within(measure: String, value: Double, lower: Double, upper: Double)
    case usualRange(measure: String, lower: Double, upper: Double, weeks: Int)
    /// So many weeks in a row on one side of the average.
    case run(measure: String, weeks: Int, isHigh: Bool)
    /// Three of the last four weeks near one limit.
    case drift(measure: String, isHigh: Bool)
    /// The last week before this one that lay outside on the same side.
    case lastOutside(measure: String, week: String, isHigh: Bool)
    case tooFewWeeks(measure: String)
    case goal(measure: String, value: Double, target: Double, isMet: Bool)
    case earlier(EarlierFlag)
    case pastRanges(held: Int, weeks: Int)

    // Funnels
    case conversion(funnel: String, converted: Int, entrants: Int, lower: Double, upper: Double)
    case difference(funnel: String, difference: Double, lower: Double, upper: Double)
    case segment(funnel: String, dimension: String, value: String, now: Fraction, before: Fraction)
    case nobodyEntered(funnel: String)
    /// The part that a transition (0 is step 1 to 2) has in the change of ln(conversion).
    case stepShare(funnel: String, transition: Int, share: Double)
    case ledger(funnel: String, shares: [Double])
    case mixAndRate(funnel: String, dimension: String, mix: Double, rate: Double)
    case detectable(funnel: String, change: Double)
    case ripening(funnel: String, Ripening)
    case arrived(funnel: String, share: Double)
    case notComparable(funnel: String)
    /// How many converted, and how long they took: the fastest, half and nine in ten at most, the slowest, in seconds.
    case took(funnel: String, converted: Int, least: Double?, median: Double?, p90: Double?, greatest: Double?)

    // Retention and paths
    /// So many of the visitors first seen in a week were active in the week reported.
    case cameBack(week: String, Fraction)
    /// No earlier week has new visitors to come back.
    case nobodyToComeBack
    case occurred(event: String, times: Int, sessions: Int)
    /// What came after an event most often.
    case cameNext(event: String, next: String, Fraction)
    /// How often the session ended after an event.
    case ended(event: String, Fraction)

    // Weeks
    case incomplete(coveredFrom: String, coveredTo: String)
    case empty
    case noPreviousWeek
    case renamed(oldName: String, newName: String, week: String)
    case seriesBreak(kind: SeriesBreak.Kind, week: String, isBlocking: Bool)
    case looked(series: Int, comparisons: Int, callouts: Int, more: Int)
    case restated(count: Int)
    case uncounted(funnels: [String])
    case level(String)

    package struct Fraction: Sendable, Hashable, Codable {
        package var part: Int
        package var whole: Int

        var rate: Double { Double(part) / Double(whole) }
    }
}

/// A sentence of a report with the claims that it makes.
package struct Statement: Sendable, Hashable, Codable {
    package enum Place: String, Sendable, Hashable, Codable {
        case headline, lead, notice, callout, changes, moved, earlier, goal, timing, retention, paths
    }

    package var place: Place
    package var sentence: String
    package var claims: [Claim]
    /// Whether all claims agree with the report's numbers; a sentence whose claims do not is left out of it.
    package var holds: Bool
}

/// A sentence being written, with its claims.
struct Said {
    var text: String
    var claims: [Claim]

    init(_ text: String, _ claims: [Claim] = []) {
        self.text = text
        self.claims = claims
    }

    static func + (one: Said, other: Said) -> Said { Said(one.text + other.text, one.claims + other.claims) }

    static func += (one: inout Said, other: Said) { one = one + other }

    static func += (one: inout Said, text: String) { one.text += text }

    static func joined(_ parts: [Said]) -> Said {
        Said(parts.map(\.text).joined(separator: " "), parts.flatMap(\.claims))
    }
}
