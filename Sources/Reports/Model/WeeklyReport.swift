package import Smartlook

/// The whole report of one week as one value: every number with its interval and where it comes from.
package struct WeeklyReport: Sendable, Hashable, Codable {
    /// The version of this shape.
    package var schema = 1
    /// The language of its sentences; nil for English.
    package var language: String?
    package var generator: String
    package var title: String
    package var project: String
    package var timezone: String
    package var week: WeekPart
    package var headline: Headline
    /// Two or three sentences that say the most important things.
    package var lead: [String]
    package var notices: [String]
    package var keyNumbers: [KeyNumber]
    package var changes: ChangesPart
    /// The primary one first.
    package var funnels: [FunnelPart]
    package var visitors: VisitorsPart
    package var events: EventsPart
    /// Nil where nobody knows how long conversions took.
    package var timing: TimingPart?
    /// Nil where nobody knows who came back.
    package var retention: RetentionPart?
    /// Nil where nobody knows what came next.
    package var paths: PathsPart?
    package var annotations: [Annotation]
    /// Where series break, as far back as this week may feel it.
    package var breaks: [BreakPart] = []
    /// Numbers of this week that were published differently before.
    package var restatements: [Restatement] = []
    /// Funnels without figures for this week, which are not in the report.
    package var uncounted: [String] = []
    /// Goals in words: "Checkout conversion 2.3%. Goal 2.5%: missed by 0.2 pp."
    package var goals: [String] = []
    /// What the report's sentences claim, as data.
    package var claims: [Statement] = []
    package var about: AboutPart

    package struct Annotation: Sendable, Hashable, Codable {
        package var date: String
        package var text: String
        package var week: String
    }

    /// The lead as one paragraph of plain text.
    package var leadText: String { VisitorText.plain(lead.joined(separator: " ")) }
    /// The headline as plain text.
    package var headlineText: String { VisitorText.plain(headline.text) }
    /// The folder of the week in a site: `2026/W46`.
    package var folder: String { Self.folder(of: week.week) }

    package static func folder(of week: String) -> String { "\(week.prefix(4))/\(week.dropFirst(5))" }

    package var primaryFunnel: FunnelPart? { funnels.first(where: \.isPrimary) ?? funnels.first }
    /// Sentences that were left out because the numbers do not bear them out: an error of this program.
    package var brokenStatements: [Statement] { claims.filter { !$0.holds } }

    /// Every judged series, each once.
    var measures: [Measure] {
        [visitors.measure]
            + funnels.flatMap { [$0.conversion] + $0.stepRates + [$0.converted, $0.medianTime] }
            + [retention?.measure].compactMap(\.self)
    }

    /// The number that a break has in the drawings and beneath the definitions; known events are numbered first.
    func breakNote(_ index: Int) -> Int { annotations.count + index + 1 }

    /// The judged series with a key.
    func measure(_ key: String) -> Measure? { measures.first { $0.key == key } }

    var isEmpty: Bool { week.complete && (visitors.measure.value ?? 0) == 0 }
}

/// The most important thing to say about a week, and which rule chose it.
package struct Headline: Sendable, Hashable, Codable {
    package enum Rule: String, Sendable, Codable {
        case incomplete, empty, notComparable = "not_comparable", first, primarySignal = "primary_signal", signal, run,
            usual
    }

    package var rule: Rule
    package var text: String
    /// The key of the measure that it is about.
    package var measure: String?

    package static let longest = 110
}

/// One of the few numbers at the top of a report.
package struct KeyNumber: Sendable, Hashable, Codable {
    package var measure: Measure
    package var label: String
    package var value: String
    /// "+3.4%".
    package var change: String?
    /// up, down or flat.
    package var direction: String
    /// "within its usual range (1,050–1,340)".
    package var judgement: String
    /// Whether a signal is good or bad news; nil where there is none or nobody can say.
    package var isGoodNews: Bool?
    package var note: String?
}

/// What changed since earlier weeks beyond what is usual.
package struct ChangesPart: Sendable, Hashable, Codable {
    /// At most five.
    package var callouts: [Callout]
    package var more: Int
    /// How many series were judged against their usual range.
    package var seriesChecked: Int
    /// How many comparisons with the week before were judged together.
    package var comparisons: Int
    package var sentence: String
    /// What the primary funnel's change is made of, or that there was none beyond chance.
    package var moved: [String] = []
    /// What became of the signals and segments that the last weeks' reports named.
    package var earlier: [EarlierNote] = []
    /// How often the ranges of past weeks held, over all series.
    package var pastRanges: PastRanges?
    package var pastRangesSentence: String?

    package struct EarlierNote: Sendable, Hashable, Codable {
        package var flag: EarlierFlag
        package var sentence: String
    }

    package static let most = 5
}

/// One thing that changed, in words.
package struct Callout: Sendable, Hashable, Codable {
    package enum Kind: String, Sendable, Codable {
        case rename, signal, segment, note
    }

    package var kind: Kind
    /// up, down or flat.
    package var direction: String
    package var title: String
    package var detail: String
    /// The id of the section that shows more.
    package var anchor: String
    package var isGoodNews: Bool?
    /// The series behind it, oldest first.
    package var values: [Double?]
    package var usualRange: Bounds?

    /// Title and detail as one text.
    var sentence: String { "\(title). \(detail)" }
}

/// What the numbers are and where they come from.
package struct AboutPart: Sendable, Hashable, Codable {
    package var asOf: Instant
    package var dataFrom: Instant
    package var dataTo: Instant
    package var visitorsInArchive: Int
    package var eventsInArchive: Int
    /// What the figures are computed from: `events`, or the API's own `visitors` or `aggregates`.
    package var level: String
    package var definitions: [Definition]

    package struct Definition: Sendable, Hashable, Codable {
        package var term: String
        package var text: String
    }
}
