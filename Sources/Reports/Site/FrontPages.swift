import Smartlook
import SVGCharts

/// The pages around the weeks: the front page, a page a year, all weeks in one table, the page for addresses that lead nowhere,
/// the sitemap.
struct FrontPages {
    /// In order of time.
    let entries: [WeekEntry]
    /// Weeks whose reports are not kept any more, in order of time.
    let removed: [String]
    let newest: WeeklyReport
    /// Over up to a year, and over all weeks.
    let trends: [Measure]
    let overview: [Measure]
    let hasPicture: Bool
    let options: ReportOptions

    /// So many weeks are on the front page; the table has them all.
    static let mostWeeks = 104

    func index() throws -> String {
        try options.templates.render("index.html", common.merging(front) { own, _ in own })
    }

    func weeks() throws -> String {
        try options.templates.render(
            "weeks.html",
            common.merging(["weeks": entries.reversed().map { row($0) }]) { own, _ in own })
    }

    /// The years that have a page: also those of which no report is kept any more, as their addresses stay too.
    var years: [String] { Set((entries.map(\.week) + removed).map { String($0.prefix(4)) }).sorted() }

    func year(_ year: String) throws -> String {
        let shown = entries.filter { $0.week.hasPrefix(year) }.reversed()
        let place = years.firstIndex(of: year) ?? 0
        let (before, after) = (place > 0 ? years[place - 1] : nil, place + 1 < years.count ? years[place + 1] : nil)
        let own: TemplateContext = [
            "year": year, "weeks": shown.map { row($0, from: "../") }, "hasWeeks": !shown.isEmpty,
            "count": Wording.plural(shown.count, "week"), "feedHref": "../feed.xml",
            "hasPrevious": before != nil, "previous": before ?? "", "hasNext": after != nil, "next": after ?? "",
            "yearAddress": options.baseURL.map { "\($0)\(year)/index.html" } ?? "",
        ]
        let gone = removed.filter { $0.hasPrefix(year) }
        return try options.templates.render(
            "year.html", own.merging(removal(gone)) { own, _ in own }.merging(common) { own, _ in own })
    }

    /// Servers show it at whatever address was asked for, so that it can only link to a full one.
    func missing() throws -> String {
        try options.templates.render("missing.html", common)
    }

    func sitemap(_ baseURL: String) throws -> String {
        let weeks = entries.reversed().map { ($0.folder + "/index.html", $0.updated) }
        let latest = entries.map(\.updated).max() ?? options.asOf
        let pages =
            [("index.html", latest), ("weeks.html", latest)] + years.reversed().map { ("\($0)/index.html", latest) }
            + weeks
        return try options.templates.render(
            "sitemap.xml",
            ["pages": pages.map { ["address": baseURL + $0, "updated": $1.description] as TemplateContext }])
    }

    private var common: TemplateContext {
        [
            "title": newest.title, "project": newest.project, "week": newest.week.week,
            "weekName": newest.week.name, "dates": newest.week.datesText, "timezone": newest.timezone,
            "hasFeed": options.baseURL != nil, "feedHref": "feed.xml",
            "hasAddress": options.baseURL != nil, "address": options.baseURL.map { $0 + "index.html" } ?? "",
            "weeksAddress": options.baseURL.map { $0 + "weeks.html" } ?? "",
            "generator": newest.generator, "asOf": DateText.instant(newest.about.asOf, in: newest.timezone),
            "count": Wording.plural(entries.count, "week"),
            "conversionName": VisitorText.plain(newest.primaryFunnel?.conversion.name ?? localized("Conversion")),
            "hasPicture": hasPicture, "picture": options.baseURL.map { $0 + Site.previewPath } ?? "",
        ].merging(PageStyle(options.templates).context) { own, _ in own }.merging(removal(removed)) { own, _ in own }
    }

    /// What is said of weeks whose reports are not kept any more.
    private func removal(_ weeks: [String]) -> TemplateContext {
        let sentence: String =
            switch (weeks.first, weeks.last) {
            case (let first?, let last?) where first != last:
                localized(
                    "Not kept any more: \(Wording.plural(weeks.count, "report")), from \(DateText.week(first)) to \(DateText.week(last)). ",
                    "Their addresses say so.")
            case (let week?, _):
                localized("Not kept any more: the report of \(DateText.week(week)). Its address says so.")
            default: ""
            }
        return ["hasRemoved": !weeks.isEmpty, "removed": sentence]
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
            "figures": figures.map { ["figure": $0.context] as TemplateContext }, "years": newestYears,
            "hasOverview": !overview.isEmpty,
            "overview": overview.map {
                ["figure": OverviewFigure(report: newest, measure: $0).figure.context] as TemplateContext
            },
            "hasOlder": !olderYears.isEmpty,
            "older": olderYears.map { ["year": $0, "href": "\($0)/index.html"] as TemplateContext },
            "hasFiles": true,
        ]
    }

    /// The years of which the front page shows no week, newest first.
    private var olderYears: [String] {
        let shown = Set(entries.suffix(Self.mostWeeks).map { String($0.week.prefix(4)) })
        return years.filter { !shown.contains($0) }.reversed()
    }

    /// The last weeks by ISO year, newest first.
    private var newestYears: [TemplateContext] {
        let shown = entries.suffix(Self.mostWeeks)
        return Set(shown.map { $0.week.prefix(4) }).sorted().reversed().map { year in
            [
                "year": String(year), "yearHref": "\(year)/index.html",
                "weeks": shown.filter { $0.week.hasPrefix(year) }.reversed().map { row($0) },
            ]
        }
    }

    private func row(_ entry: WeekEntry, from root: String = "") -> TemplateContext {
        // A number that the headline gives is not said again beside it.
        let isSaid = { (text: String) in entry.headline.contains(text) }
        return [
            "label": DateText.week(entry.week), "short": DateText.shortWeek(entry.week), "dates": entry.dates,
            "headline": Sentence.context(entry.headline), "href": "\(root)\(entry.folder)/index.html",
            "visitors": entry.visitorsText, "conversion": entry.conversionText,
            "addsVisitors": !isSaid(entry.visitorsText), "addsConversion": !isSaid(entry.conversionText),
            "flag": entry.flag, "hasFlag": !entry.flag.isEmpty,
        ]
    }
}
