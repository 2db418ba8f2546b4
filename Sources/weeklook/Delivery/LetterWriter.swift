import Reports
import Smartlook

/// Makes finished mails of reports: draws their pictures and prints their PDF.
///
/// A report in another language than the pages' is made once, however many read it.
final class LetterWriter {
    private let mail: Configuration.Mail
    private let pipeline: ReportPipeline
    private let pictures: PictureMaker
    private let deadline: RunDeadline
    /// The last report in each other language, and what it was made of.
    private var translated: [String: (original: WeeklyReport, report: WeeklyReport, options: ReportOptions)] = [:]
    /// How many reports were made in another language.
    private(set) var translations = 0

    /// A mail that is larger is refused by many servers.
    private static let mostBytes = 10 << 20

    init(mail: Configuration.Mail, pipeline: ReportPipeline, pictures: PictureMaker, by deadline: RunDeadline = .none) {
        self.mail = mail
        self.pipeline = pipeline
        self.pictures = pictures
        self.deadline = deadline
    }

    /// - Parameter report: in the language of the pages.
    func letter(
        _ report: WeeklyReport, _ recipient: MailRecipient, revision: Int, isCorrection: Bool
    ) throws -> MailLetter {
        var (report, options) = (report, pipeline.options)
        if let language = recipient.language, language != pipeline.options.language.code {
            (report, options) = try translation(of: report, language)
        }
        return MailLetter(
            report: report, recipient: recipient,
            options: MailOptions(
                sender: mail.from, replyTo: mail.replyTo, unsubscribe: mail.unsubscribe,
                baseURL: options.baseURL, templates: options.templates),
            revision: revision, isCorrection: isCorrection)
    }

    private func translation(of report: WeeklyReport, _ language: String) throws -> (WeeklyReport, ReportOptions) {
        if let last = translated[language], last.original == report { return (last.report, last.options) }
        let options = try translated[language]?.options ?? pipeline.options(in: language)
        let made = WeeklyReport.make(
            answers: pipeline.answers, weekIndex: try pipeline.weekIndex(report.week.week), options: options)
        translated[language] = (report, made, options)
        translations += 1
        return (made, options)
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
        return try renderer.pdf(
            of: letter.page(), dated: letter.report.about.dataTo.microseconds / 1_000_000, by: deadline)
    }
}
