import Archive
import Smartlook

/// Whom a question counts.
package enum CountBy: String, Sendable, CaseIterable {
    /// Every visitor id is somebody.
    case visitor
    /// Visitors that share a uid are one user; a visitor without a uid is a user of its own.
    case user
}

/// Who the visitors of an archive are: which have events, which are one user, when each was first seen.
package struct People: Sendable {
    /// One more than the highest row id of a visitor with events.
    package let limit: Int
    /// Visitors with events.
    package let count: Int
    /// The lowest row id among the visitors of the same user, by the others' row ids.
    let userOf: [UInt32: UInt32]
    private let firstSights: [UInt32: Instant]

    init(firstSights: [UInt32: Instant], sharedUIDs: [[UInt32]], weeks: [EventColumns]) {
        limit = weeks.compactMap { $0.visitor.visitors.last }.max().map { Int($0) + 1 } ?? 0
        var seen = [Bool](repeating: false, count: limit)
        var count = 0
        for week in weeks {
            for visitor in week.visitor.visitors where !seen[Int(visitor)] {
                seen[Int(visitor)] = true
                count += 1
            }
        }
        self.count = count
        self.firstSights = firstSights
        var userOf: [UInt32: UInt32] = [:]
        for group in sharedUIDs {
            for visitor in group.dropFirst() { userOf[visitor] = group[0] }
        }
        self.userOf = userOf
    }

    /// Whether somebody has several visitor ids.
    var hasUsers: Bool { !userOf.isEmpty }

    /// When the API first saw a visitor, in microseconds; the greatest number where it never did.
    func firstSight(_ visitor: UInt32) -> Int64 {
        firstSights.isEmpty ? .max : firstSights[visitor]?.microseconds ?? .max
    }

    /// Whom a visitor counts as: a row id.
    func person(_ visitor: UInt32, _ countBy: CountBy) -> UInt32 {
        countBy == .visitor || userOf.isEmpty ? visitor : userOf[visitor] ?? visitor
    }
}
