import Testing

@testable import Wire

@Suite struct MailServerTests {
    @Test(arguments: [
        ("smtp://mail.example.com", MailServer.Scheme.smtp, "mail.example.com", 587),
        ("SMTPS://Mail.Example.com/", .smtps, "mail.example.com", 465), ("smtp://[::1]:2525", .smtp, "::1", 2525),
    ])
    func readsAddresses(url: String, scheme: MailServer.Scheme, host: String, port: Int) {
        let server = MailServer(url)
        #expect(server?.scheme == scheme && server?.host == host && server?.port == port)
    }

    @Test(arguments: [
        "mail.example.com", "https://mail.example.com", "smtp://", "smtp://u:p@h", "smtp://h/path", "smtp://h:0",
        "smtp://h\r\nQUIT",
    ])
    func refusesOthers(url: String) {
        #expect(MailServer(url) == nil)
    }

    /// Nobody but this machine takes a mail in the clear, and nobody at all a password.
    @Test func whatNeedsTLS() throws {
        var local = try #require(MailServer("smtp://127.0.0.1:25"))
        #expect(!local.needsTLS)
        local.login = .init(user: "u", password: "p")
        #expect(local.needsTLS)
        #expect(MailServer("smtp://mail.example.com")?.needsTLS == true)
    }

    @Test func aLoginIsInNoText() throws {
        var server = try #require(MailServer("smtps://h"))
        server.login = .init(user: "reports", password: "correct horse")
        let said = "reports, correct horse, AHJlcG9ydHMAY29ycmVjdCBob3JzZQ== and Y29ycmVjdCBob3JzZQ=="
        #expect(Redaction(server).clean(said) == "[hidden], [hidden], [hidden] and [hidden]")
    }
}
