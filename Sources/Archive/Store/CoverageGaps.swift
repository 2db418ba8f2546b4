import GRDB
package import Smartlook

extension ReportArchive {
    /// The spans between what the sources of a kind of rows cover while they count, within the whole that they cover
    /// together.
    package func coverageGaps(_ kind: String = "events") throws(ArchiveError) -> [Range<Instant>] {
        let changes = try sourceChanges()
        let rows = try read { db in
            try Row.fetchAll(db, sql: "SELECT source, since, until FROM coverage WHERE kind = ?", arguments: [kind])
                .map { (source: $0["source"] as String, since: $0["since"] as Int64, until: $0["until"] as Int64) }
        }
        let spans = rows.map { row in
            // A source that takes over counts from then on until the next one does; the others up to the first change.
            let turn = changes.firstIndex { ExactText($0.name) == ExactText(EventSource.name(coverage: row.source)) }
            let next = turn.map { $0 + 1 } ?? 0
            let end = next < changes.count ? changes[next].at.microseconds : .max
            return (since: max(row.since, turn.map { changes[$0].at.microseconds } ?? .min), until: min(row.until, end))
        }
        .filter { $0.since < $0.until }.sorted { ($0.since, $0.until) < ($1.since, $1.until) }
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
