import Smartlook

/// What other programs are told of a report: the headline and the key numbers.
package struct ReportSummary: Sendable, Codable {
    package struct Number: Sendable, Codable {
        package var key: String
        package var label: String
        package var value: Double?
        package var text: String
        package var change: String?
        package var judgement: String
    }

    /// The version of this shape.
    package var schema = 1
    /// The same for every attempt at telling the same recipient the same revision.
    package var delivery: String
    package var title: String
    package var project: String
    package var week: String
    package var from: String
    package var to: String
    package var revision: Int
    package var rule: Headline.Rule
    package var headline: String
    package var lead: String
    package var keyNumbers: [Number]
    package var changes: [String]
    package var url: String?

    package init(report: WeeklyReport, revision: Int, delivery: String, baseURL: String?) {
        self.delivery = delivery
        title = VisitorText.plain(report.title)
        project = VisitorText.plain(report.project)
        week = report.week.week
        from = report.week.from
        to = report.week.to
        self.revision = revision
        rule = report.headline.rule
        headline = report.headlineText
        lead = report.leadText
        keyNumbers = report.keyNumbers.map { number in
            Number(
                key: number.measure.key, label: VisitorText.plain(number.label), value: number.measure.value,
                text: number.value, change: number.change, judgement: number.judgement)
        }
        changes = report.changes.callouts.map { VisitorText.plain($0.sentence) }
        url = baseURL.map { "\($0)\(report.folder)/index.html" }
    }

    /// The body of a request to a webhook of programs.
    package func json() throws -> [UInt8] { try JSONText.write(self) }

    // MARK: Slack

    /// Slack shows about four thousand characters of a message.
    private static let longest = 3500

    /// The body of a request to an incoming webhook of Slack, Mattermost or Rocket.Chat: the report in Slack's Markdown.
    package static func slack(
        _ report: WeeklyReport, revision: Int, baseURL: String?, templates: TemplateSet
    ) throws -> [UInt8] {
        let address = baseURL.map { "\($0)\(report.folder)/index.html" }
        let files = try ReportRenderer.files(
            of: report, navigation: Navigation(address: address), templates: templates, markdown: .slack)
        var lines = (files["report.md"]?.text ?? "").split(separator: "\n", omittingEmptySubsequences: false)
        while lines.last?.isEmpty == true { lines.removeLast() }
        let link = address == nil ? [] : Array(lines.suffix(1))
        lines.removeLast(link.count)
        // What is too long loses its last lines, but never the way to the whole.
        while lines.map(\.count).reduce(0, +) + lines.count > longest, lines.count > 1 { lines.removeLast() }
        let corrected = templates.inItsLook {
            "*\(localized("Corrected."))* \(localized("Events of the week arrived late."))\n"
        }
        let text =
            (revision > 1 ? corrected : "")
            + (lines.map { String($0.prefix(longest)) } + link.map(String.init)).joined(separator: "\n")
        return try JSONText.write(["text": text])
    }
}
