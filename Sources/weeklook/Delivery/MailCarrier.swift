import Archive
import Foundation
import Reports
import Wire

/// Hands mails to a mail server or to a sendmail program.
struct MailCarrier {
    private enum Route {
        case smtp(MailServer, any MailTransport)
        case sendmail(Tool, [String])
    }

    private let route: Route
    private let sender: String

    /// Reads the login, so that what is missing is said before anything is sent.
    init(_ mail: Configuration.Mail) throws {
        sender = mail.from.address
        switch mail.route {
        case .smtp(let smtp):
            var server = smtp.server
            if let user = smtp.user, let password = smtp.password {
                server.login = MailServer.Login(
                    user: try user.value("user name for the mail server"),
                    password: try password.value("password for the mail server"))
            }
            let limits = TransportLimits(total: smtp.timeout, connect: min(smtp.timeout, .seconds(15)))
            route = .smtp(server, CurlTransport(limits: limits, idleHandles: 1))
        case .sendmail(let words):
            guard let program = words.first, FileManager.default.isExecutableFile(atPath: program) else {
                throw Failure(
                    .usage,
                    "mail.sendmail: there is no program \(words.first ?? ""); install a mail transport agent or use mail.smtp."
                )
            }
            route = .sendmail(Tool(path: program), Array(words.dropFirst()))
        case nil:
            throw Failure(
                .usage, "The configuration says to whom mail goes but not how: add mail.smtp or mail.sendmail to it.")
        }
    }

    /// - Parameter longest: how long it may take, if that is less than usual.
    func send(_ message: Message, within longest: Duration? = nil) async throws -> Handover {
        switch route {
        case .smtp(let server, let transport):
            return Self.handover(
                await transport.submit(
                    MailSubmission(
                        server: server, sender: sender, recipient: message.recipient.address, message: message.bytes,
                        timeout: longest)))
        case .sendmail(let tool, let arguments):
            // Programs of this kind take the line ends of the system.
            let input = message.bytes.filter { $0 != UInt8(ascii: "\r") }
            let recipient = message.recipient.address
            let usual = Duration.seconds(60)
            let result = try await onThread {
                try tool.run(
                    arguments + ["-i", "-f", sender, "--", recipient], input: input,
                    within: longest.map { min($0, usual) } ?? usual)
            }
            return Self.handover(result)
        }
    }

    // MARK: What an answer means

    static func handover(_ outcome: MailOutcome) -> Handover {
        switch outcome {
        case .accepted(let reply): return Handover(state: .accepted, detail: reply.text)
        case .refused(let reply):
            // A refusal of the recipient or of the mail is that recipient's; any other would be everybody's, and goes
            // away when the configuration or the server is mended.
            let isOwn = reply.stage == .recipient || reply.stage == .message
            let isFinal = isOwn && reply.code >= 500
            return Handover(
                state: isFinal ? .refused : .deferred, detail: "\(words(reply.stage)): \(reply.text)",
                isRouteAtFault: !isOwn || reply.code == 421)
        case .failed(let error):
            return Handover(state: .deferred, detail: "\(error)", isRouteAtFault: true)
        case .unknown(let error):
            return Handover(
                state: .unknown, detail: "the message was sent, but its receipt was not confirmed: \(error)",
                isRouteAtFault: true)
        }
    }

    private static func words(_ stage: MailReply.Stage) -> String {
        switch stage {
        case .greeting: "the mail server's greeting"
        case .tls: "STARTTLS was refused"
        case .login: "the login was refused"
        case .sender: "the sender was refused"
        case .recipient: "the recipient was refused"
        case .message: "the message was refused"
        }
    }

    /// By sysexits.h: 75 is to be tried again, 65 (data), 67 (no such user) and 68 (no such host) are final.
    static func handover(_ result: Tool.Result) -> Handover {
        let said = result.errors.split(whereSeparator: \.isNewline).last.map { String($0.prefix(300)) } ?? ""
        switch result.status {
        case 0: return Handover(state: .accepted, detail: "taken by sendmail")
        case 65, 67, 68: return Handover(state: .refused, detail: "sendmail ended with \(result.status): \(said)")
        default: return Handover(state: .deferred, detail: "sendmail ended with \(result.status): \(said)")
        }
    }

    /// Waits on a thread that Swift's tasks do not need.
    private func onThread<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try work() }) }
        }
    }
}
