import Reports

/// Makes finished mails of reports: draws their pictures and prints their PDF.
struct LetterWriter {
    let mail: Configuration.Mail
    let pipeline: ReportPipeline
    let pictures: PictureMaker

    /// A mail that is larger is refused by many servers.
    private static let mostBytes = 10 << 20

    func letter(
        _ report: WeeklyReport, _ recipient: MailRecipient, revision: Int, isCorrection: Bool
    ) -> MailLetter {
        MailLetter(
            report: report, recipient: recipient,
            options: MailOptions(
                sender: mail.from, replyTo: mail.replyTo, unsubscribe: mail.unsubscribe,
                baseURL: pipeline.options.baseURL, templates: pipeline.options.templates),
            revision: revision, isCorrection: isCorrection)
    }

    func message(_ letter: MailLetter) throws -> Message {
        let pdf =
            letter.attachments.contains(.pdf) ? try PDFMaker.pdf(of: letter.report, pipeline.options.templates) : nil
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
}
