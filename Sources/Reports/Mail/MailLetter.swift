import Hashing
import SVGCharts

/// The mail of one revision of a report for one recipient, before its pictures are drawn.
package struct MailLetter: Sendable {
    package let report: WeeklyReport
    package let recipient: MailRecipient
    package let options: MailOptions
    package let revision: Int
    /// Whether the recipient was sent an earlier revision, which this one corrects.
    package let isCorrection: Bool
    /// Names the report's project in ids and file names.
    package let site: String

    package init(
        report: WeeklyReport, recipient: MailRecipient, options: MailOptions, revision: Int, isCorrection: Bool
    ) {
        self.report = report
        self.recipient = recipient
        self.options = options
        self.revision = revision
        self.isCorrection = isCorrection
        site = Self.site(of: report.project)
    }

    /// `sample-shop` of "Sample shop".
    package static func site(of project: String) -> String {
        let words = Figure.slug(project).split(separator: "-").joined(separator: "-").prefix(40)
        return words.isEmpty ? "report" : String(words)
    }

    /// What has to be drawn for it.
    package var pictures: [MailPicture] {
        options.templates.inItsLook { content.pictures }
    }

    /// What has to be attached.
    package var attachments: [MailRecipient.Attachment] { content.attachments }

    /// The same for the same site, week, revision and recipient, however often it is sent.
    package var id: String { id(revision) }

    private func id(_ revision: Int) -> String {
        let key = [recipient.address.address, site, report.week.week, String(revision)].joined(separator: "\n")
        let digest = SHA256Digest(of: key.utf8).hex.prefix(16)
        return "\(site).\(report.week.week).r\(revision).\(digest)@\(options.sender.domain)"
    }

    package var subject: String {
        options.templates.inItsLook { MailSubject(report: report, isCorrection: isCorrection).text }
    }

    private var content: MailContent {
        MailContent(
            report: report, recipient: recipient, options: options, correction: isCorrection ? correction : nil)
    }

    /// What late events changed, as far as the mail's own numbers go.
    private var correction: String {
        let changed = report.restatements.filter { $0.reason == .lateEvents }
        let own = Set(report.keyNumbers.map(\.measure.key))
        let named = changed.filter { own.contains($0.measure) }
        let texts = (named.isEmpty ? changed : named).suffix(3).map {
            localized("\(VisitorText.plain($0.name)) \($0.oldText) is now \($0.newText)")
        }
        return localized("Events of the week arrived after the first mail. \(texts.joined(separator: "; ")).")
    }

    // MARK: The mail

    /// The finished mail.
    ///
    /// - Parameter drawn: the PNG of each picture by its name; a picture that is not there is left out.
    /// - Parameter pdf: the page as PDF, where it is to be attached.
    package func message(drawn: [String: [UInt8]], pdf: [UInt8]? = nil) throws -> Message {
        try options.templates.inItsLook { try composed(drawn, pdf) }
    }

    private func composed(_ drawn: [String: [UInt8]], _ pdf: [UInt8]?) throws -> Message {
        let content = content
        let shown = pictures.filter { drawn[$0.name] != nil }
        let plain = MIMEPart.text(
            MailText(content: content, unsubscribe: unsubscribe).text(), kind: "text/plain",
            parameters: "; format=flowed")
        var bodies = [plain]
        if recipient.format == .html {
            let page = MailPage(
                content: content, subject: subject, unsubscribe: unsubscribe, pictures: shown, contentID: contentID)
            let html = MIMEPart.text(try page.html(), kind: "text/html")
            let images = shown.map { picture in
                MIMEPart.file(
                    drawn[picture.name] ?? [], kind: "image/png", name: "\(picture.name)-\(report.week.week).png",
                    contentID: contentID(picture.name))
            }
            bodies.append(.multipart("related", parameters: " type=\"text/html\";", [html] + images))
        }
        let root = MIMEPart.multipart(
            "mixed", [.multipart("alternative", bodies)] + (try attachmentParts(content, pdf: pdf)))
        let bytes = Array((try headers().map(\.text).joined() + root.text + "\r\n").utf8)
        return Message(id: id, recipient: recipient.address, subject: subject, bytes: bytes)
    }

    private func contentID(_ picture: String) -> String { "\(picture).\(report.week.week)@\(options.sender.domain)" }

    /// The report's page without anything beside it.
    package func page() throws -> [UInt8] { try files()["index.html"]?.bytes ?? [] }

    private func files() throws -> FileTree {
        try ReportRenderer.files(of: report, navigation: .alone, templates: options.templates)
    }

    private func attachmentParts(_ content: MailContent, pdf: [UInt8]?) throws -> [MIMEPart] {
        guard !content.attachments.isEmpty else { return [] }
        let name = "\(site)-weekly-\(report.week.week)"
        let files = try files()
        return content.attachments.flatMap { kind -> [MIMEPart] in
            switch kind {
            case .html: [.text(files["index.html"]?.text ?? "", kind: "text/html", file: "\(name).html")]
            case .md: [.text(files["report.md"]?.text ?? "", kind: "text/markdown", file: "\(name).md")]
            case .csv:
                files.files.filter { $0.path.hasPrefix("data/") }.map { file in
                    .file(file.bytes, kind: "text/csv", name: "\(name)-\(file.path.dropFirst(5))")
                }
            case .pdf: pdf.map { [.file($0, kind: "application/pdf", name: "\(name).pdf")] } ?? []
            }
        }
    }

    // MARK: Headers

    private func headers() throws -> [MailHeader] {
        let title = VisitorText.plain(VisitorText.clean(report.title))
        let list = "\(site)-weekly.\(options.sender.domain)"
        var headers = [
            try MailHeader("From", HeaderText.mailbox(options.sender)),
            try MailHeader("To", HeaderText.mailbox(recipient.address)),
        ]
        if let reply = options.replyTo { headers.append(try MailHeader("Reply-To", HeaderText.mailbox(reply))) }
        headers += [
            try MailHeader("Subject", HeaderText.unstructured(subject)),
            try MailHeader("Date", MailDate.text(of: report)),
            try MailHeader("Message-ID", "<\(id)>"),
        ]
        if isCorrection {
            headers += [
                try MailHeader("In-Reply-To", "<\(id(1))>"), try MailHeader("References", "<\(id(1))>"),
            ]
        }
        headers += [
            try MailHeader("List-ID", "\(HeaderText.phrase(title)) <\(list)>"),
            try MailHeader("List-Unsubscribe", "<\(unsubscribe)>"),
        ]
        if unsubscribe.hasPrefix("https://") {
            headers.append(try MailHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"))
        }
        headers += [
            try MailHeader("Auto-Submitted", "auto-generated"),
            try MailHeader("Content-Language", options.templates.language.code),
            try MailHeader("X-Report-Week", report.week.week), try MailHeader("X-Report-Revision", String(revision)),
            try MailHeader("X-Report-Digest", SHA256Digest(of: try JSONText.write(report)).hex),
            try MailHeader("MIME-Version", "1.0"),
        ]
        return headers
    }

    /// The address to leave the list by; `{recipient}` in a configured one is who leaves.
    private var unsubscribe: String {
        let who = recipient.address.address.encodedForURL
        if let own = options.unsubscribe { return own.replacing("{recipient}", with: who) }
        let to = (options.replyTo ?? options.sender).address
        return "mailto:\(to)?subject=Unsubscribe%20\(site)-weekly"
    }
}

extension String {
    /// With all but letters, digits and a few marks as `%41`.
    fileprivate var encodedForURL: String {
        utf8.map { byte in
            let character = Character(Unicode.Scalar(byte))
            return character.isASCII && (character.isLetter || character.isNumber || "-._~@".contains(character))
                ? String(character) : "%" + byte.quotedPrintable.dropFirst()
        }.joined()
    }
}
