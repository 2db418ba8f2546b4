import SVGCharts

/// The front page of a site: the newest week, the trends, all weeks.
struct IndexPage {
    let reports: [WeeklyReport]
    let newest: WeeklyReport
    let trends: [Measure]
    let options: ReportOptions

    func html() throws -> String {
        try ChartAccent.$current.withValue(options.templates.accent) {
            try options.templates.render("index.html", context)
        }
    }

    private var context: TemplateContext {
        let figures = trends.map { measure in
            TrendFigure(
                report: newest, measure: measure, key: "trend-\(Figure.slug(measure.key))",
                hasWide: true,
                csv:
                    "\(newest.folder)/\(measure.kind == .rate ? "data/funnel-\(newest.primaryFunnel?.key ?? "").csv" : "data/visitors.csv")"
            ).figure
        }
        return [
            "title": newest.title, "project": newest.project, "week": newest.week.week, "dates": newest.week.datesText,
            "timezone": newest.timezone, "headline": Sentence.context(newest.headline.text),
            "headlineText": newest.headlineText,
            "headlineNumbers": newest.numbers(in: [newest.headline.text]),
            "leadNumbers": newest.numbers(in: newest.lead),
            "lead": newest.lead.map { ["sentence": Sentence.context($0)] as TemplateContext },
            "leadText": newest.leadText, "newestHref": "\(newest.folder)/index.html",
            "figures": figures.map { ["figure": $0.context] as TemplateContext }, "years": years,
            "hasFiles": true, "hasFeed": options.baseURL != nil, "feedHref": "feed.xml",
            "hasAddress": options.baseURL != nil, "address": options.baseURL.map { $0 + "index.html" } ?? "",
            "generator": newest.generator, "asOf": DateText.instant(newest.about.asOf),
            "count": Wording.plural(reports.count, "week"),
            "conversionName": VisitorText.plain(newest.primaryFunnel?.conversion.name ?? localized("Conversion")),
        ].merging(PageStyle(options.templates).context) { own, _ in own }
    }

    /// The weeks by ISO year, newest first.
    private var years: [TemplateContext] {
        let years = Set(reports.map { String($0.week.week.prefix(4)) }).sorted().reversed()
        return years.map { year in
            let weeks = reports.filter { $0.week.week.hasPrefix(year) }.reversed().map(row)
            return ["year": year, "weeks": Array(weeks)]
        }
    }

    private func row(_ report: WeeklyReport) -> TemplateContext {
        let flag: String
        switch report.headline.rule {
        case .incomplete: flag = localized("incomplete")
        case .empty: flag = localized("no visitors")
        case .notComparable: flag = localized("not comparable")
        case .first: flag = localized("first")
        case .primarySignal, .signal, .run: flag = localized("unusual")
        case .usual: flag = ""
        }
        return [
            "label": report.week.week, "short": DateText.shortWeek(report.week.week), "dates": report.week.datesText,
            "headline": Sentence.context(report.headline.text), "href": "\(report.folder)/index.html",
            "visitors": report.visitors.measure.text(report.visitors.measure.value),
            "conversion": report.primaryFunnel.map { $0.conversion.text($0.conversion.value) } ?? NumberText.missing,
            "flag": flag, "hasFlag": !flag.isEmpty,
        ]
    }
}
