/// The body of a request that is made of several parts (`multipart/form-data`, RFC 7578).
struct MultipartForm {
    private let boundary: String
    private var parts: [UInt8] = []

    init(boundary: String) {
        self.boundary = boundary
    }

    /// A line that no file has, from two numbers from 0 up to 1.
    static func boundary(_ first: Double, _ second: Double) -> String {
        "smartlook-" + [first, second].map { String(UInt64($0 * 0x1p53), radix: 16) }.joined(separator: "-")
    }

    var contentType: String { "multipart/form-data; boundary=\(boundary)" }
    var body: [UInt8] { parts + Array("--\(boundary)--\r\n".utf8) }

    /// Appends one part. Names and headers are the program's own and hold no quote and no line break.
    mutating func append(
        _ name: String, _ bytes: [UInt8], fileName: String? = nil, type: String = "application/octet-stream",
        headers: [(name: String, value: String)] = []
    ) {
        var lines = ["--\(boundary)", "Content-Disposition: form-data; name=\"\(name)\""]
        if let fileName {
            lines[1] += "; filename=\"\(fileName)\""
            lines.append("Content-Type: \(type)")
        }
        lines += headers.map { "\($0.name): \($0.value)" }
        parts += Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + bytes + Array("\r\n".utf8)
    }
}
