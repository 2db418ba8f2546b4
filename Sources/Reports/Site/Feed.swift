import Smartlook

/// The Atom feed of a site, RFC 4287: newest week first.
struct Feed {
    /// In order of time.
    let entries: [WeekEntry]
    let options: ReportOptions
    let baseURL: String
    /// What identifiers begin with.
    let tag: String

    static let most = 26

    func xml() throws -> String {
        try options.templates.render("feed.xml", context)
    }

    private var context: TemplateContext {
        let shown = entries.suffix(Self.most).reversed()
        let newest = shown.map(\.updated).max() ?? options.asOf
        return [
            "title": options.title, "project": options.projectName, "id": "\(tag)feed", "base": baseURL,
            "self": baseURL + "feed.xml", "home": baseURL + "index.html", "updated": newest.description,
            "generator": options.generator, "entries": shown.compactMap(entry), "language": Language.current.code,
        ]
    }

    private func entry(_ entry: WeekEntry) -> TemplateContext? {
        guard let news = entry.news else { return nil }
        return [
            "title": "\(entry.week): \(VisitorText.plain(entry.headline))", "id": "\(tag)\(entry.week)",
            "href": "\(baseURL)\(entry.folder)/index.html", "published": news.published.description,
            "updated": entry.updated.description, "summary": news.lead,
            "numbers": news.numbers.map { number in
                [
                    "label": number.label, "value": number.value, "change": number.change,
                    "judgement": number.judgement,
                ] as TemplateContext
            },
        ]
    }

    /// What the identifiers of a new feed begin with. They never change again, wherever the site moves and whatever the
    /// project is called then.
    static func tag(_ options: ReportOptions) -> String? {
        guard let baseURL = options.baseURL else { return nil }
        let afterScheme = baseURL.split(separator: "/", omittingEmptySubsequences: true).dropFirst()
        let host = afterScheme.first.map { String($0.prefix { $0 != ":" }) } ?? "localhost"
        return "tag:\(host.lowercased()),2026:\(Figure.slug(options.projectName))/"
    }
}
