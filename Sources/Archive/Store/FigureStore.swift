import Foundation
import GRDB
import Smartlook

/// The API's own figures, as they were read.
extension ReportArchive {
    /// The daily histograms of all events, by event and date.
    package func histograms() throws(ArchiveError) -> [HistogramRecord] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT event, date, occurrences, visitors FROM event_histogram ORDER BY event, date"
            ).map { row in
                HistogramRecord(
                    event: text(row["event"]), date: row["date"], occurrences: row["occurrences"],
                    visitors: row["visitors"])
            }
        }
    }

    /// The visitors who reached the steps of funnels, by funnel, dates and step.
    package func dropOffs() throws(ArchiveError) -> [DropOffRecord] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT funnel, since, until, step, success, total, visitors FROM drop_off
                    ORDER BY funnel, since, until, step
                    """
            ).compactMap { row in
                guard let from = CivilDate(row["since"] as String), let to = CivilDate(row["until"] as String) else {
                    return nil
                }
                return DropOffRecord(
                    funnel: text(row["funnel"]), from: from, to: to, step: row["step"], success: row["success"],
                    total: row["total"], visitors: try JSONDecoder().decode([String].self, from: row["visitors"]))
            }
        }
    }
}
