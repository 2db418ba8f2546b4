import Archive
import Foundation
import Reports

/// Brings the folder of a site up to date: makes anew the weeks of which anything changed, and what stands around them.
///
/// Whether anything changed is told by the digest of everything that a week's page is made of, which the manifest keeps.
struct SitePublisher {
    private let folder: String
    private let pipeline: ReportPipeline
    private let old: Manifest?
    /// The files that are there.
    private let present: Set<String>
    private let isFull: Bool
    /// The site before anything of it is superseded.
    private let before: Site

    /// What a publication did.
    struct Result {
        /// The reports that were made anew, in order of time.
        var reports: [WeeklyReport] = []
        var weeks = 0
        /// How many files are other ones now, new or gone.
        var changed = 0
        var warnings: [String] = []
    }

    /// A report made anew, and its place among the weeks.
    private struct Made {
        var place: Int
        var report: WeeklyReport
    }

    /// - Parameters:
    ///   - weeks: the weeks that the site is to have. What it has of weeks that the archive does not know any more stays.
    ///   - isFull: makes everything anew, whatever the manifest says.
    init(_ folder: String, _ pipeline: ReportPipeline, weeks: [Int], isFull: Bool = false) {
        self.folder = folder
        self.pipeline = pipeline
        old = Self.manifest(in: folder)
        present = FolderListing(folder).paths
        self.isFull = isFull || old == nil || StagedTree.wasInterrupted(in: folder)
        before = Site(
            answers: pipeline.answers, options: pipeline.options, weeks: weeks,
            kept: old.map { Array($0.entries.values) } ?? [],
            revisions: Manifest.revisions(present))
    }

    /// The manifest of a site that is there already.
    static func manifest(in folder: String) -> Manifest? {
        FileManager.default.contents(atPath: "\(folder)/\(Manifest.path)").flatMap { Manifest(Array($0)) }
    }

    /// Makes what is due and moves it into its place.
    ///
    /// - Parameters:
    ///   - extra: further files of one week, made of its own.
    ///   - remember: is told the reports made anew before the site says so; returns what was not said before.
    func publish(
        extra: (week: Int, files: @Sendable (FileTree) throws -> [FileTree.File])? = nil,
        remember: ([WeeklyReport]) throws -> [PublishedNumber]
    ) throws -> Result {
        var result = Result()
        let due = Set(duePlaces(forced: extra?.week))
        let made = onAllCores(due.sorted().compactMap { place in before.index(at: place).map { (place, $0) } }) {
            Made(place: $0.0, report: before.report(of: $0.1))
        }
        let staged = StagedTree(in: folder, old: old)
        var files = (old?.files ?? [:]).filter { isKept($0.key, due) }
        let site = before.adding(try keepSuperseded(made, staged, &files, &result))
        // A week at a time on each core, so that a site need not fit into memory.
        let added = onAllCores(made) { made in
            Swift.Result { () throws -> [String: String] in
                var tree = try site.week(made.report, at: made.place)
                if let extra, site.index(at: made.place) == extra.week {
                    let more = try extra.files(tree.below(made.report.folder))
                    tree = FileTree(tree.files + FileTree(more).under(made.report.folder).files)
                }
                return try staged.add(tree)
            }
        }
        for digests in added { files.merge(try digests.get()) { $1 } }
        result.reports = made.map(\.report)
        // Last before anything is shown: who is killed from here on has said it, and the next run shows it.
        let entries = entries(of: made, site.adding(try remember(result.reports)))
        if !due.isEmpty || isFrameOutdated(entries) {
            files.merge(try staged.add(site.frame(entries, reports: newestReports(made, site)))) { $1 }
        } else {
            files.merge((old?.files ?? [:]).filter { Manifest.week(of: $0.key) == nil }) { own, _ in own }
        }
        result.weeks = entries.count
        result.changed = try staged.publish(
            Manifest(files: files, generator: pipeline.options.generator, entries: entries))
        return result
    }

    /// Places of the weeks that are to be made anew.
    private func duePlaces(forced: Int?) -> [Int] {
        let incomplete = Set(
            (old?.files.keys ?? [:].keys).lazy.filter { !present.contains($0) }.compactMap(Manifest.week))
        return before.names.indices.filter { place in
            guard let index = before.index(at: place) else { return false }
            let name = before.names[place]
            return isFull || index == forced || incomplete.contains(WeeklyReport.folder(of: name)[...])
                || old?.entries[name]?.key != before.key(at: place)
        }
    }

    /// Whether a file stays as it is: it is of a week that is not made anew, or of a superseded revision.
    private func isKept(_ path: String, _ due: Set<Int>) -> Bool {
        guard let week = Manifest.week(of: path), let place = before.place(ofFolder: week), present.contains(path)
        else {
            return false
        }
        return Manifest.revision(path) != nil || !due.contains(place)
    }

    /// Keeps what the site has of reports that a revision takes the place of; returns the revisions kept.
    private func keepSuperseded(
        _ made: [Made], _ staged: StagedTree, _ files: inout [String: String], _ result: inout Result
    ) throws -> [String: [Int]] {
        var kept: [String: [Int]] = [:]
        for made in made {
            let (week, folder) = (made.report.week.week, made.report.folder)
            let path = "\(folder)/report.json"
            guard let last = old?.entries[week], last.revision < made.report.revision,
                before.revisions[folder]?.contains(last.revision) != true
            else { continue }
            guard let json = FileManager.default.contents(atPath: "\(self.folder)/\(path)"),
                old?.files[path] == Manifest.digest(Array(json)),
                let tree = try? before.superseded(Array(json), revision: last.revision)
            else {
                result.warnings.append(
                    "\(week): revision \(last.revision) is not kept, because \(path) is not as this version wrote it.")
                continue
            }
            files.merge(try staged.add(tree)) { $1 }
            kept[folder, default: []].append(last.revision)
        }
        // What an interrupted publication has moved already.
        for path in present where Manifest.revision(path) != nil && files[path] == nil {
            guard let week = Manifest.week(of: path), before.place(ofFolder: week) != nil,
                let data = FileManager.default.contents(atPath: "\(folder)/\(path)")
            else { continue }
            files[path] = Manifest.digest(Array(data))
        }
        return kept
    }

    private func entries(of made: [Made], _ site: Site) -> [WeekEntry] {
        let new = Dictionary(
            made.map { ($0.report.week.week, site.entry($0.report, at: $0.place)) }, uniquingKeysWith: { $1 })
        return site.names.compactMap { new[$0] ?? old?.entries[$0] }
    }

    private func isFrameOutdated(_ entries: [WeekEntry]) -> Bool {
        guard let old, !isFull else { return true }
        return old.weeks != entries.map(\.week)
            || old.files.keys.contains { Manifest.week(of: $0) == nil && !present.contains($0) }
    }

    private func newestReports(_ made: [Made], _ site: Site) -> [WeeklyReport] {
        let new = Dictionary(made.map { ($0.place, $0.report) }, uniquingKeysWith: { $1 })
        let shown = site.names.indices.compactMap { place in site.index(at: place).map { (place, $0) } }
        return onAllCores(shown.suffix(Site.newestWeeks)) { new[$0.0] ?? site.report(of: $0.1) }
    }
}
