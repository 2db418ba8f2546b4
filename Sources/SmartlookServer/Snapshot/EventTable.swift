import Archive
import Smartlook

/// The events of a project row by row, with all that the API tells of them.
struct EventTable: Sendable {
    /// By visitor, time and sequence.
    let events: EventRows
    /// Visitors with events, in the order of `events`.
    let visitors: [Visitor]
    /// Every text by its id; id 0 is "none".
    let texts: [String]
    let horizon: Horizon?
    private let textIDs: [ExactText: UInt32]

    /// One visitor and where its events are.
    struct Visitor: Sendable {
        let row: UInt32
        let id: String
        /// The earlier of the API's first sight and the earliest event, in microseconds.
        let firstSeen: Int64
        let events: Range<Int>
    }

    init(archive: ReportArchive) throws(ArchiveError) {
        let events = try archive.events()
        let texts = try archive.texts()
        self.events = events
        self.texts = texts
        horizon = try archive.horizon()
        textIDs = Dictionary(
            zip(texts.dropFirst().map { ExactText($0) }, UInt32(1)...), uniquingKeysWith: { first, _ in first })
        var ranges: [(row: UInt32, events: Range<Int>)] = []
        var start = 0
        while start < events.count {
            var end = start + 1
            while end < events.count, events.visitor[end] == events.visitor[start] { end += 1 }
            ranges.append((events.visitor[start], start..<end))
            start = end
        }
        let ids = try archive.visitorIDs(ranges.map(\.row))
        let sights = try archive.firstSights()
        visitors = ranges.map { row, range in
            let sight = sights[row]?.microseconds ?? .max
            return Visitor(
                row: row, id: ids[row] ?? "", firstSeen: min(events.time[range.lowerBound], sight), events: range)
        }
    }

    /// The index among `visitors` of a row id.
    func index(ofVisitor row: UInt32) -> Int? {
        var low = 0
        var high = visitors.count
        while low < high {
            let middle = (low + high) / 2
            if visitors[middle].row < row { low = middle + 1 } else { high = middle }
        }
        return low < visitors.count && visitors[low].row == row ? low : nil
    }

    /// The id of a text, or nil where no row has it.
    func textID(_ text: String) -> UInt32? { textIDs[ExactText(text)] }
}
