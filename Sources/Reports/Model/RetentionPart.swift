/// How many of each week's new visitors came back in the weeks after.
package struct RetentionPart: Sendable, Hashable, Codable {
    /// Which part of the visitors first seen in the week before was active, week by week.
    package var measure: Measure
    /// Oldest first; the last is that of the week before the one reported.
    package var cohorts: [Cohort]
    /// All cohorts together, one a week after the first; only whole weeks count.
    package var average: [Share]
    /// Whether the first week of the data is left out, as everybody is new in it.
    package var leavesOutFirstWeek: Bool
    package var sentence = ""

    /// The visitors first seen in one week.
    package struct Cohort: Sendable, Hashable, Codable {
        package var week: String
        /// Whether the data holds all of the week.
        package var complete: Bool
        package var size: Int
        /// One a week after the first.
        package var cells: [Cell]

        package var isThin: Bool { size < SegmentRow.thin }
    }

    /// The visitors of a cohort that were active in one later week.
    package struct Cell: Sendable, Hashable, Codable {
        package var active: Int
        /// Whether the data holds all of the later week.
        package var complete: Bool
    }

    /// Some of some visitors.
    package struct Share: Sendable, Hashable, Codable {
        package var active: Int
        package var size: Int

        var rate: Double? { size > 0 ? Double(active) / Double(size) : nil }
    }

    /// More cohorts than this are left to the archive.
    static let most = 12
    static let measureKey = "retention.week_1"
}
