/// How the values along an axis are chosen and written.
public enum AxisFormat: Sendable {
    /// Whole numbers: 0, 500, 1,000 or 0, 10k, 20k.
    case count
    /// Fractions of one as percentages: 0%, 2.5%.
    case percent
    /// Seconds as times: 30 s, 5 min, 1 d 12 h.
    case duration

    /// The values to write along an axis that shows a range.
    public func ticks(for range: ClosedRange<Double>, count: Int, cover: Ticks.Cover = .some) -> [Double] {
        switch self {
        case .count:
            // Whole steps between whole ends give whole values; there is no half visitor.
            return Ticks.values(for: range, count: count, cover: cover) {
                $0.multiple(1) >= 1 && $0.multiple(1).rounded() == $0.multiple(1)
            }
        case .percent:
            // Steps of 1, 2 and 5 and of quarters: readers do not count by 3 or 4 percent.
            return Ticks.values(for: range, count: count, cover: cover) { step in
                step.skip == 1 && ([10, 20, 50].contains(step.base) || (step.base == 25 && step.exponent == -1))
            }
        case .duration:
            return DurationSteps.ticks(for: range, count: count, cover: cover)
        }
    }

    /// The texts of the values along an axis, all with the same unit and the same number of decimals.
    public func labels(for ticks: [Double], in style: NumberStyle = .english) -> [String] {
        let greatest = ticks.map(abs).max() ?? 0
        switch self {
        case .count:
            let (unit, suffix): (Double, String) =
                switch greatest {
                case 1e9...: (1e9, style.billion)
                case 1e6...: (1e6, style.million)
                case 1e4...: (1e3, style.thousand)
                default: (1, "")
                }
            let scaled = ticks.map { $0 / unit }
            let decimals = Decimals.needed(for: scaled)
            return scaled.map { value in
                let text = style.text(value, decimals)
                return text == "0" || text.isEmpty ? text : text + suffix
            }
        case .percent:
            let scaled = ticks.map { $0 * 100 }
            let decimals = Decimals.needed(for: scaled)
            return scaled.map { $0.isFinite ? style.text($0, decimals) + style.percent : "" }
        case .duration:
            return DurationSteps.labels(for: ticks, in: style)
        }
    }
}

extension AxisFormat {
    /// A single value in about as many digits as it takes to place it along an axis.
    func rounded(_ value: Double, in style: NumberStyle) -> String {
        switch self {
        case .count: style.short(value)
        case .percent: style.text(value * 100, value < 0.1 ? 1 : 0) + style.percent
        case .duration: DurationSteps.labels(for: [value], in: style)[0]
        }
    }
}

/// How precisely numbers must be written.
enum Decimals {
    /// The least number of decimals, at most four, that tells all values exactly.
    static func needed(for values: [Double]) -> Int {
        (0..<4).first { decimals in
            values.allSatisfy { value in
                let shifted = value * powerOfTen(decimals)
                return abs(shifted - shifted.rounded()) < 1e-6 * max(1, abs(shifted))
            }
        } ?? 4
    }
}
