import Foundation
import GRDB
package import Smartlook

/// Which local dates of a list are to be read or have been.
package struct Walk: Hashable, Sendable {
    package enum Kind: String, Sendable {
        case visitors, sessions
        /// The daily histogram of one event; its subject is the event's id.
        case histogram
        /// The weekly totals of one event out of a histogram by weeks.
        case weeklyHistogram
    }

    package var kind: Kind
    package var subject = ""
    /// Both included.
    package var dates: ClosedRange<CivilDate>
    /// When the walk began: what came later it may have missed.
    package var begun: Instant
    package var isDone = false
    /// The date before which everything has been read, in the order that the list has; nil at its beginning.
    package var position: CivilDate?
}

extension ReportArchive {
    /// The walks of a kind over one subject.
    package func walks(_ kind: Walk.Kind, subject: String = "") throws(ArchiveError) -> [Walk] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT since, until, begun, done, position FROM walk WHERE kind = ? AND subject = ?",
                arguments: [kind.rawValue, Data(subject.utf8)]
            ).compactMap { row in
                guard let since = CivilDate(row["since"] as String), let until = CivilDate(row["until"] as String)
                else { return nil }
                return Walk(
                    kind: kind, subject: subject, dates: since...max(since, until),
                    begun: Instant(microseconds: row["begun"]), isDone: row["done"],
                    position: (row["position"] as String?).flatMap { CivilDate($0) })
            }
        }
    }

    package func store(_ walk: Walk) throws(ArchiveError) {
        try write { db in try db.store(walk) }
    }
}

extension Database {
    /// Notes how far a walk is; a walk that is done takes the place of those that it holds.
    func store(_ walk: Walk) throws {
        let subject = Data(walk.subject.utf8)
        let (since, until) = (walk.dates.lowerBound.description, walk.dates.upperBound.description)
        if walk.isDone {
            try execute(
                sql: "DELETE FROM walk WHERE kind = ? AND subject = ? AND since >= ? AND until <= ? AND begun <= ?",
                arguments: [walk.kind.rawValue, subject, since, until, walk.begun.microseconds])
        }
        try execute(
            sql: "INSERT OR REPLACE INTO walk VALUES (?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                walk.kind.rawValue, subject, since, until, walk.begun.microseconds, walk.isDone,
                walk.position?.description,
            ])
    }
}

/// Which dates of a list are still to be read, going by the walks made.
package struct WalkBook: Sendable {
    private let walks: [Walk]
    private let calendar: WeekCalendar

    package init(_ walks: [Walk], calendar: WeekCalendar) {
        self.walks = walks
        self.calendar = calendar
    }

    /// Whether a date was read when all late events of it had arrived.
    package func isSettled(_ date: CivilDate) -> Bool {
        let settled = calendar.start(of: date.advanced(byDays: 1 + FetchScope.overlapDays))
        return walks.contains { $0.isDone && $0.dates.contains(date) && $0.begun >= settled }
    }

    /// Whether a date has ever been read.
    package func isKnown(_ date: CivilDate) -> Bool {
        walks.contains { $0.isDone && $0.dates.contains(date) }
    }

    /// The runs of dates that are not settled, earliest first.
    package func open(_ dates: ClosedRange<CivilDate>) -> [ClosedRange<CivilDate>] {
        runs(of: dates) { !isSettled($0) }
    }

    /// The runs of dates that were never read, earliest first.
    package func unknown(_ dates: ClosedRange<CivilDate>) -> [ClosedRange<CivilDate>] {
        runs(of: dates) { !isKnown($0) }
    }

    /// The walk that was begun and not finished, if it lies within some dates.
    package func interrupted(within dates: ClosedRange<CivilDate>) -> Walk? {
        walks.filter { walk in
            !walk.isDone && walk.position != nil && dates.contains(walk.dates.lowerBound)
                && dates.contains(walk.dates.upperBound)
        }.max { $0.begun < $1.begun }
    }

    private func runs(
        of dates: ClosedRange<CivilDate>, where isWanted: (CivilDate) -> Bool
    ) -> [ClosedRange<CivilDate>] {
        var runs: [ClosedRange<CivilDate>] = []
        for number in dates.lowerBound.daysSinceEpoch...dates.upperBound.daysSinceEpoch {
            let date = CivilDate(daysSinceEpoch: number)
            guard isWanted(date) else { continue }
            if let last = runs.last, last.upperBound.advanced(byDays: 1) == date {
                runs[runs.count - 1] = last.lowerBound...date
            } else {
                runs.append(date...date)
            }
        }
        return runs
    }
}
