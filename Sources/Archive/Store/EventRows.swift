import Foundation

/// Events as columns: row `k` of every column belongs to the same event.
///
/// Texts are ids of the archive's text table (0 is "none"), visitors and sessions the row ids of theirs.
package struct EventRows: Sendable, Equatable {
    /// What identifies each event, as the first 16 bytes of a SHA-256.
    package var key: [EventKey] = []
    /// Microseconds since the Unix epoch.
    package var time: [Int64] = []
    /// Order of arrival, which decides among a visitor's events at one instant.
    package var sequence: [Int64] = []
    package var visitor: [UInt32] = []
    package var session: [UInt32] = []
    package var name: [UInt32] = []
    package var type: [UInt32] = []
    package var page: [UInt32] = []
    /// The answer or file that brought the event.
    package var origin: [UInt32] = []
    /// Value ids by the id of the property's name, as long as the other columns.
    package var properties: [UInt32: [UInt32]] = [:]

    package init() {}

    package var count: Int { time.count }

    /// Appends all rows of another table.
    package mutating func append(_ other: EventRows) {
        let before = count
        key += other.key
        time += other.time
        sequence += other.sequence
        visitor += other.visitor
        session += other.session
        name += other.name
        type += other.type
        page += other.page
        origin += other.origin
        for (property, values) in other.properties {
            properties[property, default: Array(repeating: 0, count: before)] += values
        }
        padProperties()
    }

    /// Gives a property column that the last rows did not touch its empty values.
    package mutating func padProperties() {
        for property in properties.keys {
            let missing = count - (properties[property]?.count ?? 0)
            if missing > 0 { properties[property]? += Array(repeating: 0, count: missing) }
        }
    }

    /// The rows in another order; rows that the order leaves out are dropped.
    package func rows(at order: [Int]) -> EventRows {
        var result = EventRows()
        result.key = order.map { key[$0] }
        result.time = order.map { time[$0] }
        result.sequence = order.map { sequence[$0] }
        result.visitor = order.map { visitor[$0] }
        result.session = order.map { session[$0] }
        result.name = order.map { name[$0] }
        result.type = order.map { type[$0] }
        result.page = order.map { page[$0] }
        result.origin = order.map { origin[$0] }
        for (property, values) in properties {
            let chosen = order.map { values[$0] }
            if chosen.contains(where: { $0 != 0 }) { result.properties[property] = chosen }
        }
        return result
    }

    /// The order by visitor, then time, then sequence, in which segments are kept and questions are asked.
    package func visitorOrder() -> [Int] {
        (0..<count).sorted { left, right in
            (visitor[left], time[left], sequence[left], left) < (visitor[right], time[right], sequence[right], right)
        }
    }

    /// One row an event: of rows with one key the latest content stays, with the sequence and origin that the content
    /// had when it first came.
    package func deduplicated() -> EventRows {
        // Numbered rows mostly ascend, which takes no memory to see.
        if zip(key, key.dropFirst()).allSatisfy(<) { return self }
        var latest: [EventKey: Int] = [:]
        latest.reserveCapacity(count)
        var result = self
        var dropped = 0
        for row in 0..<count {
            if let earlier = latest[key[row]] {
                dropped += 1
                if !sameContent(earlier, row) {
                    result.sequence[row] = result.sequence[earlier]
                    latest[key[row]] = row
                }
            } else {
                latest[key[row]] = row
            }
        }
        guard dropped > 0 else { return self }
        return result.rows(at: latest.values.sorted())
    }

    private func sameContent(_ left: Int, _ right: Int) -> Bool {
        time[left] == time[right] && visitor[left] == visitor[right] && session[left] == session[right]
            && name[left] == name[right] && type[left] == type[right] && page[left] == page[right]
            && properties.values.allSatisfy { $0[left] == $0[right] }
    }
}

/// 128 bits that identify an event.
package struct EventKey: Hashable, Comparable, Sendable {
    package var high: UInt64
    package var low: UInt64

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    package static func < (left: EventKey, right: EventKey) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }

    /// The key as 32 lowercase hexadecimal digits.
    package var hex: String {
        [high, low].map { number in
            let digits = String(number, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}
