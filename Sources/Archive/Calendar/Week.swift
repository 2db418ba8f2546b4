package import Smartlook

/// One ISO 8601 week, named by its Monday; a label such as `2026-W46` is derived from it.
///
/// Weeks that begin on Sunday carry the number of the ISO week they share six days with.
package struct Week: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The Monday of the ISO week.
    package let monday: CivilDate

    /// The week that holds a date.
    package init(containing date: CivilDate) {
        monday = date.advanced(byDays: -date.weekday)
    }

    /// Reads `2026-W46`; nil for anything else and for weeks a year does not have.
    package init?(_ label: some StringProtocol) {
        let parts = label.split(separator: "-W", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].count == 4, parts[1].count == 2, let year = Int(parts[0]),
            let number = Int(parts[1]), number >= 1, let fourth = CivilDate(year: year, month: 1, day: 4)
        else { return nil }
        // 4 January lies in week 1 by definition.
        self.init(containing: fourth.advanced(byDays: 7 * (number - 1)))
        guard description == label else { return nil }
    }

    /// The ISO year, which differs from the calendar year around New Year.
    package var year: Int { thursday.year }

    /// The week's number in its ISO year, 1 to 53.
    package var number: Int {
        let newYear = CivilDate(year: thursday.year, month: 1, day: 1) ?? thursday
        return (thursday.daysSinceEpoch - newYear.daysSinceEpoch) / 7 + 1
    }

    /// The year that holds a week's Thursday is its ISO year.
    private var thursday: CivilDate { monday.advanced(byDays: 3) }

    package var description: String {
        "\(padded(Int64(year), 4))-W\(padded(Int64(number), 2))"
    }

    /// The week so many weeks later (earlier, if negative).
    package func advanced(by weeks: Int) -> Week {
        Week(containing: monday.advanced(byDays: 7 * weeks))
    }

    /// Whole weeks from this one to another.
    package func distance(to other: Week) -> Int {
        (other.monday.daysSinceEpoch - monday.daysSinceEpoch) / 7
    }

    package static func < (left: Week, right: Week) -> Bool {
        left.monday < right.monday
    }
}
