import Archive
import Smartlook

/// The Atom feed of a site, RFC 4287: newest week first.
struct Feed {
    let reports: [WeeklyReport]
    let options: ReportOptions
    let baseURL: String

    private static let most = 26

    func xml() throws -> String {
        try options.templates.render("feed.xml", context)
    }

    private var context: TemplateContext {
        let shown = reports.suffix(Self.most).reversed()
        let entries = shown.map(entry)
        let newest = shown.map(updated).max() ?? options.asOf
        return [
            "title": options.title, "project": options.projectName, "id": "\(tag)feed", "base": baseURL,
            "self": baseURL + "feed.xml", "home": baseURL + "index.html", "updated": newest.description,
            "generator": options.generator, "entries": entries, "language": Language.current.code,
        ]
    }

    private func entry(_ report: WeeklyReport) -> TemplateContext {
        [
            "title": "\(report.week.week): \(report.headlineText)", "id": "\(tag)\(report.week.week)",
            "href": "\(baseURL)\(report.folder)/index.html", "published": published(report).description,
            "updated": updated(report).description, "summary": report.leadText,
            "numbers": report.keyNumbers.map { number in
                [
                    "label": VisitorText.plain(number.label), "value": number.value,
                    "change": number.change ?? NumberText.missing,
                    "judgement": number.judgement,
                ] as TemplateContext
            },
        ]
    }

    /// Identifiers never change: authority and first date of the oldest week of the feed's project would, so the date is
    /// that of the scheme itself.
    private var tag: String {
        let afterScheme = baseURL.split(separator: "/", omittingEmptySubsequences: true).dropFirst()
        let host = afterScheme.first.map { String($0.prefix { $0 != ":" }) } ?? "localhost"
        return "tag:\(host.lowercased()),2026:\(Figure.slug(options.projectName))/"
    }

    /// The end of the week, or of the data where that comes first.
    private func published(_ report: WeeklyReport) -> Instant {
        let calendar = WeekCalendar(timezone: report.timezone) ?? .utc
        let end = CivilDate(report.week.to).map { calendar.start(of: $0.advanced(byDays: 1)) } ?? report.about.asOf
        return min(end, report.about.dataTo)
    }

    /// A week changes once more when its last windows have closed.
    private func updated(_ report: WeeklyReport) -> Instant {
        let window = report.funnels.compactMap(\.question.windowSeconds).max() ?? 0
        let ripe = published(report).advanced(byMicroseconds: Int64(window * 1_000_000))
        return max(published(report), min(ripe, report.about.dataTo))
    }
}
