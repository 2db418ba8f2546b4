/// The columns of all events as `EventColumns` has them, in a file beside the archive that processes map into memory
/// instead of bringing the weeks together again.
///
/// It holds numbers only, no text and nobody's id, and nothing that the archive does not hold: whoever finds it missing,
/// of another state of the archive or damaged in any way does without.
struct ColumnFile: Sendable {
    private let mapping: MappedBytes
    private let directory: ColumnDirectory
    /// Those that were asked for and are as they were written.
    private let columns: [String: ColumnDirectory.Column]

    /// - Parameters:
    ///   - stamp: what the columns must have been made from.
    ///   - events: how many events they must have.
    ///   - isWanted: which columns are to be read; the bytes of others are not looked at.
    init?(path: String, beside archive: String, stamp: [UInt8], events: Int, where isWanted: (String) -> Bool) {
        guard let mapping = MappedBytes(path: path, beside: archive),
            let directory = ColumnDirectory(mapping.bytes), directory.stamp == stamp
        else { return nil }
        let found = directory.columns.filter { isWanted($0.name) }
        var runs: [(bytes: UnsafeRawBufferPointer, sums: [UInt64])] = []
        for column in found {
            guard let bytes = mapping.bytes(of: column) else { return nil }
            runs.append((bytes, column.sums))
        }
        let columns = Dictionary(found.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        guard columns["time"]?.count == events, columns["name"]?.count == events, let visitor = columns["visitor"],
            columns["start"]?.count == visitor.count + 1, BlockSums.areRight(runs)
        else { return nil }
        self.mapping = mapping
        self.directory = directory
        self.columns = columns
    }

    func has(_ name: String) -> Bool { columns[name] != nil }

    /// The numbers of a column; nil where it is not there, or of another width.
    func numbers<Number: FixedWidthInteger & Sendable>(_ name: String, of _: Number.Type) -> ColumnBuffer<Number>? {
        guard let column = columns[name], column.width == MemoryLayout<Number>.size else { return nil }
        return ColumnBuffer(mapping, at: column.offset, count: column.count)
    }

    func times() -> EventTimes? {
        if directory.unit == 0 {
            return numbers("time", of: Int64.self).map { EventTimes(.microseconds($0), bounds: directory.bounds) }
        }
        return numbers("time", of: UInt32.self).map {
            EventTimes(.ticks($0, base: directory.base, unit: directory.unit), bounds: directory.bounds)
        }
    }

    func codes(_ name: String) -> EventCodes? {
        guard let column = columns[name] else { return nil }
        let codes: EventCodes.Codes? =
            switch column.width {
            case 1: numbers(name, of: UInt8.self).map { .one($0) }
            case 2: numbers(name, of: UInt16.self).map { .two($0) }
            default: numbers(name, of: UInt32.self).map { .four($0) }
            }
        return codes.map {
            EventCodes(dictionary: column.dictionary, codes: $0, isPerVisitor: column.isPerVisitor)
        }
    }

    /// The columns that were not asked for, for a file that takes this one's place.
    var others: [(column: ColumnDirectory.Column, bytes: UnsafeRawBufferPointer)] {
        directory.columns.compactMap { column in
            guard !has(column.name), let bytes = mapping.bytes(of: column) else { return nil }
            return (column, bytes)
        }
    }
}

extension MappedBytes {
    /// The bytes of a column; nil where they do not lie within the file.
    fileprivate func bytes(of column: ColumnDirectory.Column) -> UnsafeRawBufferPointer? {
        guard column.offset >= 0, column.offset <= bytes.count, column.count >= 0, [1, 2, 4, 8].contains(column.width),
            column.count <= bytes.count, column.byteCount <= bytes.count - column.offset
        else { return nil }
        return UnsafeRawBufferPointer(rebasing: bytes[column.offset..<(column.offset + column.byteCount)])
    }
}
