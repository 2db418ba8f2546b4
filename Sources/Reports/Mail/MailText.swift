/// Writes a mail as plain text of 72 columns that stands alone.
///
/// The text is `format=flowed` (RFC 3676): a line that ends in a space goes on in the next one, so that narrow screens
/// can break it anew.
struct MailText {
    let content: MailContent
    let unsubscribe: String

    static let columns = 72

    func text() -> String {
        let report = content.report
        var lines = Self.flowed(
            VisitorText.plain(VisitorText.clean(report.title)) + " " + report.week.name)
        lines += Self.flowed("\(report.week.datesText), \(report.timezone). \(report.week.coverageText).")
        lines.append("")
        if let correction = content.correction {
            lines += Self.flowed(localized("Corrected.") + " " + correction) + [""]
        }
        lines += Self.heading(report.headlineText, "=")
        if report.isQuiet {
            lines += Self.flowed(content.quietSentence) + [""] + address
        } else {
            for notice in report.notices {
                lines += Self.flowed(localized("Note: \(VisitorText.plain(notice))")) + [""]
            }
            lines += Self.flowed(report.leadText) + [""] + address + body
        }
        if let attachments = content.attachmentsSentence { lines += Self.flowed(attachments) + [""] }
        lines +=
            ["-- "] + Self.flowed(content.reason) + [localized("Unsubscribe") + ": <\(unsubscribe)>"]
            + Self.flowed(content.source)
        return lines.map(Self.stuffed).joined(separator: "\n") + "\n"
    }

    private var address: [String] {
        content.address.map { [localized("The full report:"), "<\($0)>", ""] } ?? []
    }

    private var body: [String] {
        let report = content.report
        var lines = Self.heading(localized("Key numbers"), "-")
        for number in report.keyNumbers {
            lines += [Self.row(VisitorText.plain(number.label), [number.value])]
            lines += Self.flowed(content.words(number), indent: "    ")
        }
        lines.append("")
        if !report.changes.callouts.isEmpty {
            lines += Self.heading(localized("What changed"), "-")
            for (index, callout) in report.changes.callouts.prefix(MailContent.mostCallouts).enumerated() {
                lines += Self.flowed("\(index + 1). \(VisitorText.plain(callout.sentence))") + [""]
            }
            if let more = content.moreSentence { lines += Self.flowed(more) + [""] }
        }
        for funnel in content.funnels {
            lines += Self.heading(VisitorText.plain(content.funnelFigure(funnel).heading), "-")
            for table in [content.steps(funnel)] + content.segments(funnel) {
                lines += ([table.head] + table.rows).map { row in
                    Self.row(VisitorText.plain(row.first ?? ""), Array(row.dropFirst()))
                }
                lines.append("")
            }
        }
        return lines
    }

    // MARK: Lines

    private static func heading(_ text: String, _ mark: Character) -> [String] {
        let lines = wrapped(text, columns)
        return lines + [String(repeating: mark, count: lines.map(\.count).max() ?? 0), ""]
    }

    /// A name to the left and numbers to the right, in one line.
    private static func row(_ name: String, _ cells: [String]) -> String {
        let numbers = cells.map { cell in
            let width = cells.count == 1 ? 14 : 11
            return String(repeating: " ", count: max(1, width - cell.count)) + cell
        }.joined()
        let room = columns - numbers.count - 1
        let shown = name.count > room ? name.prefix(room - 1) + "…" : name
        return shown + String(repeating: " ", count: max(1, columns - numbers.count - shown.count)) + numbers
    }

    /// A paragraph whose lines but the last end in a space.
    private static func flowed(_ text: String, indent: String = "") -> [String] {
        let lines = wrapped(text, columns - 1 - indent.count).map { indent + $0 }
        return lines.dropLast().map { $0 + " " } + lines.suffix(1)
    }

    private static func wrapped(_ text: String, _ width: Int) -> [String] {
        var lines: [String] = []
        var current = ""
        for word in text.split(separator: " ") {
            if !current.isEmpty, current.count + 1 + word.count > width {
                lines.append(current)
                current = ""
            }
            current += current.isEmpty ? String(word) : " \(word)"
        }
        return lines + [current]
    }

    /// A space before what a reader would take for a quotation or for its own mark.
    private static func stuffed(_ line: String) -> String {
        line.hasPrefix(" ") || line.hasPrefix(">") || line.hasPrefix("From ") ? " " + line : line
    }
}
