import Testing

@testable import Analysis

@Suite struct DurationsTests {
    @Test func sortsAsTheStandardLibraryDoes() {
        var state: UInt64 = 1
        func list(_ count: Int, _ most: Int64) -> [Int64] {
            (0..<count).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return Int64(state >> 1) % most
            }
        }
        let lists = [
            [], [5], list(100, 10), list(5000, 1), list(5000, 3), list(9000, 604_800_000_000), list(3000, .max),
            [Int64](repeating: .max, count: 4000), list(9000, 604_800).map { $0 * 1_000_000 },
            list(4000, 9_000_000).map { $0 * 1000 }, list(4000, 9_000_000_000).map { $0 * 1_000_000 },
            list(4000, 9_000_000_000).map { $0 * 1000 + 3_000_000_000 },
        ]
        #expect(Durations.sorted(lists) == lists.map { $0.sorted() })
    }
}
