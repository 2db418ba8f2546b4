import Reports
import Smartlook

/// Makes finished mails of reports: draws their pictures and prints their PDF.
struct LetterWriter {
    let mail: Configuration.Mail
    let pipeline: ReportPipeline
    let pictures: PictureMaker

    /// A mail that is larger is refused by many servers.
    private static let mostBytes = 10 << 20

    /// - Parameter report: in the language of the pages.
    func letter(
        _ report: WeeklyReport, _ recipient: MailRecipient, revision: Int, isCorrection: Bool
    ) throws -> MailLetter {
        var (report, options) = (report, pipeline.options)
        if let language = recipient.language, language != pipeline.options.language.code {
            options = try pipeline.options(in: language)
            report = WeeklyReport.make(
                answers: pipeline.answers, weekIndex: try pipeline.weekIndex(report.week.week), options: options)
        }
        return MailLetter(
            report: report, recipient: recipient,
            options: MailOptions(
                sender: mail.from, replyTo: mail.replyTo, unsubscribe: mail.unsubscribe,
                baseURL: options.baseURL, templates: options.templates),
            revision: revision, isCorrection: isCorrection)
    }

    func message(_ letter: MailLetter) throws -> Message {
        let pdf = letter.attachments.contains(.pdf) ? try pdf(of: letter) : nil
        let message: Message
        do {
            message = try letter.message(drawn: try pictures.draw(letter.pictures), pdf: pdf)
        } catch let error as MailError {
            throw Failure(.usage, error.description)
        }
        guard message.bytes.count <= Self.mostBytes else {
            throw Failure(
                .output,
                "The mail to \(message.recipient.address) has \(message.bytes.count >> 20) MB, more than servers take; attach less."
            )
        }
        return message
    }

    private func pdf(of letter: MailLetter) throws -> [UInt8] {
        guard let renderer = PDFRenderer() else {
            throw Failure(
                .usage, "The report is to be attached as PDF; \(PDFRenderer.advice), or remove pdf from attach.")
        }
        return try renderer.pdf(of: letter.page(), dated: letter.report.about.dataTo.microseconds / 1_000_000)
    }
}
