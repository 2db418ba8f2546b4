import Smartlook

/// The Atom feed of a site, RFC 4287: newest week first.
struct Feed {
    let reports: [WeeklyReport]
    let options: ReportOptions
    let baseURL: String

    static let most = 26

    func xml() throws -> String {
        try options.templates.render("feed.xml", context)
    }

    private var context: TemplateContext {
        let shown = reports.suffix(Self.most).reversed()
        let entries = shown.map(entry)
        let newest = shown.map { ReportDates($0).updated }.max() ?? options.asOf
        return [
            "title": options.title, "project": options.projectName, "id": "\(tag)feed", "base": baseURL,
            "self": baseURL + "feed.xml", "home": baseURL + "index.html", "updated": newest.description,
            "generator": options.generator, "entries": entries, "language": Language.current.code,
        ]
    }

    private func entry(_ report: WeeklyReport) -> TemplateContext {
        let dates = ReportDates(report)
        return [
            "title": "\(report.week.week): \(report.headlineText)", "id": "\(tag)\(report.week.week)",
            "href": "\(baseURL)\(report.folder)/index.html", "published": dates.published.description,
            "updated": dates.updated.description, "summary": report.leadText,
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
}
