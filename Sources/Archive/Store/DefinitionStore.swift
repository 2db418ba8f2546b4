import Foundation
import GRDB
package import Smartlook

/// An event that the project defines, under one of the names it has had.
package struct EventDefinitionRecord: Hashable, Sendable {
    package var id: String
    package var name: String

    package init(id: String, name: String) {
        self.id = id
        self.name = name
    }
}

/// A funnel that the project defines: event names in order.
package struct FunnelDefinitionRecord: Hashable, Sendable {
    package var id: String
    package var name: String
    package var steps: [String]

    package init(id: String, name: String, steps: [String]) {
        self.id = id
        self.name = name
        self.steps = steps
    }
}

/// The definitions of one answer and where they came from.
package struct DefinitionPage<Definition: Sendable>: Sendable {
    package var definitions: [Definition]
    package var origin: Origin

    package init(_ definitions: [Definition], origin: Origin) {
        self.definitions = definitions
        self.origin = origin
    }
}

/// What the API itself says of a funnel over some dates, kept beside our own figures and never mixed with them.
package struct FunnelResultRecord: Hashable, Sendable {
    package var funnel: String
    /// Local dates, both included.
    package var from: CivilDate
    package var to: CivilDate
    package var steps: [Step]

    package struct Step: Hashable, Sendable {
        package var name: String
        package var visitors: Int

        package init(name: String, visitors: Int) {
            self.name = name
            self.visitors = visitors
        }
    }

    package init(funnel: String, from: CivilDate, to: CivilDate, steps: [Step]) {
        self.funnel = funnel
        self.from = from
        self.to = to
        self.steps = steps
    }
}

/// The API's list of visitors who reached a step of a funnel, or were lost before it.
package struct DropOffRecord: Hashable, Sendable {
    package var funnel: String
    package var from: CivilDate
    package var to: CivilDate
    package var step: Int
    package var success: Bool
    package var total: Int
    package var visitors: [String]

    package init(
        funnel: String, from: CivilDate, to: CivilDate, step: Int, success: Bool, total: Int, visitors: [String]
    ) {
        self.funnel = funnel
        self.from = from
        self.to = to
        self.step = step
        self.success = success
        self.total = total
        self.visitors = visitors
    }
}

/// One day of the API's histogram of an event.
package struct HistogramRecord: Hashable, Sendable {
    package var event: String
    package var date: String
    package var occurrences: Int
    package var visitors: Int

    package init(event: String, date: String, occurrences: Int, visitors: Int) {
        self.event = event
        self.date = date
        self.occurrences = occurrences
        self.visitors = visitors
    }
}

extension ReportArchive {
    /// Stores the complete list of event definitions that came in one answer.
    package func store(_ definitions: [EventDefinitionRecord], at time: Instant, origin: Origin) throws(ArchiveError) {
        try store([DefinitionPage(definitions, origin: origin)], at: time)
    }

    /// Stores the complete list of event definitions as it came on pages; those that are gone get an end and stay.
    package func store(_ pages: [DefinitionPage<EventDefinitionRecord>], at time: Instant) throws(ArchiveError) {
        try write { db in
            try db.execute(
                sql: "UPDATE event_definition SET until = ? WHERE until IS NULL", arguments: [time.microseconds])
            for page in pages {
                let originID = try db.insert(page.origin)
                for definition in page.definitions {
                    try db.execute(
                        sql: """
                            INSERT INTO event_definition VALUES (?, ?, ?, NULL, ?)
                            ON CONFLICT DO UPDATE SET until = NULL
                            """,
                        arguments: [
                            Data(definition.id.utf8), Data(definition.name.utf8), time.microseconds, originID,
                        ])
                }
            }
        }
    }

    /// Stores the complete list of funnel definitions that came in one answer.
    package func store(_ definitions: [FunnelDefinitionRecord], at time: Instant, origin: Origin) throws(ArchiveError) {
        try store([DefinitionPage(definitions, origin: origin)], at: time)
    }

