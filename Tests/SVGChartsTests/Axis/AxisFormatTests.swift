import Testing

@testable import SVGCharts

@Suite("Values along an axis")
struct AxisFormatTests {
    @Test(
        "Labels share one unit and one number of decimals",
        arguments: [
            (.count, [0, 10_000, 20_000], ["0", "10k", "20k"]),
            (.count, [0, 2500, 5000], ["0", "2,500", "5,000"]),
            (.count, [-5000, 0, 5000], ["−5,000", "0", "5,000"]),
            (.count, [0, 500_000, 1_000_000], ["0", "0.5M", "1.0M"]),
            (.count, [0, 1e9, 2e9], ["0", "1B", "2B"]),
            (.percent, [0, 0.025, 0.05], ["0%", "2.5%", "5.0%"]),
            (.percent, [0, 0.5, 1], ["0%", "50%", "100%"]),
            (.percent, [-0.1, 0, 0.1], ["−10%", "0%", "10%"]),
            (.percent, [0.0001, 0.0002], ["0.01%", "0.02%"]),
            (.duration, [0, 30, 60], ["0", "30\u{A0}s", "1\u{A0}min"]),
            (.duration, [86400, 129_600], ["1\u{A0}d", "1\u{A0}d 12\u{A0}h"]),
            (.duration, [5400], ["1\u{A0}h 30\u{A0}min"]),
        ] as [(AxisFormat, [Double], [String])])
    func labels(_ format: AxisFormat, _ ticks: [Double], _ expected: [String]) {
        #expect(format.labels(for: ticks) == expected)
    }

    @Test(
        "Ticks follow the unit",
        arguments: [
            (.count, 0...3, [0, 1, 2, 3]), (.count, 0...1, [0, 1]),
            (.percent, 0.021...0.034, [0.02, 0.025, 0.03, 0.035]),
            (.duration, 0...3600, [0, 900, 1800, 2700, 3600]),
            (.duration, 0...200_000, [0, 43200, 86400, 129_600, 172_800]),
        ] as [(AxisFormat, ClosedRange<Double>, [Double])])
    func ticks(_ format: AxisFormat, _ range: ClosedRange<Double>, _ expected: [Double]) {
        #expect(format.ticks(for: range, count: 4) == expected)
    }

    @Test(
        "Labels are distinct and counts are whole, over many ranges",
        arguments: [AxisFormat.count, .percent, .duration])
    func distinct(_ format: AxisFormat) {
        var generator = SplitMix(state: 7)
        for _ in 0..<1000 {
            let scale = format == .percent ? 1 : powerOfTen(Int.random(in: 1...9, using: &generator))
            let low = Double.random(in: 0...scale, using: &generator).rounded(.down)
            let high = low + max(format == .percent ? 0.001 : 1, Double.random(in: 0...scale, using: &generator))
            let ticks = format.ticks(for: low...high, count: 4)
            let labels = format.labels(for: ticks)
            #expect(Set(labels).count == labels.count, "\(low)...\(high): \(labels)")
            if format == .count, low.rounded() == low, ticks.count > 2 {
                #expect(ticks.allSatisfy { $0.rounded() == $0 }, "\(low)...\(high): \(ticks)")
            }
        }
    }
}
