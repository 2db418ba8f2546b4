import GRDB
package import Smartlook

extension ReportArchive {
    /// The spans between what the sources of a kind of rows cover, within the whole that they cover together.
    package func coverageGaps(_ kind: String = "events") throws(ArchiveError) -> [Range<Instant>] {
        let spans = try read { db in
            try Row.fetchAll(
                db, sql: "SELECT since, until FROM coverage WHERE kind = ? ORDER BY since, until", arguments: [kind]
            ).map { (since: $0["since"] as Int64, until: $0["until"] as Int64) }
        }
        var gaps: [Range<Instant>] = []
        var covered = spans.first?.until ?? 0
        for span in spans.dropFirst() {
            if span.since > covered {
                gaps.append(Instant(microseconds: covered)..<Instant(microseconds: span.since))
            }
            covered = max(covered, span.until)
        }
        return gaps
    }

    /// The funnels of the API whose steps were changed, in order of time.
    package func funnelDefinitionChanges() throws(ArchiveError) -> [FunnelDefinitionChange] {
        let rows = try read { db in
            try Row.fetchAll(
                db, sql: "SELECT id, name, steps, since FROM funnel_definition ORDER BY id, since, name, steps"
            ).map { row in
                (
                    id: text(row["id"]), name: text(row["name"]), steps: text(row["steps"]),
                    since: Instant(microseconds: row["since"])
                )
            }
        }
        return zip(rows, rows.dropFirst()).filter { before, after in
            ExactText(before.id) == ExactText(after.id) && ExactText(before.steps) != ExactText(after.steps)
        }
        .map { FunnelDefinitionChange(funnel: $1.id, name: $1.name, at: $1.since) }
        .sorted { ($0.at, ExactText($0.funnel)) < ($1.at, ExactText($1.funnel)) }
    }
}

/// The moment from which a funnel of the API is known with other steps.
package struct FunnelDefinitionChange: Hashable, Sendable {
    package var funnel: String
    package var name: String
    package var at: Instant
}
