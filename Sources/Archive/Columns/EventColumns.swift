import Foundation

/// The events of one UTC week as columns sorted by visitor and time, as the archive keeps them.
///
/// Within a visitor, events at one instant stand in the order of their sequence. The weeks of an archive do not overlap:
/// a visitor's events of one week all come before those of the next.
package final class EventColumns: Sendable {
    package let count: Int
    /// The runs of rows of one visitor; visitors ascend.
    package let visitor: VisitorColumn
    package let time: TimeColumn
    package let name: CodedColumn
    /// Nil, like all below, where it was not asked for.
    package let type: CodedColumn?
    package let page: CodedColumn?
    /// Row ids of sessions; 0 is "none". Also nil where no event has one.
    package let session: [UInt32]?
    package let sequence: [Int64]?
    /// By the text id of the property's name.
    package let properties: [UInt32: CodedColumn]

    init(
        columns: [String: Data], count: Int, selection: ColumnSelection
    ) throws(ArchiveError) {
        self.count = count
        let visitor = try SegmentColumns.read(columns, "visitor") { bytes throws(ColumnReader.Damaged) in
            try VisitorColumn(bytes, rows: count)
        }
        self.visitor = visitor
        func coded(_ name: String) throws(ArchiveError) -> CodedColumn {
            try SegmentColumns.read(columns, name) { bytes throws(ColumnReader.Damaged) in
                try CodedColumn(bytes, rows: count, visitors: visitor.visitors.count)
            }
        }
        func integers(_ name: String) throws(ArchiveError) -> [UInt64] {
            try SegmentColumns.read(columns, name) { bytes throws(ColumnReader.Damaged) in
                try IntegerColumn.decode(bytes, count: count)
            }
        }
        time = try SegmentColumns.read(columns, "time") { bytes throws(ColumnReader.Damaged) in
            try TimeColumn(bytes, count: count)
        }
        name = try coded("name")
        type = selection.type ? try coded("type") : nil
        page = selection.page ? try coded("page") : nil
        // Imported events mostly have none, which costs no memory then.
        let sessions = selection.session ? columns["session"] : nil
        session =
            sessions.map(IntegerColumn.isNothing) == false
            ? try integers("session").map { UInt32(truncatingIfNeeded: $0) } : nil
        sequence =
            selection.sequence
            ? zip(try integers("sequence"), try integers("key.low")).map { Int64(bitPattern: $0 &+ $1) } : nil
        var properties: [UInt32: CodedColumn] = [:]
        for column in columns.keys {
            if let property = SegmentColumns.property(column) { properties[property] = try coded(column) }
        }
        self.properties = properties
    }
}

/// Which columns a question reads; visitors, times and names always.
package struct ColumnSelection: Sendable, Equatable {
    package var type: Bool
    package var page: Bool
    package var session: Bool
    package var sequence: Bool
    /// Names of properties; nil is all.
    package var properties: [String]?

    package init(
        type: Bool = false, page: Bool = false, session: Bool = false, sequence: Bool = false,
        properties: [String]? = []
    ) {
        self.type = type
        self.page = page
        self.session = session
        self.sequence = sequence
        self.properties = properties
    }

    /// The columns of both.
    package func union(_ other: ColumnSelection) -> ColumnSelection {
        ColumnSelection(
            type: type || other.type, page: page || other.page, session: session || other.session,
            sequence: sequence || other.sequence,
            properties: properties.flatMap { own in other.properties.map { own + $0 } })
    }

    package static let all = ColumnSelection(type: true, page: true, session: true, sequence: true, properties: nil)

    /// Whether a column is read, given the ids of the properties' names.
    func reads(_ column: String, properties ids: Set<UInt32>?) -> Bool {
        switch column {
        case "visitor", "time", "name": return true
        case "type": return type
        case "page": return page
        case "session": return session
        case "sequence", "key.low": return sequence
        default:
            guard let property = SegmentColumns.property(column) else { return false }
            return ids?.contains(property) ?? true
        }
    }
}
