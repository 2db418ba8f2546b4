import Foundation

/// Imported events of one week as columns of the archive's own numbers, without what all of them share.
struct ImportRows {
    var visitor: [UInt32] = []
    var time: [Int64] = []
    /// The number of the row in its file, or its own sequence.
    var order: [Int64] = []
    /// The number of the row in its file, where the order is a sequence of its own; else empty.
    var arrival: [Int64] = []
    var name: [UInt32] = []
    /// Empty where the file has no such column.
    var session: [UInt32] = []
    var type: [UInt32] = []
    var page: [UInt32] = []
    /// By the id of the property's name.
    var properties: [UInt32: [UInt32]] = [:]

    var count: Int { visitor.count }

    init() {}

    /// Puts the rows into the order by visitor, time and order.
    mutating func sort() {
        guard !isSorted else { return }
        var rows = RadixOrder(count: count)
        let isOrdered = zip(order, order.dropFirst()).allSatisfy { $0 <= $1 }
        if !isOrdered { rows.sort { UInt64(bitPattern: order[$0]) ^ (1 << 63) } }
        let base = time.min() ?? 0
        rows.sort { UInt64(bitPattern: time[$0] &- base) }
        rows.sort { UInt64(visitor[$0]) }
        let sorted = rows.rows
        func moved<Number>(_ column: [Number]) -> [Number] {
            column.isEmpty ? [] : sorted.map { column[Int($0)] }
        }
        visitor = moved(visitor)
        time = moved(time)
        order = moved(order)
        arrival = moved(arrival)
        name = moved(name)
        session = moved(session)
        type = moved(type)
        page = moved(page)
        for property in properties.keys { properties[property] = moved(properties[property] ?? []) }
    }

    private var isSorted: Bool {
        for row in visitor.indices.dropFirst() {
            if visitor[row - 1] != visitor[row] {
                if visitor[row - 1] > visitor[row] { return false }
            } else if time[row - 1] != time[row] {
                if time[row - 1] > time[row] { return false }
            } else if order[row - 1] > order[row] {
                return false
            }
        }
        return true
    }

    /// Gives a property column that the last rows did not touch its empty values.
    mutating func padProperties() {
        for property in properties.keys {
            let missing = count - (properties[property]?.count ?? 0)
            if missing > 0 { properties[property]? += repeatElement(0, count: missing) }
        }
    }

    // MARK: Bytes

    /// The columns as they are kept in the archive, but for those that all rows share.
    func columns() -> [(name: String, data: Data)] {
        let (visitors, starts) = VisitorColumn.encode(visitor)
        var others: [(name: String, encode: @Sendable () -> Data)] = [
            ("time", { [time] in TimeColumn.encode(time) }),
            ("name", { [name] in CodedColumn.encode(name, starts: nil) }),
            ("order", { [order] in IntegerColumn.encode(order.map { UInt64(bitPattern: $0) }) }),
        ]
        if !arrival.isEmpty {
            others.append(("arrival", { [arrival] in IntegerColumn.encode(arrival.map { UInt64(bitPattern: $0) }) }))
        }
        if !session.isEmpty {
            others.append(("session", { [session] in IntegerColumn.encode(session.map { UInt64($0) }) }))
        }
        func addCoded(_ name: String, _ ids: [UInt32]) {
            others.append((name, { CodedColumn.encode(ids, starts: starts) }))
        }
        if !type.isEmpty { addCoded("type", type) }
        if !page.isEmpty { addCoded("page", page) }
        for (property, values) in properties.sorted(by: { $0.key < $1.key }) where values.contains(where: { $0 != 0 }) {
            addCoded("property:\(property)", values)
        }
        let data = onAllCores(others.map(\.encode)) { $0() }
        return [("visitor", visitors)] + zip(others.map(\.name), data).map { (name: $0, data: $1) }
    }

    /// Reads rows that `columns()` wrote, one part behind the other.
    init(_ parts: [(columns: [String: Data], count: Int)]) throws(ArchiveError) {
        var packed: [PackedRows] = []
        for part in parts { packed.append(try PackedRows(part.columns, count: part.count)) }
        let count = parts.reduce(0) { $0 + $1.count }
        func joined<Number>(
            _ column: (PackedRows) throws(ArchiveError) -> [Number]
        ) throws(ArchiveError) -> [Number] {
            var all: [Number] = []
            all.reserveCapacity(count)
            for part in packed { all += try column(part) }
            return all
        }
        /// A column that not every file has, or not every part.
        func optional<Number: FixedWidthInteger>(
            _ name: String, _ column: (PackedRows) throws(ArchiveError) -> [Number]
        ) throws(ArchiveError) -> [Number] {
            guard packed.contains(where: { $0.has(name) }) else { return [] }
            return try joined { (part) throws(ArchiveError) in
                part.has(name) ? try column(part) : [Number](repeating: 0, count: part.count)
            }
        }
        func coded(_ name: String) throws(ArchiveError) -> [UInt32] {
            try optional(name) { (part) throws(ArchiveError) in try part.coded(name) }
        }
        func integers<Number: FixedWidthInteger>(_ name: String) throws(ArchiveError) -> [Number] {
            try optional(name) { (part) throws(ArchiveError) in
                try part.integers(name).map { Number(truncatingIfNeeded: $0) }
            }
        }
        visitor = try joined { $0.visitors.rows }
        time = try joined { (part) throws(ArchiveError) in try part.times() }
        order = try integers("order")
        arrival = try integers("arrival")
        name = try coded("name")
        session = try integers("session")
        type = try coded("type")
        page = try coded("page")
        for column in Set(parts.flatMap(\.columns.keys)) {
            if let property = SegmentColumns.property(column) { properties[property] = try coded(column) }
        }
    }
}
