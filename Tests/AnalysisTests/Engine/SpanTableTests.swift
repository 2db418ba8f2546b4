import Testing

@testable import Analysis

@Suite struct SpanTableTests {
    @Test(arguments: BoundariesTests.cases)
    func findsTheEntriesOfAscendingNumbers(values: [Int64]) {
        let spans = Boundaries(values)
        let table = SpanTable(spans) { UInt64($0 * 7) }
        let numbers = (values.flatMap { [$0 &- 1, $0, $0 &+ 1] } + [.min, .max, 0]).sorted()
        var found: [[Int]] = []
        numbers.withUnsafeBufferPointer { numbers in
            guard let base = numbers.baseAddress else { return }
            table.forEach(of: base, 0..<numbers.count) { found.append([$0, Int($1)]) }
        }
        let wanted = numbers.indices.map { [$0, spans.index(of: numbers[$0])] }
        #expect(found == wanted.filter { (0..<spans.count).contains($0[1]) }.map { [$0[0], $0[1] * 7] })
    }

    @Test(arguments: [[0, 3600, 65_536 * 3600], [0, 10, 11, 500_000], (0...60).map { $0 * 604_800 }])
    func unitesTheEntriesOfAnyPartOfAscendingNumbers(values: [Int64]) {
        let spans = Boundaries(values)
        let table = SpanTable(spans) { 1 &<< UInt64($0) }
        let numbers = values.prefix(12).flatMap { [$0 - 1, $0, $0 + 1] } + [values[values.count - 1] + 5]
        numbers.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            for begin in numbers.indices {
                for end in begin...numbers.count {
                    let wanted = numbers[begin..<end].map(spans.index).filter { (0..<spans.count).contains($0) }
                        .reduce(into: UInt64(0)) { $0 |= 1 &<< UInt64($1) }
                    #expect(table.union(of: base, begin..<end) == wanted, "\(begin)..<\(end) of \(values)")
                }
            }
        }
    }
}
