import Testing

@testable import Wire

@Suite struct MailConversationTests {
    private func conversation(_ lines: [String]) -> MailConversation {
        let conversation = MailConversation(message: [], cancellation: CancellationFlag())
        for line in lines {
            Array(line.dropFirst(2).utf8).withUnsafeBytes { bytes in
                if line.hasPrefix(">") { conversation.note(command: bytes) } else { conversation.note(reply: bytes) }
            }
        }
        return conversation
    }

    @Test func theLastReplyBelongsToTheLastCommand() {
        let lines = ["< 220 hello", "> EHLO x", "< 250-SIZE", "< 250 HELP", "> MAIL FROM:<a@b>", "< 250 ok"]
        #expect(conversation(lines).reply == MailReply(stage: .sender, code: 250, text: "250 ok"))
        let refused = conversation(lines + ["> RCPT TO:<c@d>", "< 550 no such user\r\n", "> QUIT", "< 221 bye"])
        #expect(refused.reply == MailReply(stage: .recipient, code: 550, text: "550 no such user"))
        #expect(conversation(lines + ["> DATA", "< 354 go", "< 451 later"]).reply.stage == .message)
    }

    @Test func aPasswordThatLooksLikeACommandIsNone() {
        let login = conversation(["> AUTH LOGIN", "< 334 x", "> DATA", "< 535 wrong"])
        #expect(login.reply == MailReply(stage: .login, code: 535, text: "535 wrong"))
    }
}
