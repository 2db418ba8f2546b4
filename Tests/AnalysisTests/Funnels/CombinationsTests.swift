import Testing

@testable import Analysis

@Suite struct CombinationsTests {
    /// Few possible combinations stand in a table, many are looked up.
    @Test(arguments: [[3, 5], [3, 5, 2], [1], [400, 500, 600], [Int.max, Int.max]])
    func numbersInTheOrderOfAppearance(sizes: [Int]) {
        var combinations = Combinations(sizes: sizes)
        let keys = (0..<50).map { turn in sizes.map { (turn * 7 + turn * turn) % min($0, 11) } }
        var found: [Int] = []
        for part in [keys[..<20], keys[20...]] {
            let part = Array(part)
            combinations.begin(part.count)
            for (dimension, size) in sizes.enumerated() {
                combinations.append(size) { part[$0][dimension] }
            }
            combinations.forEachIndex { found.append($1) }
        }
        var distinct: [[Int]] = []
        for key in keys where !distinct.contains(key) { distinct.append(key) }
        #expect(combinations.numbers == distinct)
        #expect(found == keys.map { distinct.firstIndex(of: $0) })
        #expect(keys.map { combinations.index(of: $0) } == found)
    }
}
