import Testing

@testable import Analysis

@Suite struct BoundariesTests {
    private static let squares = (0...200).map { (number: Int64) in number * number * 1_000_003 - 77 }

    /// Twelve years of weeks in microseconds, an hour shorter or longer where the clock changes.
    private static let weeks = (0...626).map { (week: Int64) in
        (week * 168 - (week % 52 > 12 && week % 52 < 43 ? 1 : 0)) * 3_600_000_000 + 1_735_516_800_000_000
    }

    static let cases: [[Int64]] =
        [
            [0, 1], [0, 10, 11, 500_000], [-7, -3, 0, 1 << 40], [.min, 0, .max], [.min, .max], squares, weeks,
            [5, 1029, 2053],
            (0...200).map { $0 * 3600 - 1800 }, [0, 604_800_000_000], [-1 << 62, 3 << 60],
        ]
        // Seconds: days, weeks and hours, up to more cells than a grid may have.
        + [(84, 86_400), (769, 604_800), (771, 604_800), (65_535, 3600), (65_536, 3600), (65_537, 3600)].map {
            (count: Int64, width: Int64) in [0, 1, count / 2, count - 1, count].map { $0 * width + 1_735_516_800 }
        }

    @Test(arguments: cases)
    func findsTheSpanOfEveryNumber(values: [Int64]) {
        let boundaries = Boundaries(values)
        let near = values.flatMap { [$0 &- 1, $0, $0 &+ 1] }
        let between = zip(values, values.dropFirst()).map { $0 / 2 + $1 / 2 }
        for number in near + between + [.min, .max, 0] {
            // The last span that begins at or before it.
            let wanted = number < values[0] ? -1 : (values.lastIndex { $0 <= number } ?? -1)
            #expect(boundaries.index(of: number) == wanted, "\(number) in \(values)")
        }
    }

    @Test func ofNothingNothingIsFound() {
        for number in [Int64.min, -1, 0, 1, .max] { #expect(Boundaries([]).index(of: number) <= 0) }
    }
}
