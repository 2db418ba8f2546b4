import Smartlook

/// The rows of one piece of a file as columns, with numbers of the piece's own for all texts.
struct ImportChunk: Sendable {
    /// Rows of data, rejected ones included.
    private(set) var rows = 0
    /// Line feeds.
    var lines = 0
    private(set) var rejections: [Rejection] = []

    private(set) var visitors = ByteTable(capacity: 1 << 12)
    private(set) var sessions = ByteTable()
    private(set) var texts = ByteTable()
    private(set) var propertyNames: [String] = []
    private(set) var columns = Columns()
    /// Uids by visitor, later ones winning; numbers of `visitors` and `texts`.
    private(set) var uids: [UInt32: UInt32] = [:]

    /// The rows by their UTC week, in the order of weeks.
    private(set) var weeks: [(week: Int64, rows: ArraySlice<Int32>)] = []

    private var time = ImportTimeReader()
    private var propertyOf: [ExactText: Int] = [:]
    private var latestVisitor: UInt32?
    /// The last number of each field, 0 before there is one: neighbours are often alike.
    private var latest: [UInt32]

    /// A row that was left out.
    struct Rejection: Sendable {
        /// Line feeds before it in the piece.
        let line: Int
        let reason: String
        let fields: [String]
    }

    /// The columns of the rows that were taken; 0 is "none", k + 1 the number k of a table.
    struct Columns: Sendable {
        var visitor: [UInt32] = []
        var time: [Int64] = []
        /// The row's number in the piece, from 0.
        var row: [Int32] = []
        /// Its own sequence, where the file has them.
        var sequence: [Int64] = []
        var name: [UInt32] = []
        var session: [UInt32] = []
        var type: [UInt32] = []
        var page: [UInt32] = []
        var properties: [[UInt32]] = []
    }

    /// Which of the optional columns there are.
    struct Shape: Sendable {
        var hasSession: Bool
        var hasSequence: Bool
        var hasType: Bool
        var hasPage: Bool
        var properties: [String]
    }

    private let shape: Shape

    init(_ shape: Shape) {
        self.shape = shape
        latest = [UInt32](repeating: 0, count: ImportMapping.Slot.allCases.count)
        for name in shape.properties { _ = property(name) }
    }

    /// The number of a property's column, a new one where the name is new.
    mutating func property(_ name: String) -> Int {
        if let number = propertyOf[ExactText(name)] { return number }
        let number = propertyNames.count
        propertyOf[ExactText(name)] = number
        propertyNames.append(name)
        columns.properties.append([UInt32](repeating: 0, count: columns.visitor.count))
        latest.append(0)
        return number
    }

    /// Whether a property has a column or may get one.
    func hasRoom(for name: String, upTo most: Int) -> Bool {
        propertyOf[ExactText(name)] != nil || propertyNames.count < most
    }

    /// A row was left out, for a reason.
    mutating func reject(line: Int, _ reason: String, _ fields: @autoclosure () -> [String]) {
        rows += 1
        rejections.append(Rejection(line: line, reason: reason, fields: fields()))
    }

    /// Takes a row.
    ///
    /// - Parameter fields: the texts by `ImportMapping.Slot` and behind them by the numbers of the properties' columns;
    ///   what is not there is empty, and properties may be missing at the end.
    /// - Returns: why it cannot be taken, or nil.
    mutating func add(_ fields: UnsafeBufferPointer<UnsafeRawBufferPointer>) -> String? {
        func field(_ slot: ImportMapping.Slot) -> UnsafeRawBufferPointer { fields[slot.rawValue] }
        let visitor = field(.visitor)
        guard !visitor.isEmpty else { return "the visitor is empty" }
        guard let instant = time.microseconds(field(.time)) else {
            return "'\(String(decoding: field(.time).prefix(40), as: UTF8.self))' is not a time"
        }
        if shape.hasSequence {
            let text = String(decoding: field(.sequence), as: UTF8.self)
            guard let sequence = Int64(text) else { return "'\(text.prefix(40))' is not a sequence number" }
            columns.sequence.append(sequence)
        }
        columns.row.append(Int32(rows))
        rows += 1
        columns.time.append(instant)
        let owner = number(ofVisitor: visitor)
        columns.visitor.append(owner)
        columns.name.append(number(fields, ImportMapping.Slot.event.rawValue, ifEmpty: true))
        if shape.hasSession {
            let session = field(.session)
            columns.session.append(session.isEmpty ? 0 : UInt32(sessions.index(of: session)) + 1)
        }
        if shape.hasType { columns.type.append(number(fields, ImportMapping.Slot.type.rawValue)) }
        if shape.hasPage { columns.page.append(number(fields, ImportMapping.Slot.page.rawValue)) }
        let uid = number(fields, ImportMapping.Slot.uid.rawValue)
        if uid != 0 { uids[owner] = uid - 1 }
        for index in columns.properties.indices {
            let place = ImportMapping.Slot.allCases.count + index
            columns.properties[index].append(place < fields.count ? number(fields, place) : 0)
        }
        return nil
    }

    @inline(__always)
    private mutating func number(ofVisitor visitor: UnsafeRawBufferPointer) -> UInt32 {
        if let latestVisitor, visitors.isEqual(Int(latestVisitor), visitor) { return latestVisitor }
        let number = UInt32(visitors.index(of: visitor))
        latestVisitor = number
        return number
    }

    /// One more than the number of a field's text; 0 for none.
    @inline(__always)
    private mutating func number(
        _ fields: UnsafeBufferPointer<UnsafeRawBufferPointer>, _ place: Int, ifEmpty: Bool = false
    ) -> UInt32 {
        let text = fields[place]
        if text.isEmpty, !ifEmpty { return 0 }
        let last = latest[place]
        if last != 0, texts.isEqual(Int(last) - 1, text) { return last }
        let number = UInt32(texts.index(of: text)) + 1
        latest[place] = number
        return number
    }

    /// Parts the rows by week, when all are there.
    mutating func finish() {
        var placeOfWeek: [Int64: Int] = [:]
        var counts: [(week: Int64, rows: Int)] = []
        var span: Range<Int64> = 0..<0
        var place = 0
        let places: [Int32] = columns.time.map { time in
            if !span.contains(time) {
                let week = SegmentWeek.index(of: time)
                span = SegmentWeek.span(of: week)
                place = placeOfWeek[week] ?? counts.count
                if place == counts.count {
                    placeOfWeek[week] = place
                    counts.append((week, 0))
                }
            }
            counts[place].rows += 1
            return Int32(place)
        }
        var next = [Int](repeating: 0, count: counts.count)
        var bounds: [(week: Int64, rows: Range<Int>)] = []
        for place in counts.indices.sorted(by: { counts[$0].week < counts[$1].week }) {
            next[place] = bounds.last?.rows.upperBound ?? 0
            bounds.append((counts[place].week, next[place]..<(next[place] + counts[place].rows)))
        }
        var rows = [Int32](repeating: 0, count: places.count)
        for (row, place) in places.enumerated() {
            rows[next[Int(place)]] = Int32(row)
            next[Int(place)] += 1
        }
        weeks = bounds.map { ($0.week, rows[$0.rows]) }
    }
}
