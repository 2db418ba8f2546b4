import Testing

@testable import Analysis

@Suite struct StatisticsTests {
    private func close(_ left: Double?, _ right: Double, _ tolerance: Double = 0.00005) -> Bool {
        left.map { abs($0 - right) < tolerance } ?? false
    }

    /// Published vectors: Wilson 81/263 and 0/20, Newcombe's own tables.
    @Test func intervals() throws {
        let wilson = try #require(Interval.wilson(81, of: 263))
        #expect(close(wilson.lower, 0.2553) && close(wilson.upper, 0.3662))
        let none = try #require(Interval.wilson(0, of: 20))
        #expect(none.lower == 0 && close(none.upper, 0.1611))
        #expect(Interval.wilson(20, of: 20)?.upper == 1)
        #expect(Interval.wilson(0, of: 0) == nil)
        for (first, second, lower, upper) in [
            ((56, of: 70), (48, of: 80), 0.0524, 0.3339), ((9, of: 10), (3, of: 10), 0.1705, 0.8090),
            ((10, of: 10), (0, of: 10), 0.6075, 1.0000),
        ] {
            let interval = try #require(Interval.newcombe(first, minus: second))
            #expect(close(interval.lower, lower) && close(interval.upper, upper))
        }
    }

    /// The example that the library spc-plotly publishes with its results: mean 2820.6316, limits 1299.399 and 4341.864.
    @Test func publishedIndividualsChart() {
        let values: [Double] = [
            2478, 2350, 2485, 2296, 2359, 2567, 3089, 2668, 1788, 2854, 2365, 1883, 1959, 1927, 2640, 2626, 2144, 2409,
            4412, 3287, 3049, 3364, 3078, 2972, 3415, 2753, 3102, 2191, 3693, 4385, 4699, 3031, 2659, 3885, 2628, 2621,
            3071, 2002,
        ]
        let (mean, spread) = UsualRange.limits(of: values)
        #expect(close(mean, 2820.631579, 1e-5))
        #expect(close(mean + spread, 4341.864011, 1e-5) && close(mean - spread, 1299.399147, 1e-5))
    }

    /// Limits by hand: the moving ranges of 39, 41, 40, 44, 36, 41, 39 are 2, 1, 4, 8, 5, 2.
    @Test func individualsChart() throws {
        let range = try #require(UsualRange(of: [39, 41, 40, 44, 36, 41, 39], within: 0...1000))
        #expect(
            close(range.mean, 40) && close(range.lower, 40 - 2.66 * 22 / 6) && close(range.upper, 40 + 2.66 * 22 / 6))
        // Rate limits are clipped at what a rate can be.
        let high = try #require(UsualRange(of: [0.99, 0.90, 0.99, 0.90, 0.99, 0.90], within: 0...1))
        #expect(high.upper == 1 && close(high.lower, 0.945 - 2.66 * 0.09))
    }

    @Test func usualRangesNeedSixWeeks() throws {
        let flat = [Double](repeating: 5, count: 5)
        #expect(UsualRange(of: flat, within: 0...10) == nil)
        let range = try #require(UsualRange(of: [1, 3, 1, 3, 1, 3], within: 0...10))
        // mean 2, mean moving range 2: 2 - 5.32 is clipped at 0.
        #expect(close(range.mean, 2) && range.lower == 0 && close(range.upper, 7.32))
        #expect(range.isProvisional)
    }

    @Test func eachRuleFires() {
        let range = UsualRange(mean: 10, lower: 4, upper: 16, weeks: 20)
        #expect(range.signal([10, 16.1]) == .outside)
        #expect(range.signal([10, 3.9]) == .outside)
        #expect(range.signal([9] + [Double](repeating: 10.5, count: 8)) == .run)
        #expect(range.signal([Double](repeating: 10.5, count: 7)) == nil)
        #expect(range.signal([10, 14, 9, 14, 14]) == .drift)
        #expect(range.signal([10, 14, 9, 14, 12]) == nil)
        #expect(range.signal([]) == nil)
    }

    @Test func scoreTest() {
        #expect(close(RateComparison(15, of: 100, previously: 30, of: 100).pValue, 0.0109, 0.0005))
        #expect(RateComparison(0, of: 10, previously: 0, of: 10).pValue == 1)
        #expect(RateComparison(0, of: 0, previously: 1, of: 10).pValue == nil)
        #expect(!RateComparison(104, of: 10_000, previously: 100, of: 10_000).hasMinimumEffect)
    }

    /// The worked example of Benjamini and Hochberg's paper (15 p-values, level 0.05: the first four).
    @Test func falseDiscoveryRate() {
        let p = [
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590,
            1.0,
        ]
        #expect(FalseDiscoveryRate.discoveries(among: p, level: 0.05) == [0, 1, 2, 3])
        #expect(FalseDiscoveryRate.discoveries(among: []).isEmpty)
        #expect(FalseDiscoveryRate.discoveries(among: p.reversed(), level: 0.05) == [11, 12, 13, 14])
    }

    @Test func ledgersAddUp() throws {
        let ledger = try #require(StepLedger(steps: [100, 50, 10], previous: [100, 50, 40]))
        #expect(close(ledger.total, -1.3863) && ledger.dominant == 1)
        #expect(StepLedger(steps: [100, 0], previous: [100, 5]) == nil)
        let segments = [
            RateComparison(30, of: 100, previously: 10, of: 50), RateComparison(5, of: 100, previously: 20, of: 150),
            RateComparison(0, of: 0, previously: 7, of: 10),
        ]
        let parts = try #require(MixAndRate(segments))
        #expect(close(parts.mix + parts.rate, 35.0 / 200 - 37.0 / 210, 1e-12))
    }

    /// Kitagawa's decomposition by hand: groups of 60% and 40% with rates 10% and 20% become 50% and 50% with 12% and 18%.
    /// Mix: (-0.1 × 0.11) + (0.1 × 0.19) = 0.008; rate: (0.02 × 0.55) + (-0.02 × 0.45) = 0.002; together 0.15 - 0.14.
    @Test func mixAndRateByHand() throws {
        let parts = try #require(
            MixAndRate([
                RateComparison(60, of: 500, previously: 60, of: 600),
                RateComparison(90, of: 500, previously: 80, of: 400),
            ]))
        #expect(close(parts.mix, 0.008, 1e-12) && close(parts.rate, 0.002, 1e-12))
    }

    @Test func timeToConvert() {
        #expect(TimeToConvert([]).medianSeconds == nil)
        #expect(TimeToConvert([1_000_000, 2_000_000]).medianSeconds == 1.5)
        let ten = TimeToConvert((1...10).map { Int64($0) * 1_000_000 })
        #expect(ten.p90Seconds == 9 && ten.medianSeconds == 5.5 && ten.count == 10)
    }
}
