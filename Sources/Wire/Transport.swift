/// Sends one request and returns what was answered; the only thing of the network that a test replaces.
///
/// Every answer with a status line is a response, also a redirect or an error of the server. Only what never became
/// an answer is thrown.
package protocol Transport: Sendable {
    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse
}
