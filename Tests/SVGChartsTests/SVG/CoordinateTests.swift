import Testing

@testable import SVGCharts

@Suite("Coordinates")
struct CoordinateTests {
    @Test(
        "At most one decimal, no trailing zeros, no negative zero",
        arguments: [
            (0, "0"), (-0.0, "0"), (-0.04, "0"), (1, "1"), (1.5, "1.5"), (1.04, "1"), (1.25, "1.3"),
            (-3.456, "-3.5"), (0.96, "1"), (318, "318"), (.nan, "0"), (.infinity, "10000000"),
            (-Double.greatestFiniteMagnitude, "-10000000"),
        ] as [(Double, String)])
    func text(_ value: Double, _ expected: String) {
        #expect(Coordinate.text(value) == expected)
    }
}