    /// Stores the complete list of funnel definitions as it came on pages; changed and deleted ones keep their history.
    package func store(_ pages: [DefinitionPage<FunnelDefinitionRecord>], at time: Instant) throws(ArchiveError) {
        try write { db in
            try db.execute(
                sql: "UPDATE funnel_definition SET until = ? WHERE until IS NULL", arguments: [time.microseconds])
            for page in pages {
                let originID = try db.insert(page.origin)
                for funnel in page.definitions {
                    try db.execute(
                        sql: """
                            INSERT INTO funnel_definition VALUES (?, ?, ?, ?, NULL, ?)
                            ON CONFLICT DO UPDATE SET until = NULL
                            """,
                        arguments: [
                            Data(funnel.id.utf8), Data(funnel.name.utf8), try JSONEncoder().encode(funnel.steps),
                            time.microseconds, originID,
                        ])
                }
            }
        }
    }

    package func store(_ results: [FunnelResultRecord], origin: Origin) throws(ArchiveError) {
        try write { db in
            let originID = try db.insert(origin)
            for result in results {
                try db.execute(
                    sql: "DELETE FROM funnel_result WHERE funnel = ? AND since = ? AND until = ?",
                    arguments: [Data(result.funnel.utf8), result.from.description, result.to.description])
                for (index, step) in result.steps.enumerated() {
                    try db.execute(
                        sql: "INSERT INTO funnel_result VALUES (?, ?, ?, ?, ?, ?, ?)",
                        arguments: [
                            Data(result.funnel.utf8), result.from.description, result.to.description, index,
                            Data(step.name.utf8), step.visitors, originID,
                        ])
                }
            }
        }
    }

    package func store(_ dropOff: DropOffRecord, origin: Origin) throws(ArchiveError) {
        try write { db in
            let originID = try db.insert(origin)
            let visitors = try ErasedVisitors(db).sparing(dropOff.visitors) { $0 }
            try db.execute(
                sql: "INSERT OR REPLACE INTO drop_off VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                arguments: [
                    Data(dropOff.funnel.utf8), dropOff.from.description, dropOff.to.description, dropOff.step,
                    dropOff.success, dropOff.total, try JSONEncoder().encode(visitors), originID,
                ])
        }
    }

    package func store(_ days: [HistogramRecord], origin: Origin, walk: Walk? = nil) throws(ArchiveError) {
        try write { db in
            if let walk { try db.store(walk) }
            let originID = try db.insert(origin)
            for day in days {
                try db.execute(
                    sql: "INSERT OR REPLACE INTO event_histogram VALUES (?, ?, ?, ?, ?)",
                    arguments: [Data(day.event.utf8), day.date, day.occurrences, day.visitors, originID])
            }
        }
    }

    // MARK: Reading

    /// The event definitions that the project has now, by id.
    package func eventDefinitions() throws(ArchiveError) -> [EventDefinitionRecord] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT id, name FROM event_definition WHERE until IS NULL ORDER BY id, name")
                .map { EventDefinitionRecord(id: text($0["id"]), name: text($0["name"])) }
        }
    }

    /// The funnel definitions that the project has now, by id.
    package func funnelDefinitions() throws(ArchiveError) -> [FunnelDefinitionRecord] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT id, name, steps FROM funnel_definition WHERE until IS NULL ORDER BY id, name"
            ).map {
                FunnelDefinitionRecord(
                    id: text($0["id"]), name: text($0["name"]),
                    steps: try JSONDecoder().decode([String].self, from: $0["steps"]))
            }
        }
    }

    /// The API's own funnel figures, by funnel and dates.
    package func funnelResults() throws(ArchiveError) -> [FunnelResultRecord] {
        try read { db in
            var results: [FunnelResultRecord] = []
            let rows = try Row.fetchCursor(
                db,
                sql:
                    "SELECT funnel, since, until, name, visitors FROM funnel_result ORDER BY funnel, since, until, step"
            )
            while let row = try rows.next() {
                guard let from = CivilDate(row["since"] as String), let to = CivilDate(row["until"] as String) else {
                    throw ArchiveError(.damaged, "A stored funnel result has no dates; fetch again.")
                }
                let step = FunnelResultRecord.Step(name: text(row["name"]), visitors: row["visitors"])
                let funnel = text(row["funnel"])
                if let last = results.last, last.funnel == funnel, last.from == from, last.to == to {
                    results[results.count - 1].steps.append(step)
                } else {
                    results.append(FunnelResultRecord(funnel: funnel, from: from, to: to, steps: [step]))
                }
            }
            return results
        }
    }
}
