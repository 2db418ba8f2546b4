/// Writes coordinates: at most one decimal, as nobody sees less and pages are full of them; no trailing zero, no negative
/// zero, whatever the locale.
enum Coordinate {
    static func text(_ value: Double) -> String {
        // Nothing is drawn farther out than this; the bound also keeps the conversion to an integer safe.
        let bound = 1e7
        let tenths = value.isNaN ? 0 : Int((min(max(value, -bound), bound) * 10).rounded())
        let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
        let sign = tenths < 0 ? "-" : ""
        return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
    }
}
