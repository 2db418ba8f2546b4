import SVGCharts

/// Turns the report of a week into its files: the page, Markdown, JSON, drawings and tables.
package enum ReportRenderer {
    /// Throws `UnbackedSentence` where a sentence's claims do not agree with the report's numbers.
    ///
    /// - Parameter navigation: where the neighbouring pages are.
    package static func files(
        of report: WeeklyReport, navigation: Navigation = .none, templates: TemplateSet = .builtIn,
        markdown: MarkdownFlavor = .github
    ) throws -> FileTree {
        try templates.inItsLook {
            try ClaimCheck(report: report).verify()
            return try files(of: report, navigation, templates, markdown)
        }
    }

    private static func files(
        of report: WeeklyReport, _ navigation: Navigation, _ templates: TemplateSet, _ markdown: MarkdownFlavor
    ) throws -> FileTree {
        let figures = ReportFigures(report)
        let style = PageStyle(templates, foot: "\(report.title) \u{00B7} \(report.week.name)")
        let context = WeekPage(report: report, navigation: navigation, figures: figures).context(style)
            .merging(["hasPictures": markdown == .github]) { own, _ in own }
        let text = try MarkdownFlavor.$current.withValue(markdown) { try templates.render(markdown.template, context) }
        var files = [
            FileTree.File(path: "index.html", bytes: Array(try templates.render("week.html", context).utf8)),
            FileTree.File(path: "report.md", bytes: Array(text.tidied.utf8)),
            FileTree.File(path: "report.json", bytes: try JSONText.write(report)),
        ]
        for (path, text) in figures.all.flatMap(\.files) + DataFiles(report: report).files {
            files.append(FileTree.File(path: path, bytes: Array(text.utf8)))
        }
        return FileTree(files)
    }
}

extension String {
    /// The text without runs of blank lines, which templates leave where they had nothing to say.
    fileprivate var tidied: String {
        var lines: [Substring] = []
        for line in split(separator: "\n", omittingEmptySubsequences: false)
        where !line.isEmpty || lines.last?.isEmpty == false {
            lines.append(line)
        }
        return lines.joined(separator: "\n")
    }
}
