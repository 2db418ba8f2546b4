/// How often the values of past weeks fell within the range that the weeks before each had given.
package struct PastRanges: Sendable, Hashable, Codable {
    package var held: Int
    package var weeks: Int

    static func + (one: PastRanges, other: PastRanges) -> PastRanges {
        PastRanges(held: one.held + other.held, weeks: one.weeks + other.weeks)
    }

    /// The part of quiet weeks that a range holds: of 1,000 simulated quiet series the limits of 12 to 26 weeks hold
    /// 98 in 100, those of 6 to 11 weeks 96 (`FalseAlarmTests`).
    static let expectedShare = 0.98
}
