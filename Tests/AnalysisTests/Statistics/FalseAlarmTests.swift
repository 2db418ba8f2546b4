import Foundation
import Testing

@testable import Analysis

/// How often quiet projects are called unusual: 1,000 of them, simulated from a seed.
///
/// Each has 26 weeks of Poisson visitors, a steady conversion rate, and segments by device and country whose rates are
/// all the same. What the report states of itself must hold for them.
@Suite struct FalseAlarmTests {
    private static let projects = 1000
    /// Weeks of each whose segments are compared.
    private static let reports = 5

    /// A series outside its limits of 12 to 26 weeks: at most 2 of 100 weeks.
    static let statedOutside = 0.02
    /// A provisional series outside its limits of 6 to 11 weeks: at most 4 of 100.
    static let statedProvisional = 0.04
    /// Any of the three rules on settled limits: at most 6 of 100.
    static let statedAnyRule = 0.06
    /// A report with any segment named though none changed: at most 10 of 100.
    static let statedSegments = 0.10

    @Test func quietProjectsAreCalledUsual() throws {
        var chance = Chance(state: 7)
        var outside = 0
        var anyRule = 0
        var provisional = 0
        var falseReports = 0
        for _ in 0..<Self.projects {
            let visitors = (0..<26).map { _ in chance.count(mean: 1200) }
            let rates = visitors.map { Double(chance.successes(of: $0, rate: 0.12)) / Double($0) }
            for series in [visitors.map { Double($0) }, rates] {
                let range = try #require(UsualRange(of: Array(series.dropLast()), within: 0...1e9))
                let signal = range.signal(series)
                if signal == .outside { outside += 1 }
                if signal != nil { anyRule += 1 }
                let early = try #require(UsualRange(of: Array(series.prefix(8)), within: 0...1e9))
                if series[8] > early.upper || series[8] < early.lower { provisional += 1 }
            }
            for _ in 0..<Self.reports where falseDiscoveries(&chance) > 0 { falseReports += 1 }
        }
        let series = Double(2 * Self.projects)
        #expect(Double(outside) / series <= Self.statedOutside, "outside \(Double(outside) / series)")
        #expect(Double(provisional) / series <= Self.statedProvisional, "provisional \(Double(provisional) / series)")
        #expect(Double(anyRule) / series <= Self.statedAnyRule, "any rule \(Double(anyRule) / series)")
        #expect(
            Double(falseReports) / Double(Self.projects * Self.reports) <= Self.statedSegments,
            "segments \(Double(falseReports) / Double(Self.projects * Self.reports))")
        // The limits are not so wide either that nothing would ever be found.
        #expect(outside > 0 && falseReports > 0)
    }

    /// Visitors by device and country in a week and the one before, nothing having changed: each of the two dimensions is
    /// compared, and the whole, as a report does.
    private func falseDiscoveries(_ chance: inout Chance) -> Int {
        var comparisons = [RateComparison](repeating: RateComparison(0, of: 0, previously: 0, of: 0), count: 8)
        for (device, deviceShare) in [0.5, 0.4, 0.1].enumerated() {
            for (country, countryShare) in [0.4, 0.3, 0.2, 0.1].enumerated() {
                let (now, before) = (
                    chance.count(mean: 1200 * deviceShare * countryShare),
                    chance.count(mean: 1200 * deviceShare * countryShare)
                )
                let cell = RateComparison(
                    chance.successes(of: now, rate: 0.12), of: now,
                    previously: chance.successes(of: before, rate: 0.12), of: before)
                for place in [device, 3 + country, 7] { comparisons[place].add(cell) }
            }
        }
        return FalseDiscoveryRate.discoveries(among: comparisons.map { $0.pValue ?? 1 })
            .count { comparisons[$0].hasMinimumEffect }
    }
}

extension RateComparison {
    fileprivate mutating func add(_ other: RateComparison) {
        self = RateComparison(
            successes + other.successes, of: trials + other.trials,
            previously: previousSuccesses + other.previousSuccesses, of: previousTrials + other.previousTrials)
    }
}

/// Numbers that look like chance and are the same on every machine.
private struct Chance {
    var state: UInt64

    /// Between 0 and 1, never 0 (SplitMix64).
    private mutating func uniform() -> Double {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        bits ^= bits >> 31
        return (Double(bits >> 11) + 0.5) / 9_007_199_254_740_992
    }

    /// Standard normal, by Box and Muller.
    private mutating func normal() -> Double {
        (-2 * log(uniform())).squareRoot() * cos(2 * .pi * uniform())
    }

    /// A Poisson count: by the times between arrivals, or where these are many by the normal one of the same variance.
    mutating func count(mean: Double) -> Int {
        guard mean < 50 else { return max(0, Int((mean + mean.squareRoot() * normal()).rounded())) }
        var count = -1
        var time = 0.0
        repeat {
            count += 1
            time -= log(uniform())
        } while time < mean
        return count
    }

    /// A binomial count, likewise.
    mutating func successes(of trials: Int, rate: Double) -> Int {
        guard trials >= 50 else { return (0..<trials).count { _ in uniform() < rate } }
        let n = Double(trials)
        return Int(min(n, max(0, (n * rate + (n * rate * (1 - rate)).squareRoot() * normal()).rounded())))
    }
}
