@testable import SVGCharts

/// A chart as a report would draw it in one of the states that a week can be in, and the sentence beneath it.
struct ChartState: Sendable {
    let chart: String
    let state: String
    let sentence: String
    /// Nothing where the sentence says it all.
    let drawing: (any Chart)?

    init(_ chart: String, _ state: String, _ sentence: String, _ drawing: (any Chart)? = nil) {
        self.chart = chart
        self.state = state
        self.sentence = sentence
        self.drawing = drawing
    }

    var name: String { "\(chart), \(state)" }
    var fixture: Fixture? { drawing.map { Fixture(name: name, chart: $0) } }

    static let all: [ChartState] = funnels + trends + lifecycles + dots + ranks + histograms
}

/// Some of a number of visitors.
struct Part: Sendable {
    let count: Int
    let whole: Int

    init(_ count: Int, of whole: Int) {
        self.count = count
        self.whole = whole
    }

    var rate: Double { Double(count) / Double(whole) }

    /// Where the true rate lies with a confidence of 95% (Wilson).
    var interval: ClosedRange<Double> {
        let (n, p, z) = (Double(whole), rate, 1.959964)
        let middle = (p + z * z / (2 * n)) / (1 + z * z / n)
        let half = z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
        return max(0, middle - half)...min(1, middle + half)
    }
}

/// Texts as a report writes them.
enum Text {
    static func count(_ value: Int) -> String { NumberStyle.english.text(Double(value), 0) }

    static func short(_ value: Int) -> String { NumberStyle.english.short(Double(value)) }

    /// A share in one decimal; what happened at all is never none.
    static func share(_ value: Double) -> String {
        if value > 0, value < 0.0005 { return "<0.1%" }
        if value < 1, value >= 0.9995 { return ">99.9%" }
        return value == 0 || value == 1 ? "\(Int(value * 100))%" : NumberStyle.english.text(value * 100, 1) + "%"
    }

    static func points(_ value: Double) -> String {
        let text = NumberStyle.english.text(value * 100, 1)
        return text == "0" ? "no change" : (value > 0 ? "+" : "") + text + "\u{A0}pp"
    }
}
