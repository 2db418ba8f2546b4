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

    /// Whether sessions were asked for and no event has one.
    let isWithoutSessions: Bool

    /// Reads the columns of some weeks, in the order of time, and brings them together.
    ///
    /// - Parameter file: what earlier readers brought together of the same weeks, which need not be read for it.
    init(_ weeks: SegmentReader, _ selection: ColumnSelection, from file: ColumnFile? = nil) throws {
        guard weeks.rows.reduce(0, +) <= Int(UInt32.max) else {
            throw ArchiveError(
                .badInput,
                "The archive has more events than one machine's engine counts (4,294,967,295); ask ClickHouse instead.")
        }
        var made: ColumnLayout?
        func layout() throws -> ColumnLayout {
            let layout = try made ?? ColumnLayout(weeks)
            made = layout
            return layout
        }
        func codes(_ name: String, mayBePerVisitor: Bool = true, isOptional: Bool = false) throws -> EventCodes {
            if let codes = file?.codes(name) { return codes }
            return try EventCodes(
                name, weeks, layout(), mayBePerVisitor: mayBePerVisitor, isOptional: isOptional)
        }
        visitors = try file?.numbers("visitor", of: UInt32.self) ?? layout().visitors
        starts = try file?.numbers("start", of: UInt32.self) ?? layout().starts
        count = weeks.rows.reduce(0, +)
        time = try file?.times() ?? EventTimes(weeks, layout())
        name = try codes("name", mayBePerVisitor: false)
        type = selection.type ? try codes("type") : nil
        page = selection.page ? try codes("page") : nil
        let sessions =
            selection.session
            ? try file?.numbers("session", of: UInt32.self) ?? Self.sessions(weeks, layout()) : nil
        isWithoutSessions = sessions?.count == 0
        session = isWithoutSessions ? nil : sessions
        sequence = selection.sequence ? try Self.sequences(weeks, layout()) : nil
        var properties: [UInt32: EventCodes] = [:]
        for name in Set(weeks.names.joined()).sorted() {
            guard let property = SegmentColumns.property(name) else { continue }
            properties[property] = try codes(name, isOptional: true)
        }
        self.properties = properties
    }

    /// The columns that may be there, by the names they have in segments.
    static func names(_ selection: ColumnSelection, _ weeks: SegmentReader) -> [String] {
        ["visitor", "start", "time", "name"] + (selection.type ? ["type"] : []) + (selection.page ? ["page"] : [])
            + (selection.session ? ["session"] : [])
            + Set(weeks.names.joined()).filter { SegmentColumns.property($0) != nil }
    }

    /// The sessions of all events; empty where none has one.
    private static func sessions(_ weeks: SegmentReader, _ layout: ColumnLayout) throws -> ColumnBuffer<UInt32> {
        let buffer = ColumnBuffer<UInt32>(count: layout.count)
        var hasAny = false
        try weeks.read("session") { bytes, rows throws(ColumnReader.Damaged) in
            // Imported events mostly have none, which takes no memory then.
            IntegerColumn.isNothing(bytes) ? nil : try IntegerColumn.decode(bytes, count: rows)
        } _: { batch in
            hasAny = hasAny || batch.columns.contains { $0 != nil }
            batch.onAllCores { week, sessions in
                guard let sessions else { return }
                layout.runs[week].forEach { row, target in
                    buffer.base[target] = UInt32(truncatingIfNeeded: sessions[row])
                }
            }
        }
        return hasAny ? buffer : ColumnBuffer(count: 0)
    }

    private static func sequences(_ weeks: SegmentReader, _ layout: ColumnLayout) throws -> ColumnBuffer<Int64> {
        let buffer = ColumnBuffer<Int64>(count: layout.count)
        // A sequence is kept as its distance from a part of the event's key.
        for name in ["sequence", "key.low"] {
            try weeks.read(name) { bytes, rows throws(ColumnReader.Damaged) in
                try IntegerColumn.decode(bytes, count: rows)
            } _: { batch in
                batch.onAllCores { week, numbers in
                    layout.runs[week].forEach { row, target in
                        buffer.base[target] &+= Int64(bitPattern: numbers[row])
                    }
                }
            }
        }
        return buffer
    }
}
