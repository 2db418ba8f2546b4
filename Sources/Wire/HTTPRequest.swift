/// One request, ready to send.
package struct HTTPRequest: Sendable, Hashable {
    /// The method in capitals, for example `GET`.
    package var method: String
    /// The absolute URL, everything in it percent-encoded.
    package var url: String
    /// Header fields in the order they are sent.
    package var headers: [HTTPHeader]
    /// The body; nil sends none.
    package var body: [UInt8]?
    /// Narrows the transport's own total deadline for this request; it never widens it.
    package var timeout: Duration?

    package init(
        method: String = "GET", url: String, headers: [HTTPHeader] = [], body: [UInt8]? = nil, timeout: Duration? = nil
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.timeout = timeout
    }
}
