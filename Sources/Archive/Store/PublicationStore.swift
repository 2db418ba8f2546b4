import GRDB
package import Smartlook

/// A number as a report published it.
package struct PublishedNumber: Hashable, Sendable {
    /// The week reported: `2026-W46`.
    package var week: String
    /// The key of the measure: `checkout.conversion`.
    package var measure: String
    package var value: Double?
    package var numerator: Int?
    package var denominator: Int?
    /// What the number was by: a hash of the funnel's definition, empty where there is none.
    package var definition: String
    package var timezone: String
    /// Up to when the data reached.
    package var dataTo: Instant
    package var isComplete: Bool
    /// Whether nothing more could arrive; nil where nobody could say.
    package var isFinal: Bool?
    package var published: Instant

    package init(
        week: String, measure: String, value: Double?, numerator: Int?, denominator: Int?, definition: String,
        timezone: String, dataTo: Instant, isComplete: Bool, isFinal: Bool?, published: Instant
    ) {
        self.week = week
        self.measure = measure
        self.value = value
        self.numerator = numerator
        self.denominator = denominator
        self.definition = definition
        self.timezone = timezone
        self.dataTo = dataTo
        self.isComplete = isComplete
        self.isFinal = isFinal
        self.published = published
    }

    /// Whether another report said the same: the same number by the same definition.
    package func says(_ other: PublishedNumber) -> Bool {
        value == other.value && numerator == other.numerator && denominator == other.denominator
            && definition == other.definition && timezone == other.timezone
    }
}

extension ReportArchive {
    /// Remembers what reports publish; a number that says what the last one of its week and measure said adds nothing.
    package func remember(_ numbers: [PublishedNumber]) throws(ArchiveError) {
        try write { db in
            var last = Dictionary(
                try db.publishedNumbers().map { ([$0.week, $0.measure], $0) }, uniquingKeysWith: { $1 })
            for number in numbers {
                let key = [number.week, number.measure]
                if let before = last[key], before.says(number) { continue }
                last[key] = number
                try db.execute(
                    sql: "INSERT INTO published_number VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    arguments: [
                        number.week, number.measure, number.value, number.numerator, number.denominator,
                        number.definition, number.timezone, number.dataTo.microseconds, number.isComplete,
                        number.isFinal, number.published.microseconds,
                    ])
            }
        }
    }

    /// What reports have published, oldest first.
    package func publishedNumbers() throws(ArchiveError) -> [PublishedNumber] {
        try read { db in try db.publishedNumbers() }
    }

    /// When visitors were erased, in order of time.
    package func erasureTimes() throws(ArchiveError) -> [Instant] {
        try read { db in
            try Int64.fetchAll(db, sql: "SELECT DISTINCT time FROM erased_visitor ORDER BY time")
                .map { Instant(microseconds: $0) }
        }
    }
}

extension Database {
    fileprivate func publishedNumbers() throws -> [PublishedNumber] {
        try Row.fetchAll(self, sql: "SELECT * FROM published_number ORDER BY id").map { row in
            PublishedNumber(
                week: row["week"], measure: row["measure"], value: row["value"], numerator: row["numerator"],
                denominator: row["denominator"], definition: row["definition"], timezone: row["timezone"],
                dataTo: Instant(microseconds: row["data_to"]), isComplete: row["is_complete"],
                isFinal: row["is_final"], published: Instant(microseconds: row["published"]))
        }
    }
}
