/// How many of each week's new visitors came back in the weeks after.
package struct RetentionPart: Sendable, Hashable, Codable {
    /// Which part of the visitors first seen in the week before was active, week by week.
    package var measure: Measure
    /// Oldest first; the last is that of the week before the one reported.
    package var cohorts: [Cohort]
    /// All cohorts together, one a week after the first; only whole weeks count.
    package var average: [Share]
    /// The weeks from the first cohort's to the one reported that the data holds only a part of.
    package var incompleteWeeks: [String]
    /// Whether the first week of the data is left out, as everybody is new in it.
    package var leavesOutFirstWeek: Bool
    package var sentence = ""

    /// The visitors first seen in one week.
    package struct Cohort: Sendable, Hashable, Codable {
        package var week: String
        package var size: Int
        /// How many of them were active in each week after.
        package var cells: [Int]

        package var isThin: Bool { size < SegmentRow.thin }
    }

    /// Some of some visitors.
    package struct Share: Sendable, Hashable, Codable {
        package var active: Int
        package var size: Int
    }

    /// More cohorts than this are left to the archive.
    static let most = 12
    package static let measureKey = "retention.week_1"

    /// Whether the data holds all of the week in which a cohort was first seen.
    func isComplete(_ cohort: Cohort) -> Bool { !incompleteWeeks.contains(cohort.week) }

    /// Whether the data holds all of a cohort's week and of that of one of its cells.
    func isComplete(_ cohort: Int, cell: Int) -> Bool {
        // The cohorts' weeks follow each other, and the week reported comes after the last.
        let place = cohort + 1 + cell
        let week = cohorts.indices.contains(place) ? cohorts[place].week : measure.current?.week
        return isComplete(cohorts[cohort]) && week.map(incompleteWeeks.contains) == false
    }
}
