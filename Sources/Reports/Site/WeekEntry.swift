import Archive
import Smartlook

/// What a site says of one week outside of its page, and what the page was made of.
package struct WeekEntry: Sendable, Equatable, Codable {
    package var week: String
    /// A digest of all that the page is made of.
    package var key: String
    package var revision: Int
    var from: String
    var to: String
    var dates: String
    var complete: Bool
    var rule: Headline.Rule
    var headline: String
    var visitors: Double?
    var visitorsText: String
    var conversion: Double?
    var conversionText: String
    /// When the report last became another one.
    var updated: Instant

    init(_ report: WeeklyReport, key: String) {
        let conversion = report.primaryFunnel?.conversion
        week = report.week.week
        self.key = key
        revision = report.revision
        from = report.week.from
        to = report.week.to
        dates = report.week.datesText
        complete = report.week.complete
        rule = report.headline.rule
        headline = report.headline.text
        visitors = report.visitors.measure.value
        visitorsText = report.visitors.measure.text(visitors)
        self.conversion = conversion?.value
        conversionText = conversion.map { $0.text($0.value) } ?? NumberText.missing
        updated = ReportDates(report).updated
    }

    /// The folder of the week in a site: `2026/W46`.
    package var folder: String { WeeklyReport.folder(of: week) }

    /// What is unusual about the week in a word or two; empty where nothing is.
    var flag: String {
        switch rule {
        case .incomplete: localized("incomplete")
        case .empty: localized("no visitors")
        case .notComparable: localized("not comparable")
        case .first: localized("first")
        case .primarySignal, .signal, .run: localized("unusual")
        case .usual: ""
        }
    }
}

/// When a report was published and when it last became another one, as feeds say it.
struct ReportDates {
    private let report: WeeklyReport

    init(_ report: WeeklyReport) { self.report = report }

    /// The end of the week, or of the data where that comes first.
    var published: Instant {
        let calendar = WeekCalendar(timezone: report.timezone) ?? .utc
        let end = CivilDate(report.week.to).map { calendar.start(of: $0.advanced(byDays: 1)) } ?? report.about.asOf
        return min(end, report.about.dataTo)
    }

    /// A week changes once more when its last windows have closed, and with every revision.
    var updated: Instant {
        let window = report.funnels.compactMap(\.question.windowSeconds).max() ?? 0
        let ripe = published.advanced(byMicroseconds: Int64(window * 1_000_000))
        return max(published, min(ripe, report.about.dataTo), report.revised ?? published)
    }
}
