import SVGCharts

/// Writes numbers as readers see them, the same in every language setting of the machine.
package enum NumberText {
    package static let minus = "\u{2212}"
    package static let noBreak = "\u{00A0}"
    package static let enDash = "\u{2013}"
    package static let missing = "\u{2014}"
    static var noChange: String { localized("no change") }
    static var noneBefore: String { localized("0 last week") }
    static var percent: String { style.percent }

    private static var style: NumberStyle { Language.current.numbers }

    /// A count in full: 48,210.
    package static func count(_ value: Int) -> String {
        (value < 0 ? minus : "") + grouped(value.magnitude)
    }

    /// A count where room is tight: three significant digits from ten thousand on, 48.2k, 1.00M.
    package static func compact(_ value: Int) -> String { style.short(Double(value)) }

    /// A rate: one decimal from 1% on, two significant digits below, 0% only for zero.
    package static func rate(_ value: Double) -> String {
        percentDigits(value) + percent
    }

    /// A share on a bar, where anything that would round to nothing is "<0.1%".
    package static func share(_ value: Double) -> String {
        if value > 0, value < 0.0005 { return "<\(fixed(0.1, 1))\(percent)" }
        if value == 0 { return "0" + percent }
        return value == 1 ? "100" + percent : fixed(value * 100, 1) + percent
    }

    /// A difference of two rates in percentage points: −1.1 pp.
    package static func points(_ value: Double) -> String {
        guard value.isFinite else { return missing }
        let digits = fixed(abs(value) * 100, 1)
        guard !isZero(digits) else { return noChange }
        return (value < 0 ? minus : "+") + digits + noBreak + localized("pp")
    }

    /// The interval of a difference of two rates: −1.9 to −0.3 pp.
    package static func pointsInterval(_ lower: Double, _ upper: Double) -> String {
        func side(_ value: Double) -> String {
            let digits = fixed(abs(value) * 100, 1)
            return isZero(digits) ? "0" : (value < 0 ? minus : "+") + digits
        }
        return localized("\(side(lower)) to \(side(upper))\(noBreak)pp")
    }

    /// A change in proportion to an earlier value: +6.9%, −12%, ×3.2, "0 last week".
    package static func relative(_ value: Double, from previous: Double) -> String {
        guard value.isFinite, previous.isFinite else { return missing }
        guard previous != 0 else { return value == 0 ? noChange : noneBefore }
        let ratio = value / previous
        let percent = (ratio - 1) * 100
        if percent > 200 { return "×" + fixed(ratio, ratio < 9.95 ? 1 : 0) }
        var digits = fixed(abs(percent), 1)
        if abs(percent) >= 9.95 { digits = fixed(abs(percent), 0) }
        guard !isZero(digits) else { return noChange }
        return (percent < 0 ? minus : "+") + digits + Self.percent
    }

    /// An interval of rates, with the unit once: 2.2–2.4%.
    ///
    /// - Parameter outside: a rate beyond a limit. Where both would read the same, the limit has one digit more.
    package static func rateInterval(_ lower: Double, _ upper: Double, outside: Double? = nil) -> String {
        let rate = outside.map { percentDigits($0) }
        func digits(_ limit: Double) -> String {
            let digits = percentDigits(limit)
            return digits == rate ? percentDigits(limit, more: 1) : digits
        }
        return digits(lower) + enDash + digits(upper) + percent
    }

    /// An interval of counts: 1,050–1,340.
    package static func countInterval(_ lower: Double, _ upper: Double) -> String {
        "\(count(Int(lower.rounded(.up))))\(enDash)\(count(Int(upper.rounded(.down))))"
    }

    /// A share in whole percents.
    static func wholePercent(_ share: Double) -> String { fixed(share * 100, 0) + percent }

    /// A time span in its two greatest units: 1 d 4 h, 2 min 5 s, 35 s.
    package static func duration(_ seconds: Double) -> String {
        guard seconds.isFinite, seconds >= 0 else { return missing }
        if seconds > 0, seconds < 1 { return "<1\(noBreak)\(style.second)" }
        let total = seconds < 60 ? Int(seconds.rounded()) : Int(seconds)
        let units = [(style.day, 86_400), (style.hour, 3600), (style.minute, 60), (style.second, 1)]
        guard let first = units.firstIndex(where: { total >= $0.1 }) else { return "0\(noBreak)\(style.second)" }
        let head = total / units[first].1
        var text = "\(count(head))\(noBreak)\(units[first].0)"
        if first + 1 < units.count {
            let rest = total % units[first].1 / units[first + 1].1
            if rest > 0 { text += "\(noBreak)\(rest)\(noBreak)\(units[first + 1].0)" }
        }
        return text
    }

    /// An interval of time spans: 35 s – 2 min 5 s.
    package static func durationInterval(_ lower: Double, _ upper: Double) -> String {
        "\(duration(lower))\(noBreak)\(enDash) \(duration(upper))"
    }

    /// A number with a fixed number of decimals, rounded half away from zero; no sign on zero.
    static func fixed(_ value: Double, _ decimals: Int) -> String {
        guard value.isFinite, abs(value) < 1e15 else { return missing }
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        // A value such as 0.145 × 100 lies a hair below the half that it is meant to be.
        let scaled = (abs(value) * scale * (1 + 1e-12)).rounded()
        let units = Int(scaled)
        let whole = units / Int(scale)
        let sign = value < 0 && units > 0 ? minus : ""
        guard decimals > 0 else { return sign + String(whole) }
        let fraction = String(units % Int(scale))
        return sign + String(whole) + style.decimalSeparator + String(repeating: "0", count: decimals - fraction.count)
            + fraction
    }

    private static func isZero(_ digits: String) -> Bool { !digits.contains { ("1"..."9").contains($0) } }

    private static func percentDigits(_ value: Double, more: Int = 0) -> String {
        guard value.isFinite else { return missing }
        let percent = value * 100
        if percent == 0 { return "0" }
        if percent == 100 { return "100" }
        if abs(percent) >= 0.995 { return fixed(percent, 1 + more) }
        var decimals = 2 + more
        var bound = 0.0995
        while abs(percent) < bound, decimals < 6 + more {
            decimals += 1
            bound /= 10
        }
        return fixed(percent, decimals)
    }

    private static func grouped(_ value: UInt) -> String {
        let separator = style.groupSeparator
        let digits = Array(String(value))
        return digits.indices.reduce(into: "") { text, index in
            if index > 0, (digits.count - index) % 3 == 0 { text += separator }
            text.append(digits[index])
        }
    }
}
