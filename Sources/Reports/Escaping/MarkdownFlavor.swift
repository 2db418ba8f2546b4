/// Whose Markdown `report.md` is written in.
package enum MarkdownFlavor: String, Sendable, CaseIterable {
    /// GitHub's and GitLab's: tables, pictures beside the file, nothing that notifies or links.
    case github
    /// Slack's mrkdwn: one message without headings or tables.
    case slack
    /// For Notion's import: tables, three levels of headings, no pictures.
    case notion

    /// That of the text being written.
    @TaskLocal static var current = MarkdownFlavor.github

    /// The template of the report.
    var template: String { self == .slack ? "slack.md" : "report.md" }
}
