/// What a server answered, whatever its status.
package struct HTTPResponse: Sendable, Hashable {
    package var status: Int
    /// Header fields in the order they came.
    package var headers: [HTTPHeader]
    /// The body, decompressed.
    package var body: [UInt8]

    package init(status: Int, headers: [HTTPHeader] = [], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// The first field of that name, in any spelling of its case.
    package func header(_ name: String) -> String? {
        let wanted = name.lowercased()
        return headers.first { $0.name.lowercased() == wanted }?.value
    }
}
