/// What the mails of a report have in common.
package struct MailOptions: Sendable {
    package var sender: MailAddress
    package var replyTo: MailAddress?
    /// An https or mailto address to leave the list by; nil is a mail to whom answers go.
    package var unsubscribe: String?
    /// Where the site is served, ending in "/".
    package var baseURL: String?
    /// The report's templates.
    package var templates: TemplateSet

    package init(
        sender: MailAddress, replyTo: MailAddress? = nil, unsubscribe: String? = nil, baseURL: String? = nil,
        templates: TemplateSet = .builtIn
    ) {
        self.sender = sender
        self.replyTo = replyTo
        self.unsubscribe = unsubscribe
        self.baseURL = baseURL
        self.templates = templates
    }
}

/// Who gets a mail, and what is to be in it.
package struct MailRecipient: Sendable, Hashable {
    package enum Format: String, Sendable, CaseIterable {
        case html, text
    }

    package enum Attachment: String, Sendable, CaseIterable {
        case html, pdf, md, csv
    }

    package var address: MailAddress
    /// Keys of funnels; empty is the primary one.
    package var funnels: [String]
    /// Names of the report's dimensions, whose rows are shown under each funnel.
    package var segments: [String]
    /// Nil is the page where there is no site to link to.
    package var attachments: [Attachment]?
    package var format: Format
    package var occasion: MailOccasion?
    /// The code of a language; nil is that of the pages.
    package var language: String?

    package init(
        _ address: MailAddress, funnels: [String] = [], segments: [String] = [], attachments: [Attachment]? = nil,
        format: Format = .html, occasion: MailOccasion? = nil, language: String? = nil
    ) {
        self.address = address
        self.funnels = funnels
        self.segments = segments
        self.attachments = attachments
        self.format = format
        self.occasion = occasion
        self.language = language
    }
}
