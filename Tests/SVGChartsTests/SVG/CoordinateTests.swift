import Testing

@testable import SVGCharts

@Suite("Coordinates")
struct CoordinateTests {
    @Test(
        "At most two decimals, no trailing zeros, no negative zero",
        arguments: [
            (0, "0"), (-0.0, "0"), (-0.001, "0"), (1, "1"), (1.5, "1.5"), (1.005, "1"), (1.25, "1.25"),
            (1.05, "1.05"), (-3.456, "-3.46"), (0.999, "1"), (318, "318"), (.nan, "0"), (.infinity, "10000000"),
            (-Double.greatestFiniteMagnitude, "-10000000"),
        ] as [(Double, String)])
    func text(_ value: Double, _ expected: String) {
        #expect(Coordinate.text(value) == expected)
    }
}
