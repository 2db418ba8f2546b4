/// Says in at most 70 characters what a mail is about: product, week, finding.
struct MailSubject {
    let report: WeeklyReport
    let isCorrection: Bool

    static let longest = 70

    /// The first of ever shorter ways to say it that fits.
    var text: String {
        let headline = Self.flat(report.headlineText)
        let finding = Self.firstClause(headline)
        let prefix = isCorrection ? localized("Corrected: ") : ""
        let week = report.week.name
        let long = "\(prefix)\(Self.flat(report.title)) \(week): "
        let short = "\(prefix)\(week): "
        let changed = change.map { "\(finding) (\($0))" }
        let findings = [headline, changed, finding].compactMap(\.self)
        let ways = findings.map { long + $0 } + findings.map { short + $0 }
        if let fitting = ways.first(where: { $0.count <= Self.longest }) { return fitting }
        return (short + finding).prefix(Self.longest - 1) + "…"
    }

    /// The change of the number that the headline is about.
    private var change: String? {
        guard report.week.complete, report.week.previousWeek != nil, let key = report.headline.measure,
            let text = report.measure(key)?.changeText, text != NumberText.noChange
        else { return nil }
        return Self.flat(text)
    }

    /// What stands before the first comma or semicolon that separates words; the commas of numbers do not.
    private static func firstClause(_ text: String) -> String {
        let ends = [", ", "; "].compactMap { text.firstRange(of: $0)?.lowerBound }
        return String(text[..<(ends.min() ?? text.endIndex)])
    }

    /// One line without the spaces that must not break, which lists of mails show as boxes.
    private static func flat(_ text: String) -> String {
        VisitorText.plain(VisitorText.clean(text)).replacing(NumberText.noBreak, with: " ")
    }
}
