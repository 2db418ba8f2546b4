package import Analysis
package import Archive

/// A site of weekly reports: a folder per week, pages around them, a feed, the weeks as JSON, and a manifest.
package struct Site: Sendable {
    package let answers: ProjectAnswers
    package private(set) var options: ReportOptions
    /// The weeks that have a page, in order of time.
    package let names: [String]
    /// The weeks whose reports are not kept any more, in order of time.
    package let removed: [String]
    /// The superseded revisions that the site has, by the folder of their week.
    package private(set) var revisions: [String: [Int]]
    /// What the identifiers of the feed begin with; nil where there is none.
    package let feed: String?
    /// What draws the preview picture that other sites show of this one; nil is nothing.
    package private(set) var renderer: String?
    private let indices: [String: Int]
    private let places: [Substring: Int]
    private var keys: WeekKeys

    /// So many of the newest weeks are in the feed.
    package static var newestWeeks: Int { Feed.most }

    /// - Parameters:
    ///   - weeks: the weeks that are to have a page; the history of each comes from all weeks of the answers.
    ///   - published: the site so far, whose weeks that the answers do not know stay.
    ///   - revisions: the superseded revisions that it has, by the folder of their week.
    package init(
        answers: ProjectAnswers, options: ReportOptions, weeks: some Sequence<Int>, published: Manifest? = nil,
        revisions: [String: [Int]] = [:]
    ) {
        feed = published?.feed ?? Feed.tag(options)
        self.answers = answers
        self.options = options
        self.revisions = revisions.mapValues(options.keep.kept)
        indices = Dictionary(
            weeks.filter(answers.weeks.indices.contains).map { (answers.weeks[$0].week.description, $0) },
            uniquingKeysWith: { first, _ in first })
        let known = Set(answers.weeks.map(\.week.description))
        // What the answers do not know cannot be made again.
        let gone = Set(published?.removed?.keys.map(\.self) ?? []).subtracting(indices.keys)
        let kept = published?.entries.keys.filter { !known.contains($0) } ?? []
        let all = Set(indices.keys).union(kept).subtracting(gone).sorted()
        names = all.suffix(options.keep.weeks ?? all.count)
        removed = gone.union(all.dropLast(names.count)).sorted()
        places = Dictionary(
            names.enumerated().map { (WeeklyReport.folder(of: $1)[...], $0) }, uniquingKeysWith: { first, _ in first })
        keys = WeekKeys(answers: answers, options: options)
    }

    /// All files of a site that is made from nothing.
    package static func files(
        answers: ProjectAnswers, options: ReportOptions, weekIndices: some Sequence<Int>
    ) throws -> FileTree {
        try Site(answers: answers, options: options, weeks: weekIndices).files(kept: [:])
    }

    /// All files, but those that only the site itself has: superseded revisions, and weeks that the answers do not know.
    ///
    /// - Parameter kept: what the site says of those weeks.
    package func files(kept: [String: WeekEntry]) throws -> FileTree {
        var entries: [WeekEntry] = []
        var newest: WeeklyReport?
        var files: [FileTree.File] = []
        for place in names.indices {
            guard let index = index(at: place) else {
                kept[names[place]].map { entries.append($0) }
                continue
            }
            let report = report(of: index)
            newest = report
            entries.append(entry(report, at: place))
            files += try week(report, at: place).files
        }
        guard let newest else { return FileTree() }
        entries = Self.withoutOldNews(entries)
        for week in removed { files += try tombstones(of: week).files }
        let tree = FileTree(files + (try frame(entries, newest: newest).files))
        let manifest = manifest(Manifest(of: tree, generator: options.generator).files, entries)
        return FileTree(tree.files + [try manifest.file()])
    }

    /// What the site says of itself.
    package func manifest(_ files: [String: String], _ entries: [WeekEntry]) -> Manifest {
        var manifest = Manifest(files: files, generator: options.generator, feed: feed, entries: entries)
        if !removed.isEmpty {
            manifest.removed = Dictionary(removed.map { ($0, removalKey($0)) }, uniquingKeysWith: { first, _ in first })
        }
        manifest.renderer = renderer
        return manifest
    }

    /// A digest of all that stands in place of a removed week.
    package func removalKey(_ week: String) -> String { keys.removalKey(week) }

    /// The pages in place of a removed week and of its superseded revisions.
    package func tombstones(of week: String, revisions: [Int] = []) throws -> FileTree {
        try options.templates.inItsLook {
            let pages = ([nil] + revisions).map { Tombstone(week: week, revision: $0, options: options) }
            return FileTree(try pages.map { (path: $0.path, text: try $0.html()) })
        }
    }

    /// The pages in place of superseded revisions of a week that is kept.
    package func tombstones(ofRevisions revisions: [Int], of week: String) throws -> FileTree {
        try options.templates.inItsLook {
            FileTree(
                try revisions.map { number in
                    let page = Tombstone(week: week, revision: number, isOfKeptWeek: true, options: options)
                    return (path: page.path, text: try page.html())
                })
        }
    }

    /// The weeks as a site says them: only the newest ones with what a feed says.
    package static func withoutOldNews(_ entries: [WeekEntry]) -> [WeekEntry] {
        entries.enumerated().map { place, entry in
            var entry = entry
            if place < entries.count - Feed.most { entry.news = nil }
            return entry
        }
    }

    /// The same site with more superseded revisions.
    package func adding(_ revisions: [String: [Int]]) -> Site {
        var site = self
        site.revisions.merge(revisions) { ($0 + $1).sorted() }
        site.revisions = site.revisions.mapValues(options.keep.kept)
        return site
    }

    /// The same site with a preview picture that a program draws; nil is none. It needs an address.
    package func drawn(by renderer: String?) -> Site {
        var site = self
        site.renderer = options.baseURL == nil ? nil : renderer
        return site
    }

    /// The same site when more numbers are published.
    package func adding(_ published: [PublishedNumber]) -> Site {
        var site = self
        site.options.published += published
        site.keys.add(published)
        return site
    }

    /// The index of a page's week among the answers; nil where they do not know it.
    package func index(at place: Int) -> Int? { indices[names[place]] }

    /// The place of the week with a folder.
    package func place(ofFolder folder: Substring) -> Int? { places[folder] }

    package func report(of week: Int) -> WeeklyReport {
        WeeklyReport.make(answers: answers, weekIndex: week, options: options)
    }

    /// A digest of all that a week's page is made of; nil where the answers do not know the week.
    package func key(at place: Int) -> String? {
        let revisions = self.revisions[WeeklyReport.folder(of: names[place])] ?? []
        return index(at: place).map { index in
            keys.key(
                index,
                links: [place > 0 ? names[place - 1] : nil, place + 1 < names.count ? names[place + 1] : nil]
                    + revisions.map { String($0) })
        }
    }

    package func entry(_ report: WeeklyReport, at place: Int) -> WeekEntry {
        options.templates.inItsLook { WeekEntry(report, key: key(at: place) ?? "") }
    }

    /// The files of one week, in its folder.
    package func week(_ report: WeeklyReport, at place: Int) throws -> FileTree {
        func link(_ place: Int) -> Navigation.Link? {
            guard names.indices.contains(place) else { return nil }
            let name = names[place]
            return .init(
                label: options.templates.inItsLook { DateText.shortWeek(name) },
                href: "../../\(WeeklyReport.folder(of: name))/index.html")
        }
        var navigation = Navigation(
            previous: link(place - 1), next: link(place + 1), index: "../../index.html",
            feed: options.baseURL == nil ? nil : "../../feed.xml",
            address: options.baseURL.map { "\($0)\(report.folder)/index.html" })
        navigation.revisions = (revisions[report.folder] ?? []).map { number in
            .init(label: options.templates.inItsLook { localized("revision \(number)") }, href: "r\(number)/index.html")
        }
        return try ReportRenderer.files(
            of: report, navigation: navigation, templates: options.templates, markdown: options.markdown
        )
        .under(report.folder)
    }

    /// The files of a report that a later revision takes the place of, as its `report.json` tells them.
    package func superseded(_ json: [UInt8], revision: Int) throws -> FileTree {
        let report = try JSONText.read(WeeklyReport.self, from: json)
        var navigation = Navigation.none
        navigation.current = "../index.html"
        navigation.address = options.baseURL.map { "\($0)\(report.folder)/index.html" }
        return try ReportRenderer.files(
            of: report, navigation: navigation, templates: options.templates, markdown: options.markdown
        )
        .under("\(report.folder)/r\(revision)")
    }

    /// The files around the weeks.
    ///
    /// - Parameters:
    ///   - entries: of all weeks, in order of time.
    ///   - newest: the newest week that the answers know.
    package func frame(_ entries: [WeekEntry], newest: WeeklyReport) throws -> FileTree {
        try options.templates.inItsLook { try localizedFrame(entries, newest) }
    }

    private func localizedFrame(_ entries: [WeekEntry], _ newest: WeeklyReport) throws -> FileTree {
        guard let index = indices[newest.week.week] else { return FileTree() }
        let maker = ReportMaker(answers: answers, index: index, options: options)
        let front = FrontPages(
            entries: entries, removed: removed, newest: newest, trends: maker.longTrends(),
            overview: maker.overview(), hasPicture: renderer != nil, options: options)
        var texts = [
            ("index.html", try front.index()), ("weeks.html", try front.weeks()), ("404.html", try front.missing()),
            ("weeks.csv", CSVText.table(WeekList.rows(entries))),
            // What visitors do is nobody's business but the site's.
            ("robots.txt", "User-agent: *\nDisallow: /\n"),
        ]
        for year in front.years { texts.append(("\(year)/index.html", try front.year(year))) }
        if let baseURL = options.baseURL, let feed {
            let feed = Feed(entries: entries, options: options, baseURL: baseURL, tag: feed)
            texts.append(("feed.xml", try feed.xml()))
            texts.append(("sitemap.xml", try front.sitemap(baseURL)))
        }
        return FileTree(
            FileTree(texts.map { (path: $0.0, text: $0.1) }).files
                + [.init(path: "weeks.json", bytes: try JSONText.write(WeekList(entries, removed)))])
    }

    /// The drawing that other sites show of this one, 1200 by 630 pixels when it is a picture.
    package func preview(_ newest: WeeklyReport) -> String {
        options.templates.inItsLook { PreviewCard(report: newest).svg }
    }

    /// The place of that picture.
    package static let previewPath = "og.png"
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
        var revision: Int
        var visitors: Double?
        var conversion: Double?
        var path: String
    }

    var weeks: [Entry]
    /// Weeks whose reports are not kept any more.
    var removed: [String]?

    /// Newest first.
    init(_ entries: [WeekEntry], _ removed: [String]) {
        self.removed = removed.isEmpty ? nil : removed.reversed()
        weeks = entries.reversed().map { entry in
            Entry(
                week: entry.week, from: entry.from, to: entry.to, complete: entry.complete,
                headline: VisitorText.plain(entry.headline), rule: entry.rule, revision: entry.revision,
                visitors: entry.visitors, conversion: entry.conversion, path: "\(entry.folder)/index.html")
        }
    }

    /// The weeks for spreadsheets, oldest first.
    static func rows(_ entries: [WeekEntry]) -> [[String]] {
        [["week", "from", "to", "complete", "visitors", "conversion"]]
            + entries.map { entry in
                [
                    entry.week, entry.from, entry.to, String(entry.complete), CSVText.number(entry.visitors),
                    CSVText.number(entry.conversion),
                ]
            }
    }
}
