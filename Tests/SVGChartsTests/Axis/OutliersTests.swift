import Testing

@testable import SVGCharts

@Suite("Outliers")
struct OutliersTests {
    @Test("An axis follows values up to four times the 95th percentile, which the greatest does not move")
    func ceiling() {
        #expect(Outliers.ceiling(of: [1, 2, 3, 4, 5, 6, 7, 1000]) == 28)
        #expect(Outliers.ceiling(of: (1...100).map(Double.init)) == 4 * 95)
    }

    @Test("Few values and nothing but zeros have no outliers")
    func none() {
        #expect(Outliers.ceiling(of: [1, 2, 1000]) == .infinity)
        #expect(Outliers.ceiling(of: [1, 2, 1000], from: 2) == 8)
        #expect(Outliers.ceiling(of: [1], from: 1) == .infinity)
        #expect(Outliers.ceiling(of: [Double](repeating: 0, count: 9)) == .infinity)
    }
}
