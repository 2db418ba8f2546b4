import Analysis
import Archive
import Foundation

/// Holds claims on funnels against the counts of their steps.
struct FunnelCheck {
    let report: WeeklyReport

    func holds(_ claim: Claim) -> Bool {
        switch claim {
        case .conversion(let key, let converted, let entrants, let lower, let upper):
            guard let funnel = funnel(key) else { return false }
            return funnel.steps.last?.visitors == converted && funnel.entrants == entrants
                && isWilson(lower, converted, entrants) && isWilson(upper, converted, entrants)
                && lower <= upper
        case .difference(let key, let difference, let lower, let upper):
            guard let (now, before) = rates(key) else { return false }
            return SeriesCheck.isClose(now - before, difference) && lower <= difference && difference <= upper
        case .segment(let key, let dimension, let value, let now, let before):
            return isSegment(key, dimension, value, now, before)
        case .nobodyEntered(let key): return funnel(key)?.entrants == 0
        case .stepShare(let key, let transition, let share):
            guard let shares = shares(key), shares.indices.contains(transition) else { return false }
            return isRounded(shares[transition], share)
        case .ledger(let key, let claimed):
            guard let shares = shares(key), shares.count == claimed.count else { return false }
            return zip(shares, claimed).allSatisfy(isRounded) && abs(claimed.reduce(0, +) - 1) < 0.001
        case .mixAndRate(let key, let dimension, let mix, let rate):
            guard let part = funnel(key)?.dimensions.first(where: { $0.dimension == dimension }),
                let (now, before) = rates(key)
            else { return false }
            return part.mix == mix && part.rate == rate && abs(mix + rate - (now - before)) < 0.0002
        case .detectable(let key, let change): return isDetectable(key, change)
        case .ripening(let key, let ripening): return isRipening(key, ripening)
        case .arrived(let key, let share): return funnel(key)?.arrivedShare == share && (0...1).contains(share)
        case .notComparable(let key): return funnel(key)?.brokenBecause != nil
        case .took(let key, let converted, let least, let median, let p90, let greatest):
            return TimingCheck(report: report).holds(key, converted, [least, median, p90, greatest])
        default: return false
        }
    }

    private func funnel(_ key: String) -> FunnelPart? { report.funnels.first { $0.key == key } }

    /// Conversion of this week and the one before, from the counts.
    private func rates(_ key: String) -> (now: Double, before: Double)? {
        guard let steps = funnel(key)?.steps, let first = steps.first, let last = steps.last, first.visitors > 0,
            let oldFirst = first.previousVisitors, let oldLast = last.previousVisitors, oldFirst > 0
        else { return nil }
        return (Double(last.visitors) / Double(first.visitors), Double(oldLast) / Double(oldFirst))
    }

    /// Each transition's part of the change of ln(conversion), from the counts.
    private func shares(_ key: String) -> [Double]? {
        guard let steps = funnel(key)?.steps, let (now, before) = rates(key), now > 0, before > 0, now != before else {
            return nil
        }
        let total = log(now) - log(before)
        return zip(steps, steps.dropFirst()).map { one, next in
            guard let oldOne = one.previousVisitors, let oldNext = next.previousVisitors else { return .nan }
            let (rate, oldRate) = (Double(next.visitors) / Double(one.visitors), Double(oldNext) / Double(oldOne))
            return (log(rate) - log(oldRate)) / total
        }
    }

    private func isRounded(_ exact: Double, _ shown: Double) -> Bool { abs(exact - shown) <= 0.000_051 }

    /// Whether a bound solves the equation that defines it: so far from it the observed rate has a score of 1.96.
    private func isWilson(_ bound: Double, _ successes: Int, _ trials: Int) -> Bool {
        guard trials > 0 else { return false }
        let rate = Double(successes) / Double(trials)
        if bound == 0 || bound == 1 { return rate == bound }
        let score = abs(rate - bound) / (bound * (1 - bound) / Double(trials)).squareRoot()
        return abs(score - 1.959964) < 0.0001
    }

    /// Whether both weeks have these counts, and the change is beyond chance and a trifle.
    private func isSegment(
        _ key: String, _ dimension: String, _ value: String, _ now: Claim.Fraction, _ before: Claim.Fraction
    ) -> Bool {
        guard let part = funnel(key)?.dimensions.first(where: { $0.dimension == dimension }),
            now.whole >= SegmentRow.thin,
            before.whole >= SegmentRow.thin, now.part <= now.whole, before.part <= before.whole
        else { return false }
        let row = part.rows.first { $0.kind == .value && $0.value.map { ExactText($0) } == ExactText(value) }
        if let row {
            guard row.visitors == now.whole, row.converted == now.part, row.previousVisitors == before.whole,
                row.previousConverted == before.part, row.isDiscovery
            else { return false }
        } else if !part.rows.contains(where: { $0.kind == .other && $0.visitors >= now.whole }) {
            return false
        }
        let change = abs(now.rate - before.rate)
        let pooled = Double(now.part + before.part) / Double(now.whole + before.whole)
        let error = (pooled * (1 - pooled) * (1 / Double(now.whole) + 1 / Double(before.whole))).squareRoot()
        // The most that the procedure lets pass has p = 0.10, which is 1.64 standard errors.
        return change >= 0.005 && change >= 0.1 * before.rate && change > 1.64 * error
    }

    /// Whether a change of that size, up or down, would have been found in four of five cases.
    private func isDetectable(_ key: String, _ change: Double) -> Bool {
        guard let funnel = funnel(key), !funnel.hasMoved, let (_, before) = rates(key),
            let trials = funnel.steps.first?.visitors, let old = funnel.steps.first?.previousVisitors
        else { return false }
        let powers = [before + change, before - change].filter { (0...1).contains($0) }.map { now in
            let pooled = (now * Double(trials) + before * Double(old)) / Double(trials + old)
            let underNone = (pooled * (1 - pooled) * (1 / Double(trials) + 1 / Double(old))).squareRoot()
            let underChange = (now * (1 - now) / Double(trials) + before * (1 - before) / Double(old)).squareRoot()
            let margin = (change - 1.959964 * underNone) / max(underChange, 1e-12)
            return 0.5 * erfc(-margin / 2.0.squareRoot())
        }
        return powers.contains { abs($0 - 0.8) < 0.02 }
    }

    private func isRipening(_ key: String, _ ripening: Ripening) -> Bool {
        guard let funnel = funnel(key), funnel.isRipe == false else { return false }
        let closed = ripening.closed
        guard ripening.soFar.trials == funnel.entrants, ripening.soFar.successes == funnel.steps.last?.visitors,
            (closed?.trials ?? 0) <= ripening.soFar.trials, (closed?.successes ?? 0) <= ripening.soFar.successes
        else { return false }
        guard let expected = ripening.expected else { return true }
        guard let arrived = ripening.arrivedShare, arrived > 0 else { return false }
        return SeriesCheck.isClose(min(1, ripening.soFar.rate / arrived), expected)
    }
}
