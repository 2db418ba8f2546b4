import Foundation
import SVGCharts
import Testing

/// Whether the categories stay apart for every eye and on a grey copier, by CIEDE2000.
@Suite("Distances of colours")
struct ColorDistanceTests {
    private static let pairs: [(ChartColor, ChartColor)] = [
        (.category1, .category2), (.category1, .category3), (.category2, .category3),
    ]

    /// Linear red, green and blue as people without one kind of cones see them (Machado and others, 2009), and as grey.
    private static let eyes: [(name: String, least: Double, matrix: [[Double]])] = [
        ("normal", 20, [[1, 0, 0], [0, 1, 0], [0, 0, 1]]),
        (
            "protanopia", 15,
            [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
        ),
        (
            "deuteranopia", 15,
            [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
        ),
        (
            "tritanopia", 15,
            [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
        ),
        ("grey", 10, Array(repeating: [0.2126, 0.7152, 0.0722], count: 3)),
    ]

    @Test("Categories stay apart for every eye and in grey", arguments: eyes.indices)
    func categories(_ index: Int) {
        let eye = Self.eyes[index]
        for (one, other) in Self.pairs {
            for (a, b) in [(one.light, other.light), (one.dark, other.dark)] {
                let distance = Self.distance(lab(a, eye.matrix), lab(b, eye.matrix))
                #expect(distance >= eye.least, "\(eye.name): \(a) and \(b) are \(distance) apart")
            }
        }
    }

    @Test(
        "The vectors of Sharma, Wu and Dalal",
        arguments: [
            ([50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425), ([50, -1, 2], [50, 0, 0], 2.3669),
            ([50, 2.5, 0], [73, 25, -18], 27.1492),
            ([22.7233, 20.0904, -46.6940], [23.0331, 14.9730, -42.5619], 2.0373),
            ([2.0776, 0.0795, -1.1350], [0.9033, -0.0636, -0.5514], 0.9082),
        ] as [([Double], [Double], Double)])
    func vectors(_ one: [Double], _ other: [Double], _ distance: Double) {
        #expect(abs(Self.distance(one, other) - distance) < 0.0001)
    }

    /// The colour in CIE Lab under D65, as an eye sees it.
    private func lab(_ hex: String, _ eye: [[Double]]) -> [Double] {
        let digits = Array(hex.dropFirst())
        let linear = [0, 2, 4].map { start -> Double in
            let value = Double(Int(String(digits[start..<start + 2]), radix: 16) ?? 0) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        func product(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
            matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
        }
        let seen = product(eye, linear).map { min(max($0, 0), 1) }
        let xyz = product(
            [
                [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
                [0.0193339, 0.1191920, 0.9503041],
            ],
            seen)
        let f = zip(xyz, [0.95047, 1, 1.08883]).map { value, white in
            let part = value / white
            return part > 216.0 / 24389 ? cbrt(part) : (24389.0 / 27 * part + 16) / 116
        }
        return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
    }

    private static func distance(_ one: [Double], _ other: [Double]) -> Double {
        let mean = (hypot(one[1], one[2]) + hypot(other[1], other[2])) / 2
        let g = 0.5 * (1 - (pow(mean, 7) / (pow(mean, 7) + pow(25, 7))).squareRoot())
        let (a1, a2) = (one[1] * (1 + g), other[1] * (1 + g))
        let (c1, c2) = (hypot(a1, one[2]), hypot(a2, other[2]))
        func hue(_ a: Double, _ b: Double) -> Double {
            let degrees = a == 0 && b == 0 ? 0 : atan2(b, a) * 180 / .pi
            return degrees < 0 ? degrees + 360 : degrees
        }
        let (h1, h2) = (hue(a1, one[2]), hue(a2, other[2]))
        var turn = c1 * c2 == 0 ? 0 : h2 - h1
        if turn > 180 { turn -= 360 } else if turn < -180 { turn += 360 }
        func sine(_ degrees: Double) -> Double { sin(degrees * .pi / 180) }
        func cosine(_ degrees: Double) -> Double { cos(degrees * .pi / 180) }
        let (dl, dc) = (other[0] - one[0], c2 - c1)
        let dh = 2 * (c1 * c2).squareRoot() * sine(turn / 2)
        let (l, c) = ((one[0] + other[0]) / 2, (c1 + c2) / 2)
        var h = h1 + h2
        if c1 * c2 != 0 { h = abs(h1 - h2) <= 180 ? h / 2 : (h < 360 ? h + 360 : h - 360) / 2 }
        let t = 1 - 0.17 * cosine(h - 30) + 0.24 * cosine(2 * h) + 0.32 * cosine(3 * h + 6) - 0.2 * cosine(4 * h - 63)
        let sl = 1 + 0.015 * (l - 50) * (l - 50) / (20 + (l - 50) * (l - 50)).squareRoot()
        let (sc, sh) = (1 + 0.045 * c, 1 + 0.015 * c * t)
        let around = ((h - 275) / 25) * ((h - 275) / 25)
        let rt = -2 * (pow(c, 7) / (pow(c, 7) + pow(25, 7))).squareRoot() * sine(60 * exp(-around))
        let (x, y, z) = (dl / sl, dc / sc, dh / sh)
        return (x * x + y * y + z * z + rt * y * z).squareRoot()
    }
}
