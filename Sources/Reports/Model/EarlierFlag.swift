/// Something that an earlier report called unusual, and what the weeks since then say of it.
package struct EarlierFlag: Sendable, Hashable, Codable {
    package enum Outcome: String, Sendable, Hashable, Codable {
        /// The later weeks show the same change.
        case persisted
        /// The change was there and is over.
        case reversed
        /// With the later weeks known, it is within what chance does.
        case noise
    }

    /// The key of the measure, or `checkout.device` for a segment.
    package var measure: String
    package var name: String
    /// The value of the segment; nil for a whole series.
    package var segment: String?
    /// The week that was flagged.
    package var week: String
    package var isHigh: Bool
    /// What the flagged week had.
    package var value: Double
    /// What was usual then: the mean of the range, or the rate of the week before.
    package var usual: Double
    /// What the weeks since have: the latest of a series, all together of a segment.
    package var since: Double
    package var outcome: Outcome

    /// For how many weeks a flag is followed.
    static let weeksFollowed = 4

    func named(_ measure: String, _ name: String) -> EarlierFlag {
        var flag = self
        flag.measure = measure
        flag.name = name
        return flag
    }
}
