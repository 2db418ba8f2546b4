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
        let rows = packed
        let names = Set(parts.flatMap(\.columns.keys)).sorted()
        let columns = onAllCores(names) { name in
            Result { () throws(ArchiveError) in try Column(name, rows) }
        }
        for (name, column) in zip(names, columns) {
            switch (name, try column.get()) {
            case ("visitor", .ids(let ids)): visitor = ids
            case ("name", .ids(let ids)): self.name = ids
            case ("session", .ids(let ids)): session = ids
            case ("type", .ids(let ids)): type = ids
            case ("page", .ids(let ids)): page = ids
            case (_, .ids(let ids)): properties[SegmentColumns.property(name) ?? 0] = ids
            case ("time", .numbers(let numbers)): time = numbers
            case ("order", .numbers(let numbers)): order = numbers
            case (_, .numbers(let numbers)): arrival = numbers
            }
        }
    }

    /// One column, unpacked.
    private enum Column: Sendable {
        case ids([UInt32])
        case numbers([Int64])

        init(_ name: String, _ parts: [PackedRows]) throws(ArchiveError) {
            self =
                switch name {
                case "visitor": .ids(try ImportRows.joined(parts) { $0.visitors.rows })
                case "time": .numbers(try ImportRows.joined(parts) { (part) throws(ArchiveError) in try part.times() })
                case "order", "arrival":
                    .numbers(
                        try ImportRows.joined(parts, name) { (part) throws(ArchiveError) in
                            try part.integers(name).map { Int64(bitPattern: $0) }
                        })
                case "session":
                    .ids(
                        try ImportRows.joined(parts, name) { (part) throws(ArchiveError) in
                            try part.integers(name).map { UInt32(truncatingIfNeeded: $0) }
                        })
                default:
                    .ids(try ImportRows.joined(parts, name) { (part) throws(ArchiveError) in try part.coded(name) })
                }
        }
    }

    /// A column of all parts.
    ///
    /// - Parameter name: of a column that not every part has.
    private static func joined<Number: FixedWidthInteger>(
        _ parts: [PackedRows], _ name: String? = nil, _ column: (PackedRows) throws(ArchiveError) -> [Number]
    ) throws(ArchiveError) -> [Number] {
        if let only = parts.first, parts.count == 1 { return try column(only) }
        var all: [Number] = []
        all.reserveCapacity(parts.reduce(0) { $0 + $1.count })
        for part in parts {
            if name.map({ part.has($0) }) ?? true {
                all += try column(part)
            } else {
                all += repeatElement(0, count: part.count)
            }
        }
        return all
    }
}
