import Foundation
import Testing

@testable import Archive

/// Every kind of column comes back as it was written.
@Suite struct ColumnCodingTests {
    private struct Seeded: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    @Test(
        arguments: [
            [], [0], [7, 7, 7], [.max, .max], [1, 2, 3, 4, 5, 9, 8, 7], [0, .max], [300, 0, 70_000],
            [5, 3, 1, .max, 2],
            [1 << 40, 1 << 41], Array(1000..<2000), Array(repeating: 3, count: 500) + [4],
        ] as [[UInt64]])
    func integers(values: [UInt64]) throws {
        let data = IntegerColumn.encode(values)
        #expect(try data.withUnsafeBytes { try IntegerColumn.decode($0, count: values.count) } == values)
    }

    @Test(arguments: 0..<20)
    func randomIntegers(seed: UInt64) throws {
        var random = Seeded(state: seed)
        let bits = UInt64.random(in: 0..<64, using: &random)
        let values = (0..<300).map { _ in UInt64.random(in: 0...(UInt64.max >> bits), using: &random) }
        let data = IntegerColumn.encode(values)
        #expect(try data.withUnsafeBytes { try IntegerColumn.decode($0, count: values.count) } == values)
        // Never much longer than plain numbers.
        #expect(data.count <= 300 * 8 + 11)
    }

    @Test func rowNumbersTakeNextToNothing() {
        #expect(IntegerColumn.encode(Array(1...1_000_000)).count < 12)
        #expect(IntegerColumn.encode([0, 0, 0]).withUnsafeBytes { IntegerColumn.isNothing($0) })
        #expect(!IntegerColumn.encode([0, 1]).withUnsafeBytes { IntegerColumn.isNothing($0) })
    }

    @Test(
        arguments: [
            [], [0], [1_700_000_000_000_000, 1_700_000_001_000_000], [1_700_000_000_123_000, 1_700_000_000_000_000],
            [-1, 0, 604_799_999_999], [.min, 0, .max], [0, 1 << 50], [1_700_000_000_000_000, 1_700_604_799_999_999],
            [0, 86_400_000_000 * 365],
        ] as [[Int64]])
    func times(times: [Int64]) throws {
        let data = TimeColumn.encode(times)
        let column = try data.withUnsafeBytes { try TimeColumn($0, count: times.count) }
        #expect(times.indices.map { column[$0] } == times)
    }

    @Test func secondsTakeFourBytesAndMicrosecondsFive() {
        let seconds = (0..<1000).map { Int64($0) * 600_000_000 }
        #expect(TimeColumn.encode(seconds).count < 4 * 1000 + 16)
        #expect(TimeColumn.encode(seconds.map { $0 + $0 / 1_000_000 % 7 }).count < 5 * 1000 + 16)
    }

    @Test func codesAreOneAVisitorWhereAllItsRowsAgree() throws {
        let visitors: [UInt32] = [4, 4, 4, 9, 9, 12]
        let (data, starts) = VisitorColumn.encode(visitors)
        let column = try data.withUnsafeBytes { try VisitorColumn($0, rows: 6) }
        #expect(column.visitors == [4, 9, 12])
        #expect(column.starts == starts && starts == [0, 3, 5, 6])
        #expect(column.rows == visitors)
        for (ids, isPerVisitor) in [([7, 7, 7, 0, 0, 7], true), ([7, 7, 8, 0, 0, 7], false)] as [([UInt32], Bool)] {
            let data = CodedColumn.encode(ids, starts: starts)
            let coded = try data.withUnsafeBytes { try CodedColumn($0, rows: 6, visitors: 3) }
            #expect(coded.isPerVisitor == isPerVisitor)
            #expect(coded.ids(starts: starts) == ids)
            #expect((0..<6).map { coded.id(row: $0, visitor: [0, 0, 0, 1, 1, 2][$0]) } == ids)
        }
    }

    @Test(arguments: [2, 255, 256, 257, 65_536, 65_537])
    func codesAreAsWideAsTheDictionaryNeeds(size: Int) throws {
        let ids = (0..<UInt32(size)).map { $0 * 3 + 1 }
        let data = CodedColumn.encode(ids, starts: nil)
        let coded = try data.withUnsafeBytes { try CodedColumn($0, rows: size, visitors: 1) }
        #expect(coded.ids(starts: [0, UInt32(size)]) == ids)
    }

    /// Whatever bytes are lost or changed: an error or other numbers, never a crash.
    @Test func damageIsNoticedOrHarmless() {
        let (visitors, starts) = VisitorColumn.encode([1, 1, 2, 3, 3, 3])
        let columns: [(Data, (UnsafeRawBufferPointer) throws -> Void)] = [
            (visitors, { _ = try VisitorColumn($0, rows: 6) }),
            (TimeColumn.encode([1, 2, 3, 4, 5, 6]), { _ = try TimeColumn($0, count: 6) }),
            (
                CodedColumn.encode([1, 2, 3, 4, 5, 6], starts: starts),
                { _ = try CodedColumn($0, rows: 6, visitors: 3) }
            ),
            (IntegerColumn.encode([1, 2, 3, 9, 1, 6]), { _ = try IntegerColumn.decode($0, count: 6) }),
        ]
        for (data, read) in columns {
            for length in 0..<data.count {
                #expect(throws: ColumnReader.Damaged.self) { try data.prefix(length).withUnsafeBytes { try read($0) } }
            }
            for index in data.indices {
                for bit in 0..<8 {
                    var changed = data
                    changed[index] ^= 1 << bit
                    try? changed.withUnsafeBytes { try read($0) }
                }
            }
        }
    }
}
