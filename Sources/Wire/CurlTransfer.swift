import CCurl

/// The state of one transfer that libcurl's callbacks write to, all on the thread that performs it.
final class CurlTransfer {
    private let limits: TransportLimits
    private let cancellation: CancellationFlag
    private(set) var headers: [HTTPHeader] = []
    private(set) var body: [UInt8] = []
    private(set) var exceeded: String?
    private var headerBytes = 0

    init(limits: TransportLimits, cancellation: CancellationFlag) {
        self.limits = limits
        self.cancellation = cancellation
    }

    /// Takes one header line; false ends the transfer.
    func takeHeader(_ line: UnsafeRawBufferPointer) -> Bool {
        headerBytes += line.count
        guard headerBytes <= limits.headerBytes else {
            exceeded = "its headers are larger than \(limits.headerBytes) bytes"
            return false
        }
        let text = String(decoding: line, as: UTF8.self)
        if text.hasPrefix("HTTP/") {
            headers.removeAll()  // an interim answer (100 Continue) came before the real one
        } else if let colon = text.firstIndex(of: ":") {
            let value = text[text.index(after: colon)...].trimmingWhitespace()
            headers.append(HTTPHeader(String(text[..<colon]), String(value)))
        }
        return true
    }

    /// Takes a piece of the body; false ends the transfer.
    func takeBody(_ piece: UnsafeRawBufferPointer) -> Bool {
        guard body.count + piece.count <= limits.bodyBytes else {
            exceeded = "its body is larger than \(limits.bodyBytes) bytes"
            body = []
            return false
        }
        body.append(contentsOf: piece)
        return true
    }

    /// Hands the callbacks to a handle. The caller keeps `self` alive until the transfer is over.
    func attach(to handle: CurlHandle) {
        let context = Unmanaged.passUnretained(self).toOpaque()
        cc_set_pointer(handle.pointer, CURLOPT_HEADERDATA, context)
        cc_set_callback(handle.pointer, CURLOPT_HEADERFUNCTION) { data, size, count, context in
            CurlTransfer.receive(data, size * count, context) { $0.takeHeader($1) }
        }
        cc_set_pointer(handle.pointer, CURLOPT_WRITEDATA, context)
        cc_set_callback(handle.pointer, CURLOPT_WRITEFUNCTION) { data, size, count, context in
            CurlTransfer.receive(data, size * count, context) { $0.takeBody($1) }
        }
        cc_set_pointer(handle.pointer, CURLOPT_XFERINFODATA, context)
        cc_set_progress(handle.pointer) { context, _, _, _, _ in
            guard let context else { return 1 }
            return Unmanaged<CurlTransfer>.fromOpaque(context).takeUnretainedValue().cancellation.isSet ? 1 : 0
        }
        cc_set_long(handle.pointer, CURLOPT_NOPROGRESS, 0)
    }

    /// The number of bytes taken, which libcurl compares with the number given.
    private static func receive(
        _ data: UnsafeMutablePointer<CChar>?, _ length: Int, _ context: UnsafeMutableRawPointer?,
        _ take: (CurlTransfer, UnsafeRawBufferPointer) -> Bool
    ) -> Int {
        guard let context, let data else { return 0 }
        let transfer = Unmanaged<CurlTransfer>.fromOpaque(context).takeUnretainedValue()
        return take(transfer, UnsafeRawBufferPointer(start: data, count: length)) ? length : 0
    }
}

extension Substring {
    fileprivate func trimmingWhitespace() -> Substring {
        let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\r" || $0 == "\n" || $0 == "\r\n" }
        guard let first = firstIndex(where: { !isSpace($0) }), let last = lastIndex(where: { !isSpace($0) }) else {
            return ""
        }
        return self[first...last]
    }
}
