import Testing

@testable import Analysis

@Suite struct DetectableChangeTests {
    /// Fleiss's table and R's `power.prop.test(p1 = .10, p2 = .15, power = .8)` and `(p1 = .50, p2 = .60, power = .8)`:
    /// 685.6 and 387.3 a group.
    @Test(arguments: [(0.10, 1.0, 686, 0.05), (0.15, -1.0, 686, 0.05), (0.50, 1.0, 387, 0.10)])
    func publishedSampleSizesSeeTheirChange(rate: Double, sign: Double, size: Int, change: Double) throws {
        let found = try #require(DetectableChange.smallest(from: rate, by: sign, size, size))
        #expect(abs(found - change) < 0.00006)
    }

    @Test func moreVisitorsSeeSmallerChanges() throws {
        let few = try #require(DetectableChange.smallest(rate: 0.12, trials: 500, previousTrials: 500))
        let many = try #require(DetectableChange.smallest(rate: 0.12, trials: 5000, previousTrials: 5000))
        let lopsided = try #require(DetectableChange.smallest(rate: 0.12, trials: 5000, previousTrials: 500))
        #expect(many < lopsided && lopsided < few)
    }

    @Test func tooFewSeeNothing() {
        #expect(DetectableChange.smallest(rate: 0.5, trials: 2, previousTrials: 2) == nil)
        #expect(DetectableChange.smallest(rate: 0.1, trials: 0, previousTrials: 10) == nil)
    }
}
