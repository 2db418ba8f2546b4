import Testing

@testable import Analysis
@testable import Archive

@Suite struct HitMaskTests {
    /// Few codes are compared, many are looked up; the ends of blocks lie anywhere within 64 rows.
    @Test(arguments: [["a"], ["a", "b", ""], ["missing"], []])
    func marksTheRowsWithTheNames(names: [String]) throws {
        let data = try RandomLog(seed: 3, visitors: 30, events: 500).data()
        let selector = EventSelector([EventCondition(names: names)], data)
        var mask = HitMask(selector, data.view)
        for rows in [0..<0, 0..<1, 0..<64, 3..<67, 17..<400, 0..<data.events.count] {
            let words = mask.find(rows)
            let found = rows.filter {
                words[($0 - rows.lowerBound) / 64] >> UInt64(($0 - rows.lowerBound) % 64) & 1 == 1
            }
            let wanted = rows.filter { row in
                names.isEmpty || names.contains(data.texts[Int(data.events.name.dictionary[data.view.name[row]])])
            }
            #expect(found == wanted)
            #expect(words.count == (rows.count + 63) / 64)
            let last = words.last ?? 0
            #expect(rows.count % 64 == 0 || last >> UInt64(rows.count % 64) == 0)
        }
    }

    /// Spans of ticks up to the longest; the first one may lie in the middle of the times.
    @Test(
        arguments: [0..<1, 0..<1_000_000, 500_000..<1_200_000, 1_000_000..<3_000_000_000, 7..<(1 << 40)]
            as [Range<Int64>])
    func marksTheRowsInASpan(span: Range<Int64>) throws {
        let data = try RandomLog(seed: 4, visitors: 30, events: 500).data()
        let times = try #require(data.view.shortTicks)
        let words = ColumnBuffer<UInt64>(count: 8)
        for rows in [0..<1, 3..<67, 17..<400, 0..<data.events.count] {
            HitMask.mark(rows, inside: span.lowerBound, length: UInt64(span.count), times, words.base)
            let found = rows.filter {
                words[($0 - rows.lowerBound) / 64] >> UInt64(($0 - rows.lowerBound) % 64) & 1 == 1
            }
            #expect(found == rows.filter { span.contains(data.view.tick($0)) })
        }
    }
}
