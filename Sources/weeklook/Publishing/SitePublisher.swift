import Archive
import Foundation
import Reports

/// Brings the folder of a site up to date: makes anew the weeks of which anything changed, and what stands around them.
///
/// Whether anything changed is told by the digest of everything that a week's page is made of, which the manifest keeps.
struct SitePublisher {
    private let folder: SiteFolder
    private let pipeline: ReportPipeline
    private let isFull: Bool
    /// The site before anything of it is superseded.
    private let before: Site
    private let painter: PreviewPainter

    /// What a publication did.
    struct Result {
        /// The reports that were made anew, in order of time.
        var reports: [WeeklyReport] = []
        var weeks = 0
        /// How many files are other ones now, new or gone.
        var changed = 0
        var warnings: [String] = []
        /// Whether there would be a preview picture if its program were installed.
        var isPictureMissing = false
    }

    /// A report made anew, and its place among the weeks.
    private struct Made {
        var place: Int
        var report: WeeklyReport
    }

    /// - Parameters:
    ///   - weeks: the weeks that the site is to have. What it has of weeks that the archive does not know any more stays.
    ///   - isFull: makes everything anew, whatever the manifest says.
    init(_ folder: SiteFolder, _ pipeline: ReportPipeline, weeks: [Int], isFull: Bool = false) {
        self.folder = folder
        self.pipeline = pipeline
        let old = folder.manifest
        painter = PreviewPainter(isWanted: pipeline.hasPreview)
        self.isFull = isFull || old == nil || folder.wasInterrupted
        before = Site(
            answers: pipeline.answers, options: pipeline.options, weeks: weeks, published: old,
            revisions: folder.revisions)
    }

    private var old: Manifest? { folder.manifest }

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
        let staged = StagedTree(in: folder.path, old: old)
        var files: [String: String] = [:]
        var site = before.adding(try keepSuperseded(made, staged, &files, &result))
        files = kept(by: site, due).merging(files) { $1 }
        files.merge(try putTombstones(site, due, staged)) { $1 }
        // A week at a time on each core, so that a site need not fit into memory.
        let added = onAllCores(made) { [site] made in
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
        site = site.drawn(by: painter.name)
        if !due.isEmpty || isFrameOutdated(entries, site) {
            if let newest = newest(made, site) {
                // The picture is drawn by another program, meanwhile.
                let picture = painter.begin(site.preview(newest))
                let frame = try site.frame(entries, newest: newest)
                var isDrawn = true
                switch picture.value {
                case .drawn(let bytes): files[Site.previewPath] = try staged.add(Site.previewPath, bytes)
                case .none: break
                case .failed(let reason):
                    result.warnings.append("The site has no preview picture: \(reason)")
                    site = site.drawn(by: nil)
                    isDrawn = false
                }
                files.merge(try staged.add(isDrawn ? frame : site.frame(entries, newest: newest))) { $1 }
            }
        } else {
            for path in folder.around { files[path] = old?.files[path] }
        }
        result.weeks = entries.count
        result.isPictureMissing = pipeline.hasPreview && painter.name == nil
        result.changed = try staged.publish(site.manifest(files, entries))
        return result
    }

    /// Places of the weeks that are to be made anew.
    private func duePlaces(forced: Int?) -> [Int] {
        let incomplete = Set(folder.missing.compactMap(Manifest.week))
        return before.names.indices.filter { place in
            guard let index = before.index(at: place) else { return false }
            let name = before.names[place]
            return isFull || index == forced || incomplete.contains(WeeklyReport.folder(of: name)[...])
                || old?.entries[name]?.key != before.key(at: place)
        }
    }

    /// What stays as it is: files of weeks that are not made anew, of superseded revisions, and pages in place of what is not
    /// kept any more.
    private func kept(by site: Site, _ due: Set<Int>) -> [String: String] {
        // Nearly all of them stay.
        var files = old?.files ?? [:]
        for path in folder.missing { files[path] = nil }
        for path in folder.around { files[path] = nil }
        for (week, listed) in folder.weeks {
            let place = site.place(ofFolder: week)
            let revisions = place == nil ? [] : site.revisions[String(week)] ?? []
            for file in listed.superseded where !revisions.contains(file.revision) { files[file.path] = nil }
            if place.map(due.contains) ?? true {
                for path in listed.own { files[path] = nil }
            }
        }
        // What an interrupted publication has moved already.
        for path in folder.unlisted {
            guard let number = Manifest.revision(path), let week = Manifest.week(of: path),
                site.place(ofFolder: week) != nil, site.revisions[String(week)]?.contains(number) == true,
                let data = FileManager.default.contents(atPath: "\(folder.path)/\(path)")
            else { continue }
            files[path] = Manifest.digest(Array(data))
        }
        return files
    }

    /// Puts a page in place of each report that is not kept any more; those that are there as they should be stay.
    private func putTombstones(_ site: Site, _ due: Set<Int>, _ staged: StagedTree) throws -> [String: String] {
        let addresses = folder.addresses
        var digests: [String: String] = [:]
        for week in site.removed {
            let folder = WeeklyReport.folder(of: week)
            let paths = ["\(folder)/index.html"] + (addresses[folder] ?? []).map { "\(folder)/r\($0)/index.html" }
            let same = paths.compactMap { path in self.folder.digest(path).map { (path, $0) } }
            if !isFull, old?.removed?[week] == site.removalKey(week), same.count == paths.count {
                digests.merge(same) { $1 }
            } else {
                digests.merge(try staged.add(site.tombstones(of: week, revisions: addresses[folder] ?? []))) { $1 }
            }
        }
        for (folder, numbers) in addresses {
            guard let place = site.place(ofFolder: folder[...]) else { continue }
            let gone = numbers.filter { number in
                let path = "\(folder)/r\(number)/index.html"
                guard site.revisions[folder]?.contains(number) != true else { return false }
                guard !due.contains(place), let digest = old?.files[path] else { return true }
                digests[path] = digest
                return false
            }
            guard !gone.isEmpty else { continue }
            digests.merge(try staged.add(site.tombstones(ofRevisions: gone, of: site.names[place]))) { $1 }
        }
        return digests
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
                before.revisions[folder]?.contains(last.revision) != true, pipeline.options.keep.revisions != 0
            else { continue }
            guard let json = FileManager.default.contents(atPath: "\(self.folder.path)/\(path)"),
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
        return kept
    }

    private func entries(of made: [Made], _ site: Site) -> [WeekEntry] {
        let new = Dictionary(
            made.map { ($0.report.week.week, site.entry($0.report, at: $0.place)) }, uniquingKeysWith: { $1 })
        let firstNews = site.names.count - Site.newestWeeks
        return Site.withoutOldNews(
            site.names.enumerated().compactMap { place, name in
                let entry = new[name] ?? old?.entries[name]
                // It was not among the newest when it was made.
                guard place >= firstNews, entry?.news == nil, let index = site.index(at: place) else { return entry }
                return site.entry(site.report(of: index), at: place)
            })
    }

    private func isFrameOutdated(_ entries: [WeekEntry], _ site: Site) -> Bool {
        guard let old, !isFull else { return true }
        return old.weeks != entries.map(\.week) || (old.removed ?? [:]).keys.sorted() != site.removed
            || old.renderer != site.renderer
            || folder.around.contains(where: folder.missing.contains)
    }

    private func newest(_ made: [Made], _ site: Site) -> WeeklyReport? {
        guard let place = site.names.indices.last(where: { site.index(at: $0) != nil }),
            let index = site.index(at: place)
        else { return nil }
        return made.first { $0.place == place }?.report ?? site.report(of: index)
    }
}
