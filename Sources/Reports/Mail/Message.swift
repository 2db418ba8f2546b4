/// A mail, ready to hand over.
package struct Message: Sendable, Hashable {
    /// The Message-ID without angle brackets: the same for the same revision, week and recipient.
    package let id: String
    package let recipient: MailAddress
    package let subject: String
    /// The whole mail with CR LF at the ends of lines.
    package let bytes: [UInt8]
}
