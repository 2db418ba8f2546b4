package import Analysis
import Archive

/// A site of weekly reports: a folder per week, a front page, a feed, the weeks as JSON, and a manifest.
package enum Site {
    /// - Parameter weekIndices: the weeks that get a page; the history of each comes from all weeks of the answers.
    package static func files(
        answers: ProjectAnswers, options: ReportOptions, weekIndices: some Sequence<Int>
    ) throws -> FileTree {
        let reports = reports(answers: answers, options: options, weekIndices: weekIndices)
        return try files(of: reports, answers: answers, options: options)
    }

    /// The reports of some weeks, in order of time.
    package static func reports(
        answers: ProjectAnswers, options: ReportOptions, weekIndices: some Sequence<Int>
    ) -> [WeeklyReport] {
        Set(weekIndices).filter(answers.weeks.indices.contains).sorted()
            .map { WeeklyReport.make(answers: answers, weekIndex: $0, options: options) }
    }

    /// - Parameter reports: of weeks of the answers, in order of time.
    package static func files(
        of reports: [WeeklyReport], answers: ProjectAnswers, options: ReportOptions
    ) throws -> FileTree {
        try Language.$current.withValue(options.language) {
            try localizedFiles(of: reports, answers, options)
        }
    }

    private static func localizedFiles(
        of reports: [WeeklyReport], _ answers: ProjectAnswers, _ options: ReportOptions
    ) throws -> FileTree {
        var files: [FileTree.File] = []
        for (place, report) in reports.enumerated() {
            files += try week(report, at: place, of: reports, options).files
        }
        guard let newest = reports.last,
            let newestIndex = answers.weeks.firstIndex(where: { $0.week.description == newest.week.week })
        else { return FileTree() }
        let page = IndexPage(
            reports: reports, newest: newest,
            trends: ReportMaker(answers: answers, index: newestIndex, options: options).longTrends(), options: options)
        files.append(.init(path: "index.html", bytes: Array(try page.html().utf8)))
        files.append(.init(path: "weeks.json", bytes: try JSONText.write(WeekList(reports))))
        if let baseURL = options.baseURL {
            let feed = try Feed(reports: reports, options: options, baseURL: baseURL).xml()
            files.append(.init(path: "feed.xml", bytes: Array(feed.utf8)))
        }
        return try FileTree(files).withManifest(options.generator)
    }

    /// The files of one week of a site, in its folder.
    package static func week(
        _ report: WeeklyReport, at place: Int, of reports: [WeeklyReport], _ options: ReportOptions
    ) throws -> FileTree {
        func link(_ other: WeeklyReport) -> Navigation.Link {
            .init(
                label: Language.$current.withValue(options.language) { DateText.shortWeek(other.week.week) },
                href: "../../\(other.folder)/index.html")
        }
        let navigation = Navigation(
            previous: place > 0 ? link(reports[place - 1]) : nil,
            next: place + 1 < reports.count ? link(reports[place + 1]) : nil, index: "../../index.html",
            feed: options.baseURL == nil ? nil : "../../feed.xml",
            address: options.baseURL.map { "\($0)\(report.folder)/index.html" })
        return try ReportRenderer.files(
            of: report, navigation: navigation, templates: options.templates, markdown: options.markdown
        )
        .under(report.folder)
    }
}

/// The weeks of a site for programs.
struct WeekList: Codable {
    struct Entry: Codable {
        var week: String
        var from: String
        var to: String
        var complete: Bool
        var headline: String
        var rule: Headline.Rule
        var visitors: Double?
        var conversion: Double?
        var path: String
    }

    var weeks: [Entry]

    /// Newest first.
    init(_ reports: [WeeklyReport]) {
        weeks = reports.reversed().map { report in
            Entry(
                week: report.week.week, from: report.week.from, to: report.week.to, complete: report.week.complete,
                headline: report.headlineText, rule: report.headline.rule, visitors: report.visitors.measure.value,
                conversion: report.primaryFunnel?.conversion.value, path: "\(report.folder)/index.html")
        }
    }
}
