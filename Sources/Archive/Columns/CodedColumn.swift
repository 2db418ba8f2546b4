import Foundation

/// A column of texts: a dictionary of text ids and a code for every row, or for every visitor where all its rows agree.
struct CodedColumn: Sendable {
    /// Text ids by code; 0 is "none".
    let dictionary: [UInt32]
    let codes: Codes
    /// Whether there is one code a visitor of the segment instead of one a row.
    let isPerVisitor: Bool

    enum Codes: Sendable {
        case one([UInt8])
        case two([UInt16])
        case four([UInt32])

        subscript(index: Int) -> Int {
            switch self {
            case .one(let codes): Int(codes[index])
            case .two(let codes): Int(codes[index])
            case .four(let codes): Int(codes[index])
            }
        }

        var count: Int {
            switch self {
            case .one(let codes): codes.count
            case .two(let codes): codes.count
            case .four(let codes): codes.count
            }
        }
    }

    /// The code of a row, which belongs to a visitor of the segment.
    func code(row: Int, visitor: Int) -> Int {
        codes[isPerVisitor ? visitor : row]
    }

    /// The text id of a row, which belongs to a visitor of the segment; 0 is "none".
    func id(row: Int, visitor: Int) -> UInt32 {
        dictionary[code(row: row, visitor: visitor)]
    }

    /// - Parameters:
    ///   - ids: a text id a row.
    ///   - starts: the first row of each visitor and the number of rows; nil always writes one code a row.
    static func encode(_ ids: [UInt32], starts: [UInt32]?) -> Data {
        var values = ids
        var isPerVisitor = false
        if let starts, isConstant(ids, in: starts) {
            isPerVisitor = true
            values = starts.dropLast().map { ids[Int($0)] }
        }
        var ids = IDCodes()
        let codes = values.map { ids.code(of: $0) }
        let dictionary = ids.dictionary
        var writer = ColumnWriter()
        writer.reserve(values.count * 2 + dictionary.count * 4)
        writer.byte(isPerVisitor ? 1 : 0)
        writer.varint(UInt64(dictionary.count))
        writer.numbers(dictionary)
        if dictionary.count <= 1 << 8 {
            writer.numbers(codes.map { UInt8($0) })
        } else if dictionary.count <= 1 << 16 {
            writer.numbers(codes.map { UInt16($0) })
        } else {
            writer.numbers(codes)
        }
        return writer.data
    }

    private static func isConstant(_ ids: [UInt32], in starts: [UInt32]) -> Bool {
        for (start, end) in zip(starts, starts.dropFirst()) {
            let id = ids[Int(start)]
            for row in Int(start)..<Int(end) where ids[row] != id { return false }
        }
        return true
    }

    init(_ bytes: UnsafeRawBufferPointer, rows: Int, visitors: Int) throws(ColumnReader.Damaged) {
        var reader = ColumnReader(bytes)
        isPerVisitor = try reader.byte() == 1
        let size = try reader.count(upTo: Int(UInt32.max))
        dictionary = try reader.numbers(size)
        let count = isPerVisitor ? visitors : rows
        if size <= 1 << 8 {
            codes = .one(try reader.numbers(count))
        } else if size <= 1 << 16 {
            codes = .two(try reader.numbers(count))
        } else {
            codes = .four(try reader.numbers(count))
        }
        guard isSound else { throw ColumnReader.Damaged() }
    }

    /// Whether every code is one of the dictionary.
    private var isSound: Bool {
        let size = dictionary.count
        switch codes {
        case .one(let codes): return size == 256 || codes.isEmpty || Int(codes.max() ?? 0) < size
        case .two(let codes): return codes.isEmpty || Int(codes.max() ?? 0) < size
        case .four(let codes): return codes.isEmpty || Int(codes.max() ?? 0) < size
        }
    }

    /// The text ids by row.
    func ids(starts: [UInt32]) -> [UInt32] {
        guard isPerVisitor else { return (0..<codes.count).map { dictionary[codes[$0]] } }
        var ids: [UInt32] = []
        ids.reserveCapacity(Int(starts.last ?? 0))
        for visitor in 0..<codes.count {
            let id = dictionary[codes[visitor]]
            for _ in starts[visitor]..<starts[visitor + 1] { ids.append(id) }
        }
        return ids
    }
}
