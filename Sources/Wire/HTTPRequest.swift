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
    /// Whether a connection that turns out dead may make the transport send it again; false takes a fresh connection.
    package var mayBeResent: Bool

    package init(
        method: String = "GET", url: String, headers: [HTTPHeader] = [], body: [UInt8]? = nil, timeout: Duration? = nil,
        mayBeResent: Bool = true
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.timeout = timeout
        self.mayBeResent = mayBeResent
    }
}
