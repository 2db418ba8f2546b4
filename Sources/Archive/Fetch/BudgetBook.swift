import GRDB
package import Smartlook

/// The book of the request budget, kept in the archive so that the next run knows what was spent.
extension ReportArchive {
    package func append(_ entry: BudgetEntry) throws(ArchiveError) {
        let (kind, operation, time, amount): (String, SmartlookOperation, Instant, Int) =
            switch entry {
            case .spent(let operation, let price, let moment): ("spent", operation, moment, price)
            case .closed(let operation, let moment): ("closed", operation, moment, 0)
            case .refused(let operation, let granted, let moment): ("refused", operation, moment, granted)
            }
        try write { db in
            // Of closings and refusals only the latest counts.
            if kind != "spent" {
                try db.execute(
                    sql: "DELETE FROM budget_entry WHERE kind = ? AND operation = ?",
                    arguments: [kind, operation.rawValue])
            }
            try db.cachedStatement(sql: "INSERT INTO budget_entry VALUES (NULL, ?, ?, ?, ?)")
                .execute(arguments: [kind, operation.rawValue, time.microseconds, amount])
        }
    }

    /// What the book holds, the earliest first.
    package func budgetEntries() throws(ArchiveError) -> [BudgetEntry] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT kind, operation, time, amount FROM budget_entry ORDER BY time, id")
                .compactMap { row in
                    guard let operation = SmartlookOperation(rawValue: row["operation"]) else { return nil }
                    let time = Instant(microseconds: row["time"])
                    switch row["kind"] as String {
                    case "spent": return .spent(operation, price: row["amount"], at: time)
                    case "closed": return .closed(operation, until: time)
                    default: return .refused(operation, granted: row["amount"], at: time)
                    }
                }
        }
    }

    /// Forgets requests sent before an instant: no window reaches back that far.
    package func forgetBudgetEntries(before moment: Instant) throws(ArchiveError) {
        try write { db in
            try db.execute(
                sql: "DELETE FROM budget_entry WHERE kind <> 'refused' AND time < ?", arguments: [moment.microseconds])
        }
    }

    /// A budget that goes on from what the book says and writes into it.
    package func budget(
        perEndpoint: RequestLimit?, perProject: RequestLimit? = nil, prices: [SmartlookOperation: Int] = [:],
        now: Instant
    ) throws(ArchiveError) -> RequestBudget {
        let longest = max(perEndpoint?.window ?? .zero, perProject?.window ?? .zero).components.seconds
        try forgetBudgetEntries(before: now.advanced(byMicroseconds: -longest * 1_000_000))
        let budget = RequestBudget(perEndpoint: perEndpoint, perProject: perProject, prices: prices) { entry in
            // An archive that cannot be written to fails the fetch itself as soon as the answer is to be stored.
            try? self.append(entry)
        }
        for entry in try budgetEntries() { budget.restore(entry) }
        return budget
    }
}
