/// How a language writes numbers: its separators and its short words for powers of ten and for times.
public struct NumberStyle: Sendable, Equatable {
    /// What stands before the decimals.
    public var decimalSeparator: String
    /// What stands between groups of three digits.
    public var groupSeparator: String
    /// What stands after a percentage, with its space where the language has one.
    public var percent: String
    /// What stands after thousands.
    public var thousand: String
    /// What stands after millions.
    public var million: String
    /// What stands after billions (10⁹).
    public var billion: String
    /// What stands after trillions (10¹²).
    public var trillion: String
    /// The unit of days.
    public var day: String
    /// The unit of hours.
    public var hour: String
    /// The unit of minutes.
    public var minute: String
    /// The unit of seconds.
    public var second: String

    /// The style of English.
    public static let english = NumberStyle()

    /// A style by its parts, each the English one unless given.
    public init(
        decimalSeparator: String = ".", groupSeparator: String = ",", percent: String = "%", thousand: String = "k",
        million: String = "M", billion: String = "B", trillion: String = "T", day: String = "d", hour: String = "h",
        minute: String = "min",
        second: String = "s"
    ) {
        self.decimalSeparator = decimalSeparator
        self.groupSeparator = groupSeparator
        self.percent = percent
        self.thousand = thousand
        self.million = million
        self.billion = billion
        self.trillion = trillion
        self.day = day
        self.hour = hour
        self.minute = minute
        self.second = second
    }

    /// A number with grouped thousands and a true minus sign; zero has no sign.
    func text(_ value: Double, _ decimals: Int) -> String {
        guard value.isFinite, abs(value) < 1e12 else { return "" }
        let scale = Int(powerOfTen(decimals))
        let scaled = Int((value * Double(scale)).rounded())
        guard scaled != 0 else { return "0" }
        let (whole, rest) = scaled.magnitude.quotientAndRemainder(dividingBy: UInt(scale))
        let digits = String(rest)
        let fraction =
            decimals == 0
            ? "" : decimalSeparator + String(repeating: "0", count: decimals - digits.count) + digits
        return (scaled < 0 ? "\u{2212}" : "") + grouped(whole) + fraction
    }

    /// A count where there is little room: in full below ten thousand, else in three digits, as in 48.2k.
    public func short(_ value: Double) -> String {
        let units = [(1e3, thousand), (1e6, million), (1e9, billion), (1e12, trillion)]
        guard value.isFinite, abs(value) >= 9_999.5 else { return text(value, 0) }
        // What rounds up to a thousand of one unit is one of the next: 999,950 is 1.00M.
        let (unit, suffix) = units.first { abs(value) < $0.0 * 999.5 } ?? units[3]
        let scaled = abs(value) / unit
        // What is meant to be half a digit may lie a hair below: 10,450 is 10.5k.
        return text(value / unit * (1 + 1e-12), scaled < 9.995 ? 2 : scaled < 99.95 ? 1 : 0) + suffix
    }

    private func grouped(_ value: UInt) -> String {
        let digits = Array(String(value))
        return digits.indices.reduce(into: "") { text, index in
            if index > 0, (digits.count - index) % 3 == 0 { text += groupSeparator }
            text.append(digits[index])
        }
    }
}
