import Analysis
import Archive
import Foundation
import Reports

/// The folder of a site that may be there already.
struct SiteFolder {
    let path: String

    init(_ path: String) {
        self.path = path
    }

    /// The files of one week for its place in the site, between the weeks that are there, and the manifest with them.
    ///
    /// - Parameter more: further files made of the week's.
    func placing(
        _ report: WeeklyReport, _ pipeline: ReportPipeline, _ more: (FileTree) throws -> [FileTree.File]
    ) throws -> FileTree {
        let manifest = FileManager.default.contents(atPath: "\(path)/\(Manifest.path)").flatMap { Manifest(Array($0)) }
        guard var manifest, !manifest.weeks.isEmpty else {
            let tree = try ReportRenderer.files(
                of: report, templates: pipeline.options.templates, markdown: pipeline.options.markdown)
            return FileTree(tree.files + (try more(tree))).under(report.folder)
        }
        let weeks = Set(manifest.weeks + [report.week.week])
        let reports = Site.reports(
            answers: pipeline.answers, options: pipeline.options,
            weekIndices: pipeline.answers.weeks.indices.filter {
                weeks.contains(pipeline.answers.weeks[$0].week.description)
            })
        guard let place = reports.firstIndex(where: { $0.week.week == report.week.week }) else { return FileTree() }
        let tree = try Site.week(report, at: place, of: reports, pipeline.options)
        let extra = try more(tree.below(report.folder))
        let files = FileTree(tree.files + FileTree(extra).under(report.folder).files)
        manifest.note(files)
        return FileTree(files.files + [.init(path: Manifest.path, bytes: try JSONText.write(manifest))])
    }
}
