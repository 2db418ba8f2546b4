import Foundation
import GRDB
import Smartlook

/// How many visitors or sessions some days are likely to have.
///
/// A visitor who comes in several weeks is on a list once: new ones add up over the days, the others do not.
struct Forecast {
    var newPerDay: Double
    var returning = 0.0

    func count(days: Int) -> Int {
        Int((newPerDay * Double(days) + returning).rounded(.up))
    }
}

extension ReportArchive {
    /// A forecast by the lists that were read, or else by the API's totals of weeks; nil where there is neither.
    func forecast(_ kind: Walk.Kind) throws(ArchiveError) -> Forecast? {
        let walked = try walks(kind).filter(\.isDone).map(\.dates)
        return walked.isEmpty ? try forecastByTotals(kind) : try forecastByLists(kind, walked)
    }

    private func forecastByLists(
        _ kind: Walk.Kind, _ walked: [ClosedRange<CivilDate>]
    ) throws(ArchiveError) -> Forecast {
        let days = Double(walked.reduce(0) { $0 + Self.days($1.lowerBound, $1.upperBound) })
        let start = Int64(walked.map(\.lowerBound.daysSinceEpoch).min() ?? 0) * 86_400_000_000
        return try read { db in
            guard kind == .visitors else {
                let sessions = try Int.fetchOne(db, sql: "SELECT count(*) FROM session WHERE source IS NOT NULL") ?? 0
                return Forecast(newPerDay: Double(sessions) / days)
            }
            let counts = try Row.fetchOne(
                db,
                sql: """
                    SELECT count(*) AS whole, coalesce(sum(first_seen < ?), 0) AS earlier FROM visitor
                    WHERE source IS NOT NULL
                    """, arguments: [start])
            let (whole, returning): (Int, Int) = (counts?["whole"] ?? 0, counts?["earlier"] ?? 0)
            return Forecast(newPerDay: Double(whole - returning) / days, returning: Double(returning))
        }
    }

    private func forecastByTotals(_ kind: Walk.Kind) throws(ArchiveError) -> Forecast? {
        let records = try totals().map(\.record)
        func perDay(_ kind: TotalRecord.Kind) -> Double? {
            let own = records.filter { $0.kind == kind }
            guard !own.isEmpty else { return nil }
            return Double(own.reduce(0) { $0 + $1.value }) / Double(own.reduce(0) { $0 + Self.days($1.from, $1.to) })
        }
        guard kind == .visitors else { return perDay(.sessions).map { Forecast(newPerDay: $0) } }
        guard let active = perDay(.activeVisitors) else { return nil }
        let new = perDay(.newVisitors) ?? active
        return Forecast(newPerDay: new, returning: max(0, active - new) * 7)
    }

    private static func days(_ from: CivilDate, _ to: CivilDate) -> Int {
        to.daysSinceEpoch - from.daysSinceEpoch + 1
    }
}
