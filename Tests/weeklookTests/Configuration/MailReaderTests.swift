import Foundation
import Testing
import Wire

@testable import Reports
@testable import weeklook

@Suite struct MailReaderTests {
    private func failure(_ text: String) -> String? {
        do throws(ConfigurationError) {
            _ = try Configuration(text: text, file: "f")
            return nil
        } catch { return error.description }
    }

    @Test func readsRecipientsAndTheWayOut() throws {
        let configuration = try Configuration(
            text: """
                funnels: [{key: sale, steps: [a, b]}]
                report: {dimensions: [device]}
                mail:
                  from: "Acme <r@acme.example>"
                  reply_to: jo@acme.example
                  when: unusual
                  smtp: {url: "smtp://mail.acme.example", user_env: U, password_env: P, timeout: 5s}
                  recipients:
                    - {to: "Jo <jo@acme.example>", funnels: [sale], segments: [device], attach: [pdf, csv], format: text, when: always}
                    - {to: al@acme.example}
                webhooks:
                  - {name: team, url_env: SLACK}
                  - {name: data, kind: json, url: "https://acme.example/x", secret_env: S}
                """, file: "f")
        let mail = try #require(configuration.mail)
        #expect(mail.occasion == .unusual && mail.recipients.map(\.occasion) == [.always, nil])
        #expect(mail.recipients[0].attachments == [.pdf, .csv] && mail.recipients[1].attachments == nil)
        #expect(mail.recipients[0].funnels == ["sale"] && mail.recipients[0].segments == ["device"])
        guard case .smtp(let smtp) = mail.route else { throw Failure(.usage, "no smtp") }
        #expect(smtp.server.port == 587 && smtp.timeout == .seconds(5) && smtp.user == Credential(name: "U"))
        #expect(configuration.credentialNames == ["SMARTLOOK_API_TOKEN", "U", "P", "SLACK", "S"])
    }

    @Test(arguments: [
        ("mail: {recipients: []}", "mail needs from"), ("mail: {from: nobody}", "'nobody' is not a mail address"),
        ("mail: {from: a@b.c, recipients: [{to: a@b.c}, {to: a@b.c}]}", "is there twice"),
        ("mail: {from: a@b.c, when: never}", "not one of always, changed, unusual"),
        ("mail: {from: a@b.c, smtp: {url: \"http://h\"}}", "is not a mail server"),
        ("mail: {from: a@b.c, smtp: {url: \"smtp://h\", user_env: U}}", "a login needs"),
        ("mail: {from: a@b.c, smtp: {url: \"smtp://h\"}, sendmail: /bin/x}", "by smtp or by sendmail"),
        ("mail: {from: a@b.c, sendmail: sendmail}", "expected the full path"),
        ("mail: {from: a@b.c, unsubscribe: \"http://x\"}", "is not an https or mailto address"),
        (
            "funnels: [{key: s, steps: [a, b]}]\nmail: {from: a@b.c, recipients: [{to: a@b.c, funnels: [t]}]}",
            "known are s"
        ),
        ("mail: {from: a@b.c, recipients: [{to: a@b.c, segments: [os]}]}", "known are country, device"),
        ("mail: {from: a@b.c, recipients: [{to: a@b.c, attach: [zip]}]}", "not one of html, pdf, md, csv"),
        ("mail: {from: a@b.c, recipients: [{to: a@b.c, language: cs}]}", "it has en"),
        ("webhooks: [{name: a}]", "needs url or url_env"),
        ("webhooks: [{name: a, url: \"http://x.y\"}]", "https address"),
        ("webhooks: [{name: a, url: \"https://x.y\", secret_env: S}]", "belongs to webhooks of kind json"),
        ("webhooks: [{name: a, url_env: U}, {name: a, url_env: U}]", "is there twice"),
    ])
    func mistakesAreNamed(text: String, message: String) {
        #expect(failure(text)?.contains(message) == true, "\(failure(text) ?? "no error")")
    }

    @Test func secretsComeFromTheEnvironmentOrAFileThatNobodyElseReads() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("weeklook-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("S").path
        try Data("from file\n".utf8).write(to: URL(fileURLWithPath: file))
        let secret = Credential(name: "S", file: nil)
        let environment = ["CREDENTIALS_DIRECTORY": folder.path]
        try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: file)
        #expect(try secret.value("secret", environment: environment) == "from file")
        #expect(try secret.value("secret", environment: environment.merging(["S": "x"]) { $1 }) == "x")
        #expect(try Credential(name: nil, file: file).value("secret", environment: [:]) == "from file")
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)
        #expect(throws: Failure.self) { try secret.value("secret", environment: environment) }
        #expect(throws: Failure.self) { try secret.value("secret", environment: [:]) }
        #expect(throws: Failure.self) { try secret.value("secret", environment: ["S": "a\r\nb"]) }
    }
}
