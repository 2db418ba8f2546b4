import Archive
import ArgumentParser
import Foundation
import Reports
import Smartlook

extension MailRecipient.Attachment: ExpressibleByArgument {}

struct MailCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mail",
        abstract: "Writes the week's mails as .eml files, to look at; sends nothing.",
        discussion: """
            Example: weeklook mail --out mails
            Then:    weeklook send

            Each recipient of the configuration gets a file, also in weeks in which 'send' would have nothing to tell; \
            any mail program opens it.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var theme: ThemeOptions

    @Option(help: "The ISO week, or 'last' for the last complete one.") var week = "last"
    @Option(help: ArgumentHelp("The folder to write into.", valueName: "folder")) var out = "mails"
    @Option(help: ArgumentHelp("Only for this recipient; may be there several times.", valueName: "address"))
    var to: [String] = []
    @Option(help: "Attach these in place of what is configured: html, pdf, md, csv, or none; with commas between.")
    var attach: String?
    @Flag(help: "Print one JSON document that says what was written.") var json = false

    func run() async throws {
        let configuration = try common.configuration()
        guard let mail = configuration.mail, !mail.recipients.isEmpty else {
            throw Failure(.usage, "The configuration names no recipients; add mail with from and recipients to it.")
        }
        let attachments = try attach.map(Self.attachments)
        let chosen = try SendCommand.chosen(to, of: mail.recipients.map(\.address.address))
        let archive = try common.archive(configuration)
        let pipeline = try ReportPipeline(archive: archive, configuration: configuration, theme: theme)
        let report = WeeklyReport.make(
            answers: pipeline.answers, weekIndex: try pipeline.weekIndex(week), options: pipeline.options)
        let pictures = PictureMaker()
        if pictures.isMissing { common.terminal.warn(SendCommand.noPictures) }
        let writer = LetterWriter(mail: mail, pipeline: pipeline, pictures: pictures)
        var written: [JSONValue] = []
        for var recipient in mail.recipients where chosen.isEmpty || chosen.contains(recipient.address.address) {
            if let attachments { recipient.attachments = attachments }
            let message = try writer.message(try writer.letter(report, recipient, revision: 1, isCorrection: false))
            let name = message.recipient.address.map { $0.isLetter || $0.isNumber || ".-_".contains($0) ? $0 : "_" }
            let path = "\(out)/\(report.week.week)-\(String(name)).eml"
            try FileTreeWriter.write(message.bytes, to: path)
            common.terminal.say("Wrote \(path): \(message.subject)")
            written.append([
                "bytes": .integer(Int64(message.bytes.count)), "message_id": .string(message.id),
                "path": .string(path), "recipient": .string(message.recipient.address),
                "subject": .string(message.subject), "week": .string(report.week.week),
            ])
        }
        if json { try Output.json(["mails": .array(written)]) }
    }

    private static func attachments(_ text: String) throws -> [MailRecipient.Attachment] {
        if text == "none" { return [] }
        return try text.split(separator: ",").map { name in
            guard let kind = MailRecipient.Attachment(rawValue: String(name)) else {
                throw Failure(.usage, "--attach: '\(name)' is not one of html, pdf, md, csv.")
            }
            return kind
        }
    }
}
