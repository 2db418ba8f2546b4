import Archive
import Smartlook

/// Whom a question counts.
package enum CountBy: String, Sendable, CaseIterable {
    /// Every visitor id is somebody.
    case visitor
    /// Visitors that share a uid are one user; a visitor without a uid is a user of its own.
    case user
}

/// Who the visitors of an archive are: which are one user, when each was first seen.
package struct People: Sendable {
    /// One more than the highest row id of a visitor with events.
    package let limit: Int
    /// Visitors with events.
    package let count: Int
    private let firstSights: [UInt32: Instant]
    /// Users of several visitors by the index of the first one that has events.
    private let users: [Int: User]
    /// What a visitor is to its user, by index; empty where nobody has several visitors.
    private let roles: [Role]

    /// Somebody with several visitor ids.
    struct User: Sendable {
        /// The lowest row id among the visitors.
        let person: UInt32
        /// The indices of the visitors that have events, ascending.
        let visitors: [Int]
    }

    enum Role: UInt8, Sendable {
        case alone, first, other
    }

    /// - Parameter sharedUIDs: row ids of visitors that share a uid, the lowest first.
    init(firstSights: [UInt32: Instant], sharedUIDs: [[UInt32]], _ events: EventColumns) {
        count = events.visitors.count
        limit = count == 0 ? 0 : Int(events.visitors[count - 1]) + 1
        self.firstSights = firstSights
        var users: [Int: User] = [:]
        var roles: [Role] = []
        for group in sharedUIDs {
            let visitors = group.compactMap { events.index(ofVisitor: $0) }
            guard let first = visitors.first else { continue }
            if roles.isEmpty { roles = [Role](repeating: .alone, count: count) }
            for visitor in visitors { roles[visitor] = .other }
            roles[first] = .first
            users[first] = User(person: group[0], visitors: visitors)
        }
        self.users = users
        self.roles = roles
    }

    /// Whether somebody has several visitor ids.
    var hasUsers: Bool { !users.isEmpty }

    func role(_ visitor: Int) -> Role { roles.isEmpty ? .alone : roles[visitor] }

    /// The user whose first visitor has an index.
    func user(_ visitor: Int) -> User? { users[visitor] }

    var hasFirstSights: Bool { !firstSights.isEmpty }

    /// When the API first saw a visitor, in microseconds; the greatest number where it never did.
    func firstSight(_ visitor: UInt32) -> Int64 {
        firstSights.isEmpty ? .max : firstSights[visitor]?.microseconds ?? .max
    }
}

extension EventColumns {
    /// The index of a visitor, by its row id; nil where it has no events.
    func index(ofVisitor visitor: UInt32) -> Int? {
        var (low, high) = (0, visitors.count)
        while low < high {
            let middle = (low + high) / 2
            if visitors[middle] < visitor { low = middle + 1 } else { high = middle }
        }
        return low < visitors.count && visitors[low] == visitor ? low : nil
    }
}
