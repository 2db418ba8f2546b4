/// One mail for one recipient, ready to be handed to a server.
package struct MailSubmission: Sendable, Hashable {
    package var server: MailServer
    /// The address that failures are reported to, without a name.
    package var sender: String
    package var recipient: String
    /// The whole message with CR LF at the ends of lines.
    package var message: [UInt8]
    /// Narrows the transport's own total deadline for this mail; it never widens it.
    package var timeout: Duration?

    package init(
        server: MailServer, sender: String, recipient: String, message: [UInt8], timeout: Duration? = nil
    ) {
        self.server = server
        self.sender = sender
        self.recipient = recipient
        self.message = message
        self.timeout = timeout
    }
}

/// What a mail server said last, and to what.
package struct MailReply: Sendable, Hashable {
    /// The part of the conversation that the reply belongs to.
    package enum Stage: String, Sendable, Hashable {
        case greeting, tls, login, sender, recipient
        /// The message itself, from DATA to the reply behind its last line.
        case message
    }

    package var stage: Stage
    /// 250, 451, 550; 0 where nothing was said.
    package var code: Int
    /// The reply's last line.
    package var text: String

    package init(stage: Stage, code: Int, text: String) {
        self.stage = stage
        self.code = code
        self.text = text
    }
}

/// How handing over a mail ended.
package enum MailOutcome: Sendable, Hashable {
    case accepted(MailReply)
    /// The server said no, for now (4xx) or for good (5xx).
    case refused(MailReply)
    /// The conversation broke off before the message was complete, so it was not taken.
    case failed(TransportError)
    /// It broke off between the message's last line and the reply: the server may have taken it.
    case unknown(TransportError)
}

/// Hands over one mail; the only thing of mail servers that a test replaces.
package protocol MailTransport: Sendable {
    func submit(_ mail: MailSubmission) async -> MailOutcome
}
