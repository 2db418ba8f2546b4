import Archive

/// The value of one dimension at an event: the event's own property, else its session's, else the visitor's first known
/// one.
struct DimensionValues: Sendable {
    private let dimension: UInt32?
    private let data: ProjectData
    /// By the index of the week.
    private let columns: [CodedColumn?]
    private let hasSessions: Bool
    /// The columns' dictionaries and one-byte codes as pointers; the columns own the codes.
    private let quick: [QuickColumn?]

    private struct QuickColumn: @unchecked Sendable {
        let ids: NumberTable
        let codes: UnsafePointer<UInt8>
        let isPerVisitor: Bool
    }

    init(_ name: String, _ data: ProjectData) {
        let dimension = data.textID(name)
        self.dimension = dimension
        self.data = data
        columns = data.weeks.map { week in dimension.flatMap { week.properties[$0] } }
        quick = columns.map { column in
            guard let column, case .one(let codes) = column.codes,
                let base = codes.withUnsafeBufferPointer({ $0.baseAddress })
            else { return nil }
            return QuickColumn(
                ids: NumberTable(column.dictionary), codes: base, isPerVisitor: column.isPerVisitor)
        }
        hasSessions = dimension.map { name in data.sessionAttributes.values.contains { $0[name] != nil } } ?? false
    }

    /// The value's text id at an event; 0 if nobody knows it.
    func id(at place: EventPlace) -> UInt32 {
        guard dimension != nil else { return 0 }
        if let column = quick[Int(place.week)] {
            let index = Int(column.isPerVisitor ? place.visitor : place.row)
            let id = column.ids.base[Int(column.codes[index])]
            if id != 0 { return id }
        }
        let own = known(Int(place.week), Int(place.row), Int(place.visitor))
        return own != 0 ? own : firstKnown(visitor(place))
    }

    /// The value that an event or its session has itself; 0 if there is none.
    func known(_ week: Int, _ row: Int, _ visitor: Int) -> UInt32 {
        if let column = columns[week] {
            let id = column.id(row: row, visitor: visitor)
            if id != 0 { return id }
        }
        guard hasSessions, let dimension, let session = data.weeks[week].session?[row], session != 0 else { return 0 }
        return data.sessionAttributes[session]?[dimension] ?? 0
    }

    /// The first value known of a visitor, by its row id.
    func firstKnown(_ visitor: UInt32) -> UInt32 {
        for (index, week) in data.weeks.enumerated() where columns[index] != nil || hasSessions {
            guard let group = week.visitor.index(of: visitor) else { continue }
            for row in week.visitor.starts[group]..<week.visitor.starts[group + 1] {
                let id = known(index, Int(row), group)
                if id != 0 { return id }
            }
        }
        return 0
    }

    private func visitor(_ place: EventPlace) -> UInt32 {
        data.weeks[Int(place.week)].visitor.visitors[Int(place.visitor)]
    }
}

extension VisitorColumn {
    /// The index of a visitor, or nil where it has no events.
    func index(of visitor: UInt32) -> Int? {
        let index = visitors.partitioningIndex(from: 0) { $0 >= visitor }
        return index < visitors.count && visitors[index] == visitor ? index : nil
    }
}
