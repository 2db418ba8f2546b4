import Foundation
import Synchronization

/// The events of an archive as columns, sorted by visitor and time.
///
/// The archive keeps them week by week, as they come; questions follow persons, so that the weeks are brought together
/// when they are read. A visitor's events at one instant stand in the order of their sequence.
package final class EventColumns: Sendable {
    package let count: Int
    /// Row ids of the visitors with events, ascending.
    package let visitors: ColumnBuffer<UInt32>
    /// The first row of each visitor, and at the end the number of rows.
    package let starts: ColumnBuffer<UInt32>
    package let time: EventTimes
    package let name: EventCodes
    /// Nil, like all below, where it was not asked for.
    package let type: EventCodes?
    package let page: EventCodes?
    /// Row ids of sessions; 0 is "none". Also nil where no event has one.
    package let session: ColumnBuffer<UInt32>?
    package let sequence: ColumnBuffer<Int64>?
    /// By the text id of the property's name.
    package let properties: [UInt32: EventCodes]

    /// Reads and brings together the columns of some weeks, in the order of time.
    init(_ weeks: [SegmentSource], _ selection: ColumnSelection) throws {
        guard weeks.reduce(0, { $0 + $1.rows }) <= Int(UInt32.max) else {
            throw ArchiveError(
                .badInput,
                "The archive has more events than one machine's engine counts (4,294,967,295); ask ClickHouse instead.")
        }
        let rows = weeks.map(\.rows)
        let visitorColumns = try Self.read("visitor", weeks) { bytes, week throws(ColumnReader.Damaged) in
            try VisitorColumn(bytes, rows: rows[week])
        }
        let layout = ColumnLayout(visitorColumns.compactMap { $0 })
        count = layout.count
        visitors = layout.visitors
        starts = layout.starts
        let times = try Self.read("time", weeks) { bytes, week throws(ColumnReader.Damaged) in
            try TimeColumn(bytes, count: rows[week])
        }.compactMap { $0 }
        let time = EventTimes(times, count: layout.count)
        DispatchQueue.concurrentPerform(iterations: times.count) { time.fill(times[$0], layout.runs[$0]) }
        self.time = time
        func coded(_ name: String, mayBePerVisitor: Bool = true, isOptional: Bool = false) throws -> EventCodes {
            let columns = try Self.read(name, weeks, isOptional: isOptional) {
                bytes, week throws(ColumnReader.Damaged) in
                try CodedColumn(bytes, rows: rows[week], visitors: layout.runs[week].visitors.count)
            }
            return EventCodes(columns, layout, mayBePerVisitor: mayBePerVisitor)
        }
        func integers(_ name: String) throws -> [[UInt64]] {
            try Self.read(name, weeks) { bytes, week throws(ColumnReader.Damaged) in
                try IntegerColumn.decode(bytes, count: rows[week])
            }.compactMap { $0 }
        }
        func spread<Number>(_ value: @escaping @Sendable (_ week: Int, _ row: Int) -> Number) -> ColumnBuffer<Number> {
            let buffer = ColumnBuffer<Number>(count: layout.count)
            DispatchQueue.concurrentPerform(iterations: rows.count) { week in
                layout.runs[week].forEach { row, target in buffer.base[target] = value(week, row) }
            }
            return buffer
        }
        name = try coded("name", mayBePerVisitor: false)
        type = selection.type ? try coded("type") : nil
        page = selection.page ? try coded("page") : nil
        // Imported events mostly have none, which costs no memory then.
        if selection.session,
            try weeks.contains(where: { try $0.read("session").map(IntegerColumn.isNothing) == false })
        {
            let sessions = try integers("session")
            session = spread { UInt32(truncatingIfNeeded: sessions[$0][$1]) }
        } else {
            session = nil
        }
        if selection.sequence {
            let (distances, keys) = (try integers("sequence"), try integers("key.low"))
            sequence = spread { Int64(bitPattern: distances[$0][$1] &+ keys[$0][$1]) }
        } else {
            sequence = nil
        }
        var properties: [UInt32: EventCodes] = [:]
        for name in Set(weeks.flatMap(\.names)).sorted() {
            if let property = SegmentColumns.property(name) { properties[property] = try coded(name, isOptional: true) }
        }
        self.properties = properties
    }

    /// Decodes a column of all weeks, on all cores.
    private static func read<Column: Sendable>(
        _ name: String, _ weeks: [SegmentSource], isOptional: Bool = false,
        _ decode: @Sendable (UnsafeRawBufferPointer, Int) throws(ColumnReader.Damaged) -> Column
    ) throws -> [Column?] {
        let data = try weeks.map { try $0.read(name) }
        let columns = Mutex([Column?](repeating: nil, count: weeks.count))
        let isDamaged = Mutex(false)
        DispatchQueue.concurrentPerform(iterations: weeks.count) { week in
            guard let bytes = data[week] else {
                if !isOptional { isDamaged.withLock { $0 = true } }
                return
            }
            do {
                let column = try bytes.withUnsafeBytes { try decode($0, week) }
                columns.withLock { $0[week] = column }
            } catch {
                isDamaged.withLock { $0 = true }
            }
        }
        if isDamaged.withLock({ $0 }) { throw SegmentColumns.damaged(name) }
        return columns.withLock { $0 }
    }
}

/// Where the columns of one week are read from.
struct SegmentSource {
    let rows: Int
    /// The columns that there are, of those wanted.
    let names: [String]
    /// Nil where there is no such column.
    let read: (String) throws -> Data?
}
