import Testing

@testable import SVGCharts

@Suite("Ticks")
struct TicksTests {
    @Test("The example of the paper")
    func paper() {
        #expect(Ticks.values(for: 8.1...14.1, count: 4) == [8, 10, 12, 14])
    }

    @Test(
        "Common ranges",
        arguments: [
            (0...100, 5, [0, 25, 50, 75, 100]), (0...1, 5, [0, 0.25, 0.5, 0.75, 1]),
            (-10...10, 5, [-10, -5, 0, 5, 10]),
            (0...10, 6, [0, 2, 4, 6, 8, 10]),
        ] as [(ClosedRange<Double>, Int, [Double])])
    func common(_ range: ClosedRange<Double>, count: Int, expected: [Double]) {
        #expect(Ticks.values(for: range, count: count) == expected)
    }

    /// Computed by a transcription of `extended` in the R package "labeling", by the authors of the paper.
    @Test(
        "The reference implementation",
        arguments: [
            (0.4...18342, 4, [0, 5000, 10000, 15000, 20000]), (-37...92, 5, [-30, 0, 30, 60, 90]),
            (3...47, 4, [0, 10, 20, 30, 40, 50]), (0.012...0.0195, 4, [0.0125, 0.015, 0.0175, 0.02]),
            (118...871, 5, [0, 200, 400, 600, 800]), (-4.2 ... -0.7, 4, [-4, -3, -2, -1]),
            (17...21, 5, [17, 18, 19, 20, 21]), (0...48210, 4, [0, 10000, 20000, 30000, 40000, 50000]),
            (233...391, 4, [250, 300, 350, 400]), (1.3...2.9, 6, [1.2, 1.6, 2, 2.4, 2.8]),
        ] as [(ClosedRange<Double>, Int, [Double])])
    func reference(_ range: ClosedRange<Double>, count: Int, expected: [Double]) {
        #expect(Ticks.values(for: range, count: count) == expected)
    }

    @Test("A range without extent, or beyond numbers, has one tick")
    func degenerate() {
        #expect(Ticks.values(for: 7...7, count: 4) == [7])
        #expect(Ticks.values(for: 0...Double.infinity, count: 4) == [0])
        #expect(Ticks.values(for: 1e9...1e9.nextUp, count: 4) == [1e9])
    }

    @Test("Ticks are multiples of their step to the last bit")
    func exact() {
        #expect(Ticks.Step(base: 10, skip: 1, exponent: -1).multiple(3) == 0.3)
        #expect(Ticks.Step(base: 25, skip: 1, exponent: -2).multiple(3) == 0.075)
        #expect(Ticks.Step(base: 50, skip: 2, exponent: 3).value == 10_000)
    }

    @Test("Any range gets two to seven ascending ticks that cover what they should")
    func properties() {
        var generator = SplitMix(state: 42)
        for _ in 0..<3000 {
            let scale = powerOfTen(Int.random(in: 0...9, using: &generator))
            let low = Double.random(in: -scale...scale, using: &generator)
            let high = low + Double.random(in: 0.001...2, using: &generator) * scale
            let count = Int.random(in: 2...6, using: &generator)
            for cover in [Ticks.Cover.some, .upper, .all] {
                let ticks = Ticks.values(for: low...high, count: count, cover: cover)
                #expect((2...7).contains(ticks.count), "\(low)...\(high)")
                #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0 < $1 })
                if cover != .some { #expect(ticks[ticks.count - 1] >= high) }
                if cover == .all { #expect(ticks[0] <= low) }
            }
        }
    }

    @Test(
        "Powers of ten without logarithms",
        arguments: [(1, 0), (0.1, -1), (0.11, 0), (1000, 3), (1001, 4), (0.0099, -2)])
    func exponents(_ value: Double, _ expected: Int) {
        #expect(decimalExponent(atLeast: value) == expected)
    }
}

/// A generator that gives the same numbers in every run.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
