import Hashing

/// What a `ColumnFile` holds and of what it was made: its first bytes.
struct ColumnDirectory: Equatable {
    /// What the columns were made from; see `Database.columnStamp()`.
    var stamp: [UInt8]
    /// How times are kept; a unit of 0 is microseconds since the Unix epoch.
    var base: Int64
    var unit: Int64
    var bounds: ClosedRange<Int64>
    var columns: [Column]

    /// One column's place and meaning.
    struct Column: Equatable {
        /// As in a segment; `start` are the first rows of visitors.
        var name: String
        /// Bytes a number.
        var width: Int
        var count: Int
        var isPerVisitor = false
        /// Text ids by code, for columns of codes.
        var dictionary: [UInt32] = []
        var offset = 0
        /// Of the numbers and the margin after them.
        var sums: [UInt64] = []

        /// With the margin.
        var byteCount: Int { (count + ColumnBuffer<UInt8>.margin) * width }
    }

    /// Any change of the format changes this.
    private static let version: UInt32 = 1
    private static let mark = Array("Weekcols".utf8)
    /// Mark, version, length and checksum of what follows.
    private static let prefix = 16 + 32
    /// Columns begin at pages of memory.
    private static let page = 1 << 14

    /// Gives every column its place; returns the length of the file.
    mutating func place() -> Int {
        // Where columns begin does not change how long the directory is, as places have fixed width.
        var end = bytes(length: 0).count
        for index in columns.indices {
            columns[index].offset = (end + Self.page - 1) / Self.page * Self.page
            end = columns[index].offset + columns[index].byteCount
        }
        return end
    }

    /// The first bytes of a file of some length.
    func bytes(length: Int) -> [UInt8] {
        var body = ColumnWriter()
        body.varint(UInt64(stamp.count))
        body.numbers(stamp)
        body.numbers([Int64(length), base, unit, bounds.lowerBound, bounds.upperBound])
        body.varint(UInt64(columns.count))
        for column in columns {
            body.varint(UInt64(column.name.utf8.count))
            body.numbers(Array(column.name.utf8))
            body.byte(UInt8(column.width))
            body.byte(column.isPerVisitor ? 1 : 0)
            body.numbers([Int64(column.offset), Int64(column.count)])
            body.varint(UInt64(column.dictionary.count))
            body.numbers(column.dictionary)
            body.varint(UInt64(column.sums.count))
            body.numbers(column.sums)
        }
        // In the machine's own order of bytes, as the columns are: another machine finds another version.
        let numbers = [Self.version, UInt32(body.bytes.count)].withUnsafeBytes { Array($0) }
        let signed = Self.mark + numbers + body.bytes
        return Self.mark + numbers + SHA256Digest(of: signed).bytes + body.bytes
    }

    /// Reads the first bytes of a file; nil where they are not such a directory or not of this file.
    init?(_ file: UnsafeRawBufferPointer) {
        guard file.count >= Self.prefix, file.prefix(8).elementsEqual(Self.mark),
            file.loadUnaligned(fromByteOffset: 8, as: UInt32.self) == Self.version
        else { return nil }
        let length = Int(file.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
        guard length <= file.count - Self.prefix else { return nil }
        let body = UnsafeRawBufferPointer(rebasing: file[Self.prefix..<(Self.prefix + length)])
        guard file[16..<Self.prefix].elementsEqual(SHA256Digest(of: Array(file.prefix(16)) + Array(body)).bytes),
            let directory = try? Self(decoding: body, length: file.count)
        else { return nil }
        self = directory
    }

    private init(decoding body: UnsafeRawBufferPointer, length: Int) throws(ColumnReader.Damaged) {
        var reader = ColumnReader(body)
        stamp = try reader.numbers(reader.count(upTo: body.count))
        let numbers: [Int64] = try reader.numbers(5)
        guard numbers[0] == length, numbers[2] >= 0, numbers[3] <= numbers[4] else { throw ColumnReader.Damaged() }
        (base, unit, bounds) = (numbers[1], numbers[2], numbers[3]...numbers[4])
        columns = []
        for _ in 0..<(try reader.count(upTo: body.count)) {
            let name = String(decoding: try reader.numbers(reader.count(upTo: body.count)) as [UInt8], as: UTF8.self)
            let (width, isPerVisitor) = (try reader.byte(), try reader.byte() == 1)
            let place: [Int64] = try reader.numbers(2)
            columns.append(
                Column(
                    name: name, width: Int(width), count: Int(place[1]), isPerVisitor: isPerVisitor,
                    dictionary: try reader.numbers(reader.count(upTo: body.count)), offset: Int(place[0]),
                    sums: try reader.numbers(reader.count(upTo: body.count))))
        }
    }

    init(stamp: [UInt8], times: EventTimes, columns: [Column]) {
        self.stamp = stamp
        self.columns = columns
        bounds = times.bounds
        switch times.storage {
        case .ticks(_, let base, let unit): (self.base, self.unit) = (base, unit)
        case .microseconds: (base, unit) = (0, 0)
        }
    }
}
