/// One country that the sample project's visitors come from.
struct SampleCountry: Sendable, Hashable {
    var code: String
    var name: String

    /// By how many come from it.
    static let all: [(value: SampleCountry, weight: Int)] = [
        ("CZ", "Czechia", 290), ("DE", "Germany", 160), ("SK", "Slovakia", 110), ("PL", "Poland", 90),
        ("AT", "Austria", 70), ("US", "United States", 60), ("GB", "United Kingdom", 50), ("FR", "France", 40),
        ("IT", "Italy", 35), ("ES", "Spain", 28), ("NL", "Netherlands", 25), ("HU", "Hungary", 22),
        ("SE", "Sweden", 11), ("CH", "Switzerland", 9),
    ].map { (SampleCountry(code: $0.0, name: $0.1), $0.2) }
}
