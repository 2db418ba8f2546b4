/// Maps values to pixels.
struct LinearScale {
    let domain: ClosedRange<Double>
    /// The pixels of the ends of the domain; for a vertical axis the first is the greater one.
    let start: Double, end: Double

    func callAsFunction(_ value: Double) -> Double {
        let extent = domain.upperBound - domain.lowerBound
        guard extent > 0 else { return (start + end) / 2 }
        return start + (value - domain.lowerBound) / extent * (end - start)
    }

    /// The pixel of a value, or of the end of the domain beyond which it lies.
    func clamped(_ value: Double) -> Double {
        self(min(max(value, domain.lowerBound), domain.upperBound))
    }
}
