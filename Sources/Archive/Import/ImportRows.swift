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
        var columns: [(String, Data)] = [
            ("visitor", visitors), ("time", TimeColumn.encode(time)),
            ("name", CodedColumn.encode(name, starts: nil)),
            ("order", IntegerColumn.encode(order.map { UInt64(bitPattern: $0) })),
        ]
        if !arrival.isEmpty {
            columns.append(("arrival", IntegerColumn.encode(arrival.map { UInt64(bitPattern: $0) })))
        }
        if !session.isEmpty { columns.append(("session", IntegerColumn.encode(session.map { UInt64($0) }))) }
        if !type.isEmpty { columns.append(("type", CodedColumn.encode(type, starts: starts))) }
        if !page.isEmpty { columns.append(("page", CodedColumn.encode(page, starts: starts))) }
        for (property, values) in properties.sorted(by: { $0.key < $1.key }) where values.contains(where: { $0 != 0 }) {
            columns.append(("property:\(property)", CodedColumn.encode(values, starts: starts)))
        }
        return columns
    }

    /// Reads rows that `columns()` wrote.
    init(_ parts: [(columns: [String: Data], count: Int)]) throws(ArchiveError) {
        for part in parts { try append(part.columns, count: part.count) }
    }

    /// Appends rows that `columns()` wrote.
    private mutating func append(_ columns: [String: Data], count: Int) throws(ArchiveError) {
        let packed = try PackedRows(columns, count: count)
        func coded(_ name: String) throws(ArchiveError) -> [UInt32] { packed.has(name) ? try packed.coded(name) : [] }
        func integers(_ name: String) throws(ArchiveError) -> [UInt64] {
            packed.has(name) ? try packed.integers(name) : []
        }
        let before = self.count
        visitor += packed.visitors.rows
        time += try packed.times()
        order += try integers("order").lazy.map { Int64(bitPattern: $0) }
        arrival += try integers("arrival").lazy.map { Int64(bitPattern: $0) }
        name += try coded("name")
        session += try integers("session").lazy.map { UInt32(truncatingIfNeeded: $0) }
        type += try coded("type")
        page += try coded("page")
        for (property, values) in try packed.properties() {
            properties[property, default: [UInt32](repeating: 0, count: before)] += values
        }
        padProperties()
    }
}
