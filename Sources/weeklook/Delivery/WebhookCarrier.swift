import Archive
import Hashing
import Wire

/// Tells webhooks of reports.
struct WebhookCarrier {
    private let transport: any Transport

    init(
        transport: any Transport = CurlTransport(
            limits: TransportLimits(total: .seconds(30), connect: .seconds(10), bodyBytes: 64 << 10))
    ) {
        self.transport = transport
    }

    /// The request that tells a webhook; one of kind json is signed where there is a secret.
    static func request(
        to webhook: Configuration.Webhook, _ body: [UInt8], delivery: String, secret: String?, timeout: Duration? = nil
    ) throws -> HTTPRequest {
        var headers = [HTTPHeader("Content-Type", "application/json")]
        if webhook.kind == .json { headers.append(HTTPHeader("Weeklook-Delivery", delivery)) }
        if let secret {
            let code = HMACSHA256(of: body, key: secret.utf8).hex
            headers.append(HTTPHeader("Weeklook-Signature-256", "sha256=\(code)"))
        }
        return HTTPRequest(
            method: "POST", url: try webhook.url(), headers: headers, body: body, timeout: timeout,
            mayBeResent: false)
    }

    func send(_ request: HTTPRequest, to webhook: Configuration.Webhook) async -> Handover {
        do throws(TransportError) {
            let answer = try await transport.send(request)
            switch answer.status {
            case 200..<300: return Handover(state: .accepted, detail: "\(answer.status)")
            case 408, 425, 429, 500...: return Handover(state: .deferred, detail: "answered \(answer.status)")
            default: return Handover(state: .refused, detail: "answered \(answer.status); check its address")
            }
        } catch {
            switch error.code {
            case .couldNotResolve, .couldNotConnect, .tls, .unsupportedURL:
                return Handover(state: .deferred, detail: error.message)
            default:
                // A program knows a delivery again by its id; people would read it twice.
                return Handover(state: webhook.kind == .json ? .deferred : .unknown, detail: error.message)
            }
        }
    }
}
