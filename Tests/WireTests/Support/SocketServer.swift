import Synchronization

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A server on loopback that answers with whatever bytes a test wants, right or wrong.
final class SocketServer: Sendable {
    enum Step: Sendable {
        case send([UInt8])
        case pause(milliseconds: UInt32)
        /// Waits, however long it takes, until something is so.
        case wait(@Sendable () -> Bool)
        case close
        /// Closes so that the client sees a reset instead of an end.
        case reset
    }

    struct Received: Sendable {
        var head: String
        var body: [UInt8]
    }

    let port: UInt16
    private let listener: Int32
    private let script: @Sendable (Int, Received) -> [Step]
    private let log = Mutex<(requests: [Received], connections: Int)>(([], 0))

    /// Serves until the program ends; the script is given the number of the request, from 0.
    init(_ script: @escaping @Sendable (Int, Received) -> [Step]) throws {
        self.script = script
        signal(SIGPIPE, SIG_IGN)
        let listener = Self.ownAlone(socket(AF_INET, Self.stream, 0))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
                bind(listener, raw, length) == 0 && listen(listener, 64) == 0
                    && getsockname(listener, raw, &length) == 0
            }
        }
        guard isBound else { throw Failure() }
        self.listener = listener
        port = UInt16(bigEndian: address.sin_port)
        Thread.start { [self] in acceptAll() }
    }

    /// A server that answers every request alike.
    convenience init(_ status: String = "200 OK", headers: [String] = [], body: String) throws {
        let bytes = Self.answer(status, headers: headers, body: Array(body.utf8))
        try self.init { _, _ in [.send(bytes)] }
    }

    struct Failure: Error {}

    var url: String { "http://127.0.0.1:\(port)" }
    var requests: [Received] { log.withLock { $0.requests } }
    var connections: Int { log.withLock { $0.connections } }

    static func answer(_ status: String = "200 OK", headers: [String] = [], body: [UInt8]) -> [UInt8] {
        let lines = ["HTTP/1.1 \(status)", "Content-Length: \(body.count)"] + headers
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body
    }

    // MARK: - The wire

    #if canImport(Darwin)
        private static let stream = SOCK_STREAM
    #else
        private static let stream = Int32(SOCK_STREAM.rawValue)
    #endif

    /// A program that another test starts meanwhile must not hold open what is closed or reset here.
    private static func ownAlone(_ descriptor: Int32) -> Int32 {
        if descriptor >= 0 { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        return descriptor
    }

    private func acceptAll() {
        while true {
            let connection = Self.ownAlone(accept(listener, nil, nil))
            guard connection >= 0 else { return }
            log.withLock { $0.connections += 1 }
            Thread.start { [self] in serve(connection) }
        }
    }

    private func serve(_ connection: Int32) {
        var buffer: [UInt8] = []
        while let request = receive(connection, &buffer) {
            let number = log.withLock { log in
                log.requests.append(request)
                return log.requests.count - 1
            }
            for step in script(number, request) {
                switch step {
                case .send(let bytes): guard sendAll(connection, bytes) else { return finish(connection) }
                case .pause(let milliseconds): usleep(milliseconds * 1000)
                case .wait(let isSo): while !isSo() { usleep(2000) }
                case .close: return finish(connection)
                case .reset:
                    var now = linger(l_onoff: 1, l_linger: 0)
                    setsockopt(connection, SOL_SOCKET, SO_LINGER, &now, socklen_t(MemoryLayout<linger>.size))
                    return finish(connection)
                }
            }
        }
        finish(connection)
    }

    private func finish(_ connection: Int32) {
        _ = close(connection)
    }

    private func sendAll(_ connection: Int32, _ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { send(connection, $0.baseAddress, $0.count, 0) }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    private func receive(_ connection: Int32, _ buffer: inout [UInt8]) -> Received? {
        while true {
            if let end = buffer.firstRange(of: Array("\r\n\r\n".utf8)) {
                let head = String(decoding: buffer[..<end.lowerBound], as: UTF8.self)
                let field = head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-length:") }
                let length = field.flatMap { Int($0.split(separator: " ")[1]) } ?? 0
                if buffer.count >= end.upperBound + length {
                    let body = Array(buffer[end.upperBound..<end.upperBound + length])
                    buffer.removeFirst(end.upperBound + length)
                    return Received(head: head, body: body)
                }
            }
            var piece = [UInt8](repeating: 0, count: 65_536)
            let count = recv(connection, &piece, piece.count, 0)
            guard count > 0 else { return nil }
            buffer += piece[..<count]
        }
    }
}

/// A plain thread for work that blocks: Dispatch's own threads are what the client under test needs.
private enum Thread {
    static func start(_ work: @escaping @Sendable () -> Void) {
        let box = Unmanaged.passRetained(Box(work)).toOpaque()
        #if canImport(Darwin)
            var thread: pthread_t?
        #else
            var thread = pthread_t()
        #endif
        pthread_create(
            &thread, nil,
            { argument in
                let box: UnsafeMutableRawPointer? = argument
                if let box { Unmanaged<Box>.fromOpaque(box).takeRetainedValue().work() }
                return nil
            }, box)
    }

    private final class Box: Sendable {
        let work: @Sendable () -> Void
        init(_ work: @escaping @Sendable () -> Void) { self.work = work }
    }
}
