package import Smartlook

/// A number that was published and is another now.
package struct Restatement: Sendable, Hashable, Codable {
    package enum Reason: String, Sendable, Hashable, Codable {
        /// The week was not over.
        case incomplete
        /// Conversions arrived within their window.
        case ripening
        case changedDefinition = "changed_definition"
        case changedTimezone = "changed_timezone"
        case erasedVisitor = "erased_visitor"
        /// Events of the week arrived, or were taken away, after it was published.
        case lateEvents = "late_events"
    }

    package var measure: String
    package var name: String
    package var old: Double?
    package var new: Double?
    package var oldText: String
    package var newText: String
    package var reason: Reason
    /// Up to when the data reached that the old number was made of.
    package var dataTo: Instant
    /// When the new number was first published.
    package var published: Instant

    /// Whether the week's report is another one since: numbers that were to be expected to grow make none.
    package var isRevision: Bool { reason != .incomplete && reason != .ripening }
}

extension WeeklyReport {
    /// 1 for a report whose numbers are still the first ones.
    package var revision: Int { 1 + revisionTimes.count }
    /// When the last revision was published; nil where there is none.
    package var revised: Instant? { revisionTimes.max() }

    private var revisionTimes: Set<Instant> { Set(restatements.filter(\.isRevision).map(\.published)) }
}

extension Restatement {
    /// Why a published number is another now: "events of the week arrived later".
    package static func words(of reason: Reason) -> String { Wording.reason(reason) }
}
