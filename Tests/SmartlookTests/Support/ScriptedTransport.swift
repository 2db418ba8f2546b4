import Synchronization
import Wire

/// Answers requests from a script and writes down what it was asked.
final class ScriptedTransport: Transport {
    typealias Script = @Sendable (Int, HTTPRequest) throws(TransportError) -> HTTPResponse

    private let script: Script
    private let log = Mutex<[HTTPRequest]>([])

    /// The script is given the number of the request, from 0.
    init(_ script: @escaping Script) {
        self.script = script
    }

    /// Answers one after the other with status 200, and 500 when there are no more.
    convenience init(bodies: [String]) {
        self.init { (number, _) throws(TransportError) in
            number < bodies.count ? .json(bodies[number]) : HTTPResponse(status: 500)
        }
    }

    var requests: [HTTPRequest] { log.withLock { $0 } }
    /// Path and query of what was asked, in order.
    var targets: [String] { requests.map { WebAddress($0.url)?.rest ?? "" } }

    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        let number = log.withLock { log in
            log.append(request)
            return log.count - 1
        }
        return try script(number, request)
    }
}

extension HTTPResponse {
    static func json(_ body: String, status: Int = 200, headers: [HTTPHeader] = []) -> HTTPResponse {
        HTTPResponse(status: status, headers: headers, body: Array(body.utf8))
    }
}
