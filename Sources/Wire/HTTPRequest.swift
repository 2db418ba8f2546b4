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

/// One header field of a request or an answer.
package struct HTTPHeader: Sendable, Hashable {
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    /// Whether the field can be sent without changing the meaning of what follows it.
    var isSendable: Bool {
        !name.isEmpty
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
            && value.utf8.allSatisfy { $0 == 0x09 || ($0 >= 0x20 && $0 != 0x7F) }
    }
}
