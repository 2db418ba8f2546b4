import Smartlook

/// The rows of one piece of a file as columns, with numbers of the piece's own for all texts.
///
/// Made on one core, then read on another.
final class ImportChunk: @unchecked Sendable {
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
    private(set) var weeks: [(week: Int64, rows: [Int32])] = []

    private var time = ImportTimeReader()
    private var propertyOf: [ExactText: Int] = [:]
    private var latest: [Latest]
    private var latestVisitor = Latest()

    /// A row that was left out.
    struct Rejection {
        /// Line feeds before it in the piece.
        let line: Int
        let reason: String
        let fields: [String]
    }

    /// The columns of the rows that were taken; 0 is "none", k + 1 the number k of a table.
    struct Columns {
        var visitor: [UInt32] = []
        var time: [Int64] = []
        /// The row's number in the piece, from 0.
        var row: [Int64] = []
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
        latest = [Latest](repeating: Latest(), count: ImportMapping.Slot.allCases.count)
        for name in shape.properties { _ = property(name) }
    }

    /// The last text of a column and its number: neighbours are often alike.
    private struct Latest {
        var bytes: [UInt8] = []
        var number: UInt32 = 0
        var isKnown = false

        @inline(__always)
        func matches(_ other: UnsafeRawBufferPointer) -> Bool {
            isKnown && bytes.count == other.count && bytes.withUnsafeBytes { $0.elementsEqualQuickly(other) }
        }

        mutating func set(_ other: UnsafeRawBufferPointer, _ number: UInt32) {
            bytes.removeAll(keepingCapacity: true)
            bytes.append(contentsOf: other)
            self.number = number
            isKnown = true
        }
    }

    /// The number of a property's column, a new one where the name is new.
    func property(_ name: String) -> Int {
        if let number = propertyOf[ExactText(name)] { return number }
        let number = propertyNames.count
        propertyOf[ExactText(name)] = number
        propertyNames.append(name)
        columns.properties.append([UInt32](repeating: 0, count: columns.visitor.count))
        latest.append(Latest())
        return number
    }

    /// Whether a property has a column or may get one.
    func hasRoom(for name: String, upTo most: Int) -> Bool {
        propertyOf[ExactText(name)] != nil || propertyNames.count < most
    }

    /// A row was left out, for a reason.
    func reject(line: Int, _ reason: String, _ fields: @autoclosure () -> [String]) {
        rows += 1
        rejections.append(Rejection(line: line, reason: reason, fields: fields()))
    }

    /// Takes a row.
    ///
    /// - Parameters:
    ///   - slots: the texts by `ImportMapping.Slot`; what is not there is empty.
    ///   - properties: the texts by the numbers of the properties' columns; what is not there is empty.
    /// - Returns: why it cannot be taken, or nil.
    func add(
        slots: UnsafeBufferPointer<UnsafeRawBufferPointer>, properties: UnsafeBufferPointer<UnsafeRawBufferPointer>
    ) -> String? {
        let visitor = slots[ImportMapping.Slot.visitor.rawValue]
        guard !visitor.isEmpty else { return "the visitor is empty" }
        let timeText = slots[ImportMapping.Slot.time.rawValue]
        guard let instant = time.microseconds(timeText) else {
            return "'\(String(decoding: timeText.prefix(40), as: UTF8.self))' is not a time"
        }
        var sequence: Int64 = 0
        if shape.hasSequence {
            let text = String(decoding: slots[ImportMapping.Slot.sequence.rawValue], as: UTF8.self)
            guard let number = Int64(text) else { return "'\(text.prefix(40))' is not a sequence number" }
            sequence = number
        }
        columns.row.append(Int64(rows))
        rows += 1
        if !latestVisitor.matches(visitor) {
            latestVisitor.set(visitor, UInt32(visitors.index(of: visitor)))
        }
        columns.visitor.append(latestVisitor.number)
        columns.time.append(instant)
        if shape.hasSequence { columns.sequence.append(sequence) }
        columns.name.append(number(slots, .event, ifEmpty: true))
        if shape.hasSession {
            let session = slots[ImportMapping.Slot.session.rawValue]
            columns.session.append(session.isEmpty ? 0 : UInt32(sessions.index(of: session)) + 1)
        }
        if shape.hasType { columns.type.append(number(slots, .type)) }
        if shape.hasPage { columns.page.append(number(slots, .page)) }
        let uid = number(slots, .uid)
        if uid != 0 { uids[latestVisitor.number] = uid - 1 }
        let base = ImportMapping.Slot.allCases.count
        for index in columns.properties.indices {
            columns.properties[index].append(index < properties.count ? number(properties[index], base + index) : 0)
        }
        return nil
    }

    /// Parts the rows by week, when all are there.
    func finish() {
        var rows: [Int64: Int] = [:]
        var span: Range<Int64> = 0..<0
        var place = 0
        for (row, time) in columns.time.enumerated() {
            if !span.contains(time) {
                let week = SegmentWeek.index(of: time)
                span = SegmentWeek.span(of: week)
                place = rows[week] ?? weeks.count
                if place == weeks.count {
                    rows[week] = place
                    weeks.append((week, []))
                }
            }
            weeks[place].rows.append(Int32(row))
        }
        weeks.sort { $0.week < $1.week }
    }

    @inline(__always)
    private func number(
        _ slots: UnsafeBufferPointer<UnsafeRawBufferPointer>, _ slot: ImportMapping.Slot, ifEmpty: Bool = false
    ) -> UInt32 {
        number(slots[slot.rawValue], slot.rawValue, ifEmpty: ifEmpty)
    }

    /// One more than the number of a text; 0 for none.
    @inline(__always)
    private func number(_ text: UnsafeRawBufferPointer, _ column: Int, ifEmpty: Bool = false) -> UInt32 {
        if text.isEmpty, !ifEmpty { return 0 }
        if latest[column].matches(text) { return latest[column].number }
        let number = UInt32(texts.index(of: text)) + 1
        latest[column].set(text, number)
        return number
    }
}
