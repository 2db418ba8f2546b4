/// The page at the address of a report that the site does not keep any more: nothing else is ever there, and no link breaks.
struct Tombstone {
    let week: String
    /// The superseded revision that was there; nil is the report itself.
    var revision: Int?
    /// Whether the week's report is still there.
    var isOfKeptWeek = false
    let options: ReportOptions

    var path: String {
        let folder = WeeklyReport.folder(of: week)
        return revision.map { "\(folder)/r\($0)/index.html" } ?? "\(folder)/index.html"
    }

    func html() throws -> String {
        let root = revision == nil ? "../../" : "../../../"
        let context: TemplateContext = [
            "title": options.title, "week": week, "weekName": DateText.week(week), "generator": options.generator,
            "root": root,
            "isRevision": revision != nil, "revision": revision.map { String($0) } ?? "", "hasCurrent": isOfKeptWeek,
            "hasLimit": options.keep.weeks != nil,
            "kept": Wording.plural(options.keep.weeks ?? 0, "week"),
        ]
        return try options.templates.render(
            "removed.html", context.merging(PageStyle(options.templates).context) { own, _ in own })
    }
}
