@testable import Archive

/// Columns as plain values, to be compared.
struct PlainColumns: Equatable {
    var visitors: [UInt32]
    var starts: [UInt32]
    var times: [Int64]
    var bounds: ClosedRange<Int64>
    /// Text ids by row.
    var codes: [String: [UInt32]]
    var sessions: [UInt32]?
    var sequences: [Int64]?

    init(_ events: EventColumns) {
        visitors = Self.numbers(events.visitors)
        starts = Self.numbers(events.starts)
        switch events.time.storage {
        case .ticks(let ticks, let base, let unit): times = Self.numbers(ticks).map { base + Int64($0) * unit }
        case .microseconds(let microseconds): times = Self.numbers(microseconds)
        }
        bounds = events.time.bounds
        var codes = ["name": Self.ids(events.name, events)]
        codes["type"] = events.type.map { Self.ids($0, events) }
        codes["page"] = events.page.map { Self.ids($0, events) }
        for (property, column) in events.properties { codes["property:\(property)"] = Self.ids(column, events) }
        self.codes = codes
        sessions = events.session.map(Self.numbers)
        sequences = events.sequence.map(Self.numbers)
    }

    private static func numbers<Number>(_ buffer: ColumnBuffer<Number>) -> [Number] {
        (0..<buffer.count).map { buffer[$0] }
    }

    private static func ids(_ column: EventCodes, _ events: EventColumns) -> [UInt32] {
        let codes =
            switch column.codes {
            case .one(let codes): numbers(codes).map { column.dictionary[Int($0)] }
            case .two(let codes): numbers(codes).map { column.dictionary[Int($0)] }
            case .four(let codes): numbers(codes).map { column.dictionary[Int($0)] }
            }
        guard column.isPerVisitor else { return codes }
        return codes.enumerated().flatMap { visitor, id in
            [UInt32](repeating: id, count: Int(events.starts[visitor + 1] - events.starts[visitor]))
        }
    }
}
