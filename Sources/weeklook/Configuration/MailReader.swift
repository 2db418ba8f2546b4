import Analysis
import Reports
import Smartlook
import Wire

extension Configuration {
    /// How mails leave, and who gets them.
    struct Mail {
        enum Route {
            case smtp(SMTP)
            /// A program that takes a mail on standard input, and its first arguments.
            case sendmail([String])
        }

        struct SMTP {
            var server: MailServer
            var user: Credential?
            var password: Credential?
            /// For one mail, connection and login included.
            var timeout = Duration.seconds(60)
        }

        var from: MailAddress
        var replyTo: MailAddress?
        var unsubscribe: String?
        var route: Route?
        var occasion = MailOccasion.changed
        var recipients: [MailRecipient]
    }

    /// Reads the mails; funnels and dimensions are read before.
    mutating func read(mail reader: YAMLReader) throws(ConfigurationError) {
        let values = try reader.mapping(
            ["from", "reply_to", "unsubscribe", "smtp", "sendmail", "when", "recipients"])
        guard let from = values["from"] else { throw reader.error("mail needs from.") }
        var mail = Mail(from: try Self.address(from), recipients: [])
        mail.replyTo = try values["reply_to"].map(Self.address)
        if let unsubscribe = values["unsubscribe"] {
            let address: String = try unsubscribe.parsed("an https or mailto address") { text in
                let isAddress = text.hasPrefix("https://") || text.hasPrefix("mailto:")
                let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>,".utf8.contains($0) }
                return isAddress && isPlain ? text : nil
            }
            mail.unsubscribe = address
        }
        if values["smtp"] != nil, let sendmail = values["sendmail"] {
            throw sendmail.error("mail leaves by smtp or by sendmail; remove one of them.")
        }
        if let smtp = values["smtp"] { mail.route = .smtp(try Self.smtp(smtp)) }
        if let sendmail = values["sendmail"] {
            let words = try Self.names(sendmail)
            guard let program = words.first, program.hasPrefix("/") else {
                throw sendmail.error("expected the full path of a program, or a list of that and its arguments.")
            }
            mail.route = .sendmail(words)
        }
        if let occasion = values["when"] { mail.occasion = try occasion.choice(MailOccasion.self) }
        for item in try values["recipients"]?.list() ?? [] {
            let recipient = try self.recipient(item)
            guard !mail.recipients.contains(where: { $0.address.address == recipient.address.address }) else {
                throw item.error("the recipient \(recipient.address.address) is there twice.")
            }
            mail.recipients.append(recipient)
        }
        self.mail = mail
    }

    private static func address(_ reader: YAMLReader) throws(ConfigurationError) -> MailAddress {
        try reader.parsed("a mail address such as \"Jo Sample <jo@example.com>\"") { MailAddress($0) }
    }

    private static func smtp(_ reader: YAMLReader) throws(ConfigurationError) -> Mail.SMTP {
        let values = try reader.mapping(["url", "user_env", "password_env", "password_file", "ca_file", "timeout"])
        guard let url = values["url"] else { throw reader.error("smtp needs url.") }
        var smtp = Mail.SMTP(
            server: try url.parsed("a mail server such as smtp://mail.example.com:587 or smtps://mail.example.com") {
                MailServer($0)
            })
        smtp.server.certificates = try values["ca_file"]?.string()
        if let user = values["user_env"] { smtp.user = Credential(name: try user.string()) }
        let name = try values["password_env"]?.string()
        let file = try values["password_file"]?.string()
        if name != nil || file != nil { smtp.password = Credential(name: name, file: file) }
        if let timeout = values["timeout"] {
            smtp.timeout = .microseconds(
                try timeout.parsed("a duration such as 60s") { DurationText.microseconds($0) })
        }
        guard (smtp.user == nil) == (smtp.password == nil) else {
            throw reader.error("a login needs user_env and password_env (or password_file).")
        }
        return smtp
    }

    private func recipient(_ reader: YAMLReader) throws(ConfigurationError) -> MailRecipient {
        let values = try reader.mapping(["to", "funnels", "segments", "attach", "language", "format", "when"])
        guard let to = values["to"] else { throw reader.error("a recipient needs to.") }
        var recipient = MailRecipient(try Self.address(to))
        if let names = values["funnels"] {
            recipient.funnels = try Self.names(names)
            let keys = funnels.map(\.key)
            if !keys.isEmpty, let wrong = recipient.funnels.first(where: { !keys.contains($0) }) {
                throw names.error("'\(wrong)' is no funnel's key; known are \(keys.joined(separator: ", ")).")
            }
        }
        if let names = values["segments"] {
            recipient.segments = try Self.names(names)
            if let wrong = recipient.segments.first(where: { !report.dimensions.contains($0) }) {
                throw names.error(
                    "'\(wrong)' is no dimension of the report; known are \(report.dimensions.joined(separator: ", ")).")
            }
        }
        if let attach = values["attach"] {
            recipient.attachments = []
            for item in try attach.list() {
                recipient.attachments?.append(try item.choice(MailRecipient.Attachment.self))
            }
        }
        if let language = values["language"] { recipient.language = try self.language(language) }
        if let format = values["format"] { recipient.format = try format.choice(MailRecipient.Format.self) }
        if let occasion = values["when"] { recipient.occasion = try occasion.choice(MailOccasion.self) }
        return recipient
    }
}
