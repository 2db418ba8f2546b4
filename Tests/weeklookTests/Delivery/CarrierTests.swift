import Archive
import Hashing
import Testing
import Wire

@testable import Reports
@testable import weeklook

@Suite struct CarrierTests {
    private func state(_ stage: MailReply.Stage, _ code: Int) -> (Delivery.State, Bool) {
        let handover = MailCarrier.handover(.refused(MailReply(stage: stage, code: code, text: "\(code) said")))
        return (handover.state, handover.isRouteAtFault)
    }

    /// A recipient's 5xx is final and its own; everybody's is tried again, and the others are not tried now.
    @Test func whatARefusalMeans() {
        #expect(state(.recipient, 550) == (.refused, false))
        #expect(state(.recipient, 451) == (.deferred, false))
        #expect(state(.message, 554) == (.refused, false))
        #expect(state(.message, 421) == (.deferred, true))
        for stage in [MailReply.Stage.greeting, .tls, .login, .sender] {
            #expect(state(stage, 550) == (.deferred, true))
        }
    }

    @Test func whatABrokenConversationMeans() {
        let error = TransportError(code: .interrupted, message: "broke")
        #expect(MailCarrier.handover(.failed(error)).state == .deferred)
        #expect(MailCarrier.handover(.unknown(error)).state == .unknown)
        #expect(
            MailCarrier.handover(.accepted(MailReply(stage: .message, code: 250, text: "250 ok"))).state == .accepted)
    }

    @Test func whatSendmailsEndMeans() {
        let states = [0, 75, 67, 65, 71].map {
            MailCarrier.handover(Tool.Result(status: $0, output: [], errors: "")).state
        }
        #expect(states == [.accepted, .deferred, .refused, .refused, .deferred])
    }

    // MARK: Webhooks

    private struct Answering: Transport {
        let result: Result<HTTPResponse, TransportError>

        func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse { try result.get() }
    }

    private func told(_ kind: Configuration.Webhook.Kind, _ result: Result<HTTPResponse, TransportError>) async
        -> Delivery.State
    {
        let webhook = Configuration.Webhook(name: "a", kind: kind, address: .plain("https://x.y"))
        return await WebhookCarrier(transport: Answering(result: result))
            .send(HTTPRequest(url: "https://x.y"), to: webhook).state
    }

    @Test(arguments: [
        (200, Delivery.State.accepted), (204, .accepted), (429, .deferred), (503, .deferred), (404, .refused),
        (302, .refused),
    ])
    func whatAStatusMeans(status: Int, state: Delivery.State) async {
        #expect(await told(.slack, .success(HTTPResponse(status: status))) == state)
    }

    /// A program knows the delivery again; people would read it twice.
    @Test func aLostAnswerIsTriedAgainOnlyWherePeopleDoNotReadIt() async {
        let lost = TransportError(code: .timedOut, message: "m")
        #expect(await told(.slack, .failure(lost)) == .unknown)
        #expect(await told(.json, .failure(lost)) == .deferred)
        #expect(await told(.slack, .failure(TransportError(code: .couldNotConnect, message: "m"))) == .deferred)
    }

    @Test func aToolIsRunToItsEndOrItsDeadline() throws {
        let shell = Tool(path: "/bin/sh")
        let result = try shell.run(["-c", "cat; echo bad >&2; exit 3"], input: [UInt8](repeating: 65, count: 300_000))
        #expect(result.status == 3 && result.output.count == 300_000 && result.errors == "bad\n")
        let clock = ContinuousClock()
        let started = clock.now
        #expect(try shell.run(["-c", "exec sleep 500"], within: .milliseconds(300)).status != 0)
        // A child of the program keeps the pipes open.
        #expect(try shell.run(["-c", "sleep 500; true"], within: .milliseconds(300)).status != 0)
        #expect(started.duration(to: clock.now) < .seconds(400))
    }
}
