import Smartlook
import SVGCharts

/// The pages around the weeks: the front page, all weeks in one table, the page for addresses that lead nowhere, the sitemap.
struct FrontPages {
    /// In order of time.
    let entries: [WeekEntry]
    let newest: WeeklyReport
    let trends: [Measure]
    let options: ReportOptions

    /// So many weeks are on the front page; the table has them all.
    static let mostWeeks = 104

    func index() throws -> String {
        try options.templates.render("index.html", common.merging(front) { own, _ in own })
    }

    func weeks() throws -> String {
        try options.templates.render(
            "weeks.html",
            common.merging(["weeks": entries.reversed().map(row)]) { own, _ in own })
    }

    /// Servers show it at whatever address was asked for, so that it can only link to a full one.
    func missing() throws -> String {
        try options.templates.render("missing.html", common)
    }

    func sitemap(_ baseURL: String) throws -> String {
        let weeks = entries.reversed().map { ($0.folder + "/index.html", $0.updated) }
        let latest = entries.map(\.updated).max() ?? options.asOf
        let pages = [("index.html", latest), ("weeks.html", latest)] + weeks
        return try options.templates.render(
            "sitemap.xml",
            ["pages": pages.map { ["address": baseURL + $0, "updated": $1.description] as TemplateContext }])
    }

    private var common: TemplateContext {
        [
            "title": newest.title, "project": newest.project, "week": newest.week.week, "dates": newest.week.datesText,
            "timezone": newest.timezone, "hasFeed": options.baseURL != nil, "feedHref": "feed.xml",
            "hasAddress": options.baseURL != nil, "address": options.baseURL.map { $0 + "index.html" } ?? "",
            "weeksAddress": options.baseURL.map { $0 + "weeks.html" } ?? "",
            "generator": newest.generator, "asOf": DateText.instant(newest.about.asOf, in: newest.timezone),
            "count": Wording.plural(entries.count, "week"),
            "conversionName": VisitorText.plain(newest.primaryFunnel?.conversion.name ?? localized("Conversion")),
        ].merging(PageStyle(options.templates).context) { own, _ in own }
    }

    private var front: TemplateContext {
        let figures = trends.map { measure in
            TrendFigure(
                report: newest, measure: measure, key: "trend-\(Figure.slug(measure.key))",
                hasWide: true,
                csv:
                    "\(newest.folder)/\(measure.kind == .rate ? "data/funnel-\(newest.primaryFunnel?.key ?? "").csv" : "data/visitors.csv")"
            ).figure
        }
        return [
            "headline": Sentence.context(newest.headline.text), "headlineText": newest.headlineText,
            "headlineNumbers": newest.numbers(in: [newest.headline.text]),
            "leadNumbers": newest.numbers(in: newest.lead),
            "lead": newest.lead.map { ["sentence": Sentence.context($0)] as TemplateContext },
            "leadText": newest.leadText, "newestHref": "\(newest.folder)/index.html",
            "figures": figures.map { ["figure": $0.context] as TemplateContext }, "years": years,
            "hasFiles": true,
        ]
    }

    /// The last weeks by ISO year, newest first.
    private var years: [TemplateContext] {
        let shown = entries.suffix(Self.mostWeeks)
        return Set(shown.map { $0.week.prefix(4) }).sorted().reversed().map { year in
            ["year": String(year), "weeks": shown.filter { $0.week.hasPrefix(year) }.reversed().map(row)]
        }
    }

    private func row(_ entry: WeekEntry) -> TemplateContext {
        [
            "label": entry.week, "short": DateText.shortWeek(entry.week), "dates": entry.dates,
            "headline": Sentence.context(entry.headline), "href": "\(entry.folder)/index.html",
            "visitors": entry.visitorsText, "conversion": entry.conversionText,
            "flag": entry.flag, "hasFlag": !entry.flag.isEmpty,
        ]
    }
}
