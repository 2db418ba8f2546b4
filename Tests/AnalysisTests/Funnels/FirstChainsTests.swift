import Testing

@testable import Analysis
@testable import Archive

@Suite struct FirstChainsTests {
    private let day: Int64 = 86_400_000_000

    /// Hits and beginnings of visitors with one event and with hundreds, found row by row.
    @Test(arguments: [1, 7, 40, 400], [0..<50, 3..<11, 38..<39] as [Range<Int64>])
    func equalsARecountRowByRow(visitors: Int, days: Range<Int64>) throws {
        let data = try RandomLog(seed: visitors, visitors: visitors, events: 900).data()
        let view = data.view
        let period = (days.lowerBound * day)..<(days.upperBound * day)
        for names in [["a"], ["a", "b"], ["a", "b", "c", ""], ["missing", "a"]] {
            let question = FunnelQuestion(steps: names.map { EventCondition($0) }, window: nil, entry: .first)
            let span = try #require(KeySpan(question, [period], data))
            let selector = EventSelector(question.steps, data)
            var chains = try #require(FirstChains(selector, span, steps: names.count, view))
            for block in [0..<view.count, (view.count / 3)..<view.count, 0..<1] {
                let rows = Int(view.starts[block.lowerBound])..<Int(view.starts[block.upperBound])
                let starts = ColumnBuffer<UInt64>(count: rows.count / 64 + 2)
                var hits: [Int] = []
                var begins: [Int] = []
                for visitor in block {
                    let own = view.rows(visitor)
                    let start = own.lowerBound - rows.lowerBound
                    starts.base[start / 64] |= 1 << UInt64(start % 64)
                    var next = own.lowerBound
                    for (step, name) in names.enumerated() {
                        let found = (next..<own.upperBound).first { row in
                            span.holds(view.tick(row) - span.first) == 1
                                && data.texts[Int(data.events.name.dictionary[view.name[row]])] == name
                        }
                        if step == 0 { begins.append(found ?? own.upperBound - 1) }
                        guard let found else { break }
                        hits.append(found)
                        next = found + 1
                    }
                }
                let found = chains.find(rows, UnsafePointer(starts.base), view)
                func places(_ words: (Int) -> UInt64) -> [Int] {
                    rows.filter { words(($0 - rows.lowerBound) / 64) >> UInt64(($0 - rows.lowerBound) % 64) & 1 == 1 }
                }
                #expect(places { found.begins[$0] } == begins)
                #expect(places { found.hits[$0] } == Set(hits + begins).sorted())
            }
        }
    }
}
