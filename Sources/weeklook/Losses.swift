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
        guard !runs.isEmpty else { return [] }
        let keeps =
            "the vendor keeps \(retentionDays) days"
            + (isAssumed ? " is assumed; fetch.retention in the configuration says otherwise" : "")
        return runs.map { run in
            let range =
                run.dates.lowerBound == run.dates.upperBound
                ? "\(run.dates.lowerBound)" : "\(run.dates.lowerBound) to \(run.dates.upperBound)"
            if run.lostOn <= today {
                let last = today.advanced(byDays: -retentionDays)
                return run.dates.upperBound <= last
                    ? "\(range): not read, and gone already (\(keeps))."
                    : "\(range): not read; gone already up to \(last), the rest is lost day by day from now on unless fetched (\(keeps))."
            }
            return "\(range): not read; \(run.dates.lowerBound) is lost on \(run.lostOn) unless fetched (\(keeps))."
        }
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
