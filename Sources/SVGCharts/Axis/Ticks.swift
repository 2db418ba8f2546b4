#if canImport(Glibc)
    // Rounding is a function of libm, which nothing else here would link.
    import Glibc
#endif

/// Chooses the values written along an axis.
///
/// The extension of Wilkinson's algorithm by Talbot, Lin and Hanrahan (2010): among all regular sequences the one that
/// is simplest, covers the data best and comes nearest to the wanted number. It needs fewer ticks to look right than
/// the common steps of 1, 2 and 5.
public enum Ticks {
    /// How much of the data must lie between the first and the last tick.
    public enum Cover: Sendable {
        /// Ticks may stop short of the data on both sides.
        case some
        /// The last tick reaches the greatest value, as it should where bars grow towards it.
        case upper
        /// The ticks enclose all data.
        case all
    }

    /// The tick values for a range of data.
    ///
    /// - Parameters:
    ///   - range: the least and the greatest value.
    ///   - count: the number of ticks to aim at.
    ///   - cover: how much of the range must lie between the ticks.
    ///   - admits: which steps are allowed.
    public static func values(
        for range: ClosedRange<Double>, count: Int, cover: Cover = .some, admits: (Step) -> Bool = { _ in true }
    ) -> [Double] {
        let (low, high) = (range.lowerBound, range.upperBound)
        // Beyond this neither the search nor a drawing has any precision left.
        guard low.isFinite, high.isFinite, high - low > 1e-9 * max(abs(low), abs(high)), high - low > 1e-12 else {
            return [low]
        }
        var search = TickSearch(low: low, high: high, count: max(count, 2), cover: cover)
        search.run(admits: admits)
        return search.best?.values ?? [low, high]
    }

    /// The distance between ticks: every `skip`-th multiple of `base` tenths of a power of ten.
    public struct Step: Sendable, Equatable {
        /// The leading number in tenths: 10, 50, 20, 25, 40 or 30, from the most to the least liked.
        public let base: Int
        /// How many multiples one step takes.
        public let skip: Int
        /// The power of ten.
        public let exponent: Int

        /// The distance as a number.
        public var value: Double { multiple(skip) }

        /// A multiple of the base, exact to the last bit since the one division comes last.
        func multiple(_ factor: Int) -> Double {
            let whole = Double(factor * base)
            let power = exponent - 1
            return power < 0 ? whole / powerOfTen(-power) : whole * powerOfTen(power)
        }
    }
}

/// Ten to a power that is not negative.
func powerOfTen(_ exponent: Int) -> Double {
    (0..<max(exponent, 0)).reduce(1) { power, _ in power * 10 }
}

/// The smallest power of ten that is not below a positive number, found without a logarithm, whose last bit differs between
/// systems.
func decimalExponent(atLeast value: Double) -> Int {
    var exponent = 0
    while exponent < 300, powerOfTen(exponent) < value { exponent += 1 }
    while exponent > -300, value <= 1 / powerOfTen(1 - exponent) { exponent -= 1 }
    return exponent
}
