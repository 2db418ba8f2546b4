/// Writes coordinates: at most two decimals, no trailing zeros, no negative zero, whatever the locale.
enum Coordinate {
    static func text(_ value: Double) -> String {
        // Nothing is drawn farther out than this; the bound also keeps the conversion to an integer safe.
        let bound = 1e7
        let hundredths = value.isNaN ? 0 : Int((min(max(value, -bound), bound) * 100).rounded())
        let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        let sign = hundredths < 0 ? "-" : ""
        if rest == 0 { return "\(sign)\(whole)" }
        return rest % 10 == 0 ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }
}
