import Archive
import Smartlook

/// Which dates the vendor will delete before they were read.
struct Losses {
    /// Runs of dates that were never read, with the date from which the first of them is gone.
    let runs: [(dates: ClosedRange<CivilDate>, lostOn: CivilDate)]
    private let retentionDays: Int
    private let isAssumed: Bool
    private let today: CivilDate

    /// Smartlook's plans keep sessions for 30 to 180 days: the shortest is safe.
    private static let shortestRetention = 30

    init(archive: ReportArchive, scope: FetchScope, retentionDays: Int?) throws(ArchiveError) {
        let days = retentionDays ?? Self.shortestRetention
        self.retentionDays = days
        isAssumed = retentionDays == nil
        today = scope.to
        runs = try archive.unreadDates(scope).map { ($0, $0.lowerBound.advanced(byDays: days)) }
    }

    var sentences: [String] {
        guard let first = runs.first else { return [] }
        let last = today.advanced(byDays: -retentionDays)
        var sentences = runs.map { run in
            let range =
                run.dates.lowerBound == run.dates.upperBound
                ? "\(run.dates.lowerBound)" : "\(run.dates.lowerBound) to \(run.dates.upperBound)"
            if run.lostOn > today {
                return "Not read: \(range). \(run.dates.lowerBound) is lost on \(run.lostOn) unless fetched."
            }
            return run.dates.upperBound <= last
                ? "Not read: \(range), which the vendor has deleted already."
                : "Not read: \(range). What is older than \(last.advanced(byDays: 1)) is gone already, the rest is lost day by day unless fetched."
        }
        if isAssumed, first.lostOn <= today.advanced(byDays: 180) {
            sentences.append(
                "That takes it that the vendor keeps \(retentionDays) days; name your plan's with fetch.retention in the configuration."
            )
        }
        return sentences
    }

    var json: JSONValue {
        .array(
            runs.map { run in
                [
                    "from": .string(run.dates.lowerBound.description), "lost_on": .string(run.lostOn.description),
                    "to": .string(run.dates.upperBound.description),
                ]
            })
    }
}
