import Analysis
import Foundation

@testable import Reports

/// The numbers of claims in every way that sentences write them.
struct ClaimNumbers {
    private(set) var texts: Set<String> = ["95", "2"]

    init(_ claims: [Claim]) {
        let differences = claims.compactMap { claim -> Double? in
            if case .difference(_, let difference, _, _) = claim { difference } else { nil }
        }
        for claim in claims {
            var numbers = Self.numbers(in: claim)
            if case .change(_, let value, let previous) = claim {
                numbers.append(value - previous)
                texts.formUnion(Self.inText(NumberText.relative(value, from: previous)))
            }
            // Parts of a change are written in percentage points.
            if case .ledger(_, let shares) = claim, let difference = differences.first {
                numbers += shares.map { $0 * difference }
            }
            if case .segment(_, _, _, let now, let before) = claim {
                numbers += [now.rate, before.rate, now.rate - before.rate]
                if let interval = Newcombe.bounds(now, before) { numbers += interval }
            }
            if case .conversion(_, let converted, let entrants, _, _) = claim {
                numbers.append(Double(converted) / Double(entrants))
            }
            switch claim {
            case .cameBack(_, let some), .cameNext(_, _, let some), .ended(_, let some):
                if some.whole > 0 { numbers.append(some.rate) }
            default: break
            }
            if case .pastRanges(_, let weeks) = claim { numbers.append((Double(weeks) * 0.98).rounded()) }
            if case .goal(_, let value, let target, _) = claim { numbers.append(abs(value - target)) }
            for number in numbers { add(number) }
            if case .outside(_, let value, let lower, let upper, _) = claim {
                texts.formUnion(Self.inText(NumberText.rateInterval(lower, upper, outside: value)))
            }
        }
    }

    private mutating func add(_ number: Double) {
        let whole = abs(number) < 1e12 ? number : 0
        var written = [NumberText.rate(abs(number)), NumberText.points(number), NumberText.duration(abs(number))]
        for value in [whole.rounded(), whole.rounded(.up), whole.rounded(.down)] {
            written.append(NumberText.count(Int(value)))
        }
        written.append(NumberText.fixed(number * 100, 0))
        written.append(NumberText.fixed(number * 100, 1))
        texts.formUnion(written.flatMap(Self.inText))
    }

    /// The numbers in a text, without those of weeks, dates and names of steps.
    static func inText(_ text: String) -> [String] {
        text.replacing(/2026-W\d\d|W\d\d|step \d+|\d+ (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/, with: "")
            .matches(of: /\d+(?:,\d{3})*(?:\.\d+)?/).map { String($0.0) }
    }

    /// All numbers that stand in a claim.
    private static func numbers(in claim: Claim) -> [Double] {
        guard let data = try? JSONEncoder().encode([claim]), let value = try? JSONSerialization.jsonObject(with: data)
        else { return [] }
        return numbers(value)
    }

    private static func numbers(_ value: Any) -> [Double] {
        switch value {
        case let list as [Any]: list.flatMap(numbers)
        case let mapping as [String: Any]: mapping.values.flatMap(numbers)
        case let number as NSNumber: [number.doubleValue]
        default: []
        }
    }
}

/// Newcombe's interval of two fractions.
private enum Newcombe {
    static func bounds(_ now: Claim.Fraction, _ before: Claim.Fraction) -> [Double]? {
        Bounds(.newcombe((now.part, of: now.whole), minus: (before.part, of: before.whole))).map {
            [$0.lower, $0.upper]
        }
    }
}
