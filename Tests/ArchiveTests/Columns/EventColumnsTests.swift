import Foundation
import Testing

@testable import Archive

@Suite struct EventColumnsTests {
    /// Two weeks with different dictionaries, units of time and visitors.
    private func rows(_ seed: Int) -> [EventRows] {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        return (0..<3).map { week in
            var rows = EventRows()
            let base = SegmentWeek.span(of: 2_800 + Int64(week)).lowerBound
            // Whole seconds, milliseconds, microseconds.
            let unit: Int64 = [1_000_000, 1000, 1][(week + seed) % 3]
            for row in 0..<(seed % 7 == 0 ? 1 : 200) {
                rows.key.append(EventKey(high: 1, low: UInt64(week * 1000 + row)))
                rows.time.append(base + Int64(next(600_000)) * unit)
                rows.sequence.append(Int64(row))
                rows.visitor.append(UInt32(1 + next(40) * 3))
                rows.session.append(UInt32(next(5)))
                rows.name.append(UInt32(1 + next(seed % 5 == 1 ? 700 : 5) + week))
                rows.type.append(1)
                rows.page.append(UInt32(next(3)))
                rows.origin.append(1)
            }
            // One that depends on the visitor alone, one on the row, one that some weeks lack.
            rows.properties[7] = rows.visitor.map { $0 % 4 + 1 }
            rows.properties[8] = (0..<rows.count).map { UInt32($0 % 3) }
            if week == 1 { rows.properties[9] = rows.visitor.map { $0 % 2 } }
            return rows.rows(at: rows.visitorOrder())
        }
    }

    @Test(arguments: 0..<12)
    func weeksComeTogetherAsPlainRowsDo(seed: Int) throws {
        let weeks = rows(seed)
        let columns = weeks.map { week in
            Dictionary(week.columns().map { ($0.name, $0.data) }, uniquingKeysWith: { $1 })
        }
        let source = SegmentReader(
            weeks: (0..<3).map { 2_800 + $0 }, rows: weeks.map(\.count), names: columns.map { Array($0.keys) }
        ) {
            columns[$0][$1]
        }
        let found = try EventColumns(source, .all)
        var all = EventRows()
        for week in weeks { all.append(week) }
        let wanted = all.rows(at: all.visitorOrder())
        #expect(found.count == wanted.count)
        #expect((0..<found.visitors.count).map { found.visitors[$0] } == Set(wanted.visitor).sorted())
        let visitorOf = (0..<found.visitors.count).flatMap { visitor in
            (found.starts[visitor]..<found.starts[visitor + 1]).map { _ in visitor }
        }
        func time(_ row: Int) -> Int64 {
            switch found.time.storage {
            case .ticks(let ticks, let base, let unit): base + Int64(ticks[row]) * unit
            case .microseconds(let microseconds): microseconds[row]
            }
        }
        for row in 0..<wanted.count {
            let visitor = visitorOf[row]
            #expect(found.visitors[visitor] == wanted.visitor[row])
            #expect(time(row) == wanted.time[row] && found.time.bounds.contains(wanted.time[row]))
            #expect(found.name.id(row: row, visitor: visitor) == wanted.name[row])
            #expect(found.type?.id(row: row, visitor: visitor) == wanted.type[row])
            #expect(found.page?.id(row: row, visitor: visitor) == wanted.page[row])
            #expect(found.session?[row] == wanted.session[row])
            #expect(found.sequence?[row] == wanted.sequence[row])
            for property in [UInt32(7), 8, 9] {
                #expect(
                    found.properties[property]?.id(row: row, visitor: visitor) == wanted.properties[property]?[row])
            }
        }
        #expect(found.properties[7]?.isPerVisitor == true)
        #expect(seed % 7 == 0 || found.properties[8]?.isPerVisitor == false)
        // Shorter than 72 minutes are 32 bits of microseconds: weeks of them need wide times.
        if case .ticks(_, _, let unit) = found.time.storage { #expect(unit > 1) }
    }

    @Test func damageIsFound() throws {
        let week = rows(1)[0]
        let columns = Dictionary(week.columns().map { ($0.name, $0.data) }, uniquingKeysWith: { $1 })
        for name in ["visitor", "time", "name"] {
            let source = SegmentReader(weeks: [2_800], rows: [week.count], names: [Array(columns.keys)]) { _, column in
                column == name ? columns[column]?.dropLast(5) : columns[column]
            }
            #expect(throws: ArchiveError.self) { try EventColumns(source, .all) }
            let missing = SegmentReader(weeks: [2_800], rows: [week.count], names: [[]]) {
                $1 == name ? nil : columns[$1]
            }
            #expect(throws: ArchiveError.self) { try EventColumns(missing, ColumnSelection()) }
        }
    }

    @Test func nothingIsNothing() throws {
        let columns = try EventColumns(SegmentReader(weeks: [], rows: [], names: []) { _, _ in nil }, .all)
        #expect(columns.count == 0 && columns.visitors.count == 0 && columns.starts[0] == 0)
    }
}

extension EventCodes {
    /// The text id of a row.
    fileprivate func id(row: Int, visitor: Int) -> UInt32 {
        let index = isPerVisitor ? visitor : row
        switch codes {
        case .one(let codes): return dictionary[Int(codes[index])]
        case .two(let codes): return dictionary[Int(codes[index])]
        case .four(let codes): return dictionary[Int(codes[index])]
        }
    }
}
