import Foundation

/// A column of whole numbers, written in the shortest of three forms: all the same, runs of one stride, or fixed width.
///
/// Row numbers of a file, sequences and origins are runs; hashes are fixed width.
enum IntegerColumn {
    private enum Form: UInt8 {
        case constant, runs
        case width1, width2, width4, width8
    }

    static func encode(_ values: [UInt64]) -> Data {
        var writer = ColumnWriter()
        guard let first = values.first else { return writer.data }
        let (low, high) = values.reduce((first, first)) { (min($0.0, $1), max($0.1, $1)) }
        if low == high {
            writer.byte(Form.constant.rawValue)
            writer.varint(first)
            return writer.data
        }
        let range = high - low
        let form: Form = range < 1 << 8 ? .width1 : range < 1 << 16 ? .width2 : range < 1 << 32 ? .width4 : .width8
        let width = 1 << (form.rawValue - Form.width1.rawValue)
        if let runs = runs(values, atMost: values.count * width) { return runs }
        writer.reserve(values.count * width + 11)
        writer.byte(form.rawValue)
        writer.varint(low)
        switch form {
        case .width1: writer.numbers(values.map { UInt8($0 - low) })
        case .width2: writer.numbers(values.map { UInt16($0 - low) })
        case .width4: writer.numbers(values.map { UInt32($0 - low) })
        default: writer.numbers(values.map { $0 - low })
        }
        return writer.data
    }

    /// The runs of one stride; nil where they take more bytes than they may.
    private static func runs(_ values: [UInt64], atMost limit: Int) -> Data? {
        var writer = ColumnWriter()
        writer.byte(Form.runs.rawValue)
        var last: UInt64 = 0
        var row = 0
        while row < values.count {
            let start = values[row]
            var end = row + 1
            let stride = end < values.count ? values[end] &- start : 0
            while end < values.count, values[end] &- values[end - 1] == stride { end += 1 }
            writer.zigzag(Int64(bitPattern: start &- last))
            writer.varint(UInt64(end - row))
            if end - row > 1 { writer.zigzag(Int64(bitPattern: stride)) }
            if writer.bytes.count > limit { return nil }
            last = values[end - 1]
            row = end
        }
        return writer.data
    }

    /// Whether all numbers of a column are 0.
    static func isNothing(_ bytes: UnsafeRawBufferPointer) -> Bool {
        bytes.elementsEqual([Form.constant.rawValue, 0])
    }

    static func decode(_ bytes: UnsafeRawBufferPointer, count: Int) throws(ColumnReader.Damaged) -> [UInt64] {
        guard count > 0 else { return [] }
        var reader = ColumnReader(bytes)
        guard let form = Form(rawValue: try reader.byte()) else { throw ColumnReader.Damaged() }
        switch form {
        case .constant:
            return [UInt64](repeating: try reader.varint(), count: count)
        case .runs:
            var values: [UInt64] = []
            values.reserveCapacity(count)
            var last: UInt64 = 0
            while values.count < count {
                var value = last &+ UInt64(bitPattern: try reader.zigzag())
                let length = try reader.count(upTo: count - values.count)
                guard length > 0 else { throw ColumnReader.Damaged() }
                let stride = length > 1 ? UInt64(bitPattern: try reader.zigzag()) : 0
                for _ in 0..<length {
                    values.append(value)
                    last = value
                    value &+= stride
                }
            }
            return values
        case .width1, .width2, .width4, .width8:
            let low = try reader.varint()
            switch form {
            case .width1: return (try reader.numbers(count) as [UInt8]).map { UInt64($0) &+ low }
            case .width2: return (try reader.numbers(count) as [UInt16]).map { UInt64($0) &+ low }
            case .width4: return (try reader.numbers(count) as [UInt32]).map { UInt64($0) &+ low }
            default: return (try reader.numbers(count) as [UInt64]).map { $0 &+ low }
            }
        }
    }
}
