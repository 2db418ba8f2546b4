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
    ///
    /// Returns those that were added.
    @discardableResult
    package func remember(_ numbers: [PublishedNumber]) throws(ArchiveError) -> [PublishedNumber] {
        try write { db in
            var last: [String: [String: PublishedNumber]] = [:]
            for week in Set(numbers.map(\.week)) {
                last[week] = Dictionary(
                    try db.publishedNumbers(of: week).map { ($0.measure, $0) }, uniquingKeysWith: { $1 })
            }
            return try numbers.filter { number in
                if let before = last[number.week]?[number.measure], before.says(number) { return false }
                last[number.week]?[number.measure] = number
                try db.execute(
                    sql: "INSERT INTO published_number VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    arguments: [
                        number.week, number.measure, number.value, number.numerator, number.denominator,
                        number.definition, number.timezone, number.dataTo.microseconds, number.isComplete,
                        number.isFinal, number.published.microseconds,
                    ])
                return true
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
    /// - Parameter week: the only week asked for; nil is all.
    fileprivate func publishedNumbers(of week: String? = nil) throws -> [PublishedNumber] {
        let statement = try cachedStatement(
            sql: """
                SELECT week, measure, value, numerator, denominator, definition, timezone, data_to, is_complete, is_final,
                    published
                FROM published_number WHERE ?1 IS NULL OR week = ?1 ORDER BY id
                """)
        // By place: a look-up of each name would take longer than all the rest.
        return try Array(
            Row.fetchCursor(statement, arguments: [week]).map { row in
                PublishedNumber(
                    week: row[0], measure: row[1], value: row[2], numerator: row[3], denominator: row[4],
                    definition: row[5], timezone: row[6], dataTo: Instant(microseconds: row[7]), isComplete: row[8],
                    isFinal: row[9], published: Instant(microseconds: row[10]))
            })
    }
}
