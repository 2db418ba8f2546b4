import Dispatch
import Hashing

/// Digests pieces on a core of its own, in their order.
final class OrderedDigest: @unchecked Sendable {
    private let stream = SHA256Stream()
    private let queue = DispatchQueue(label: "weeklook.digest")
    /// Pieces wait in memory until they are digested, so not too many may.
    private let waiting = DispatchSemaphore(value: 8)

    func add(_ bytes: [UInt8]) {
        queue.sync { bytes.withUnsafeBytes { stream.add($0) } }
    }

    func add(_ piece: RecordPieces.Piece, from start: Int) {
        let range = start..<piece.count
        guard !range.isEmpty else { return }
        waiting.wait()
        queue.async { [self] in
            // The piece may have been cut since: its storage has not.
            stream.add(UnsafeRawBufferPointer(rebasing: piece.whole[range]))
            waiting.signal()
        }
    }

    /// The SHA-256 of all bytes.
    func finish() -> [UInt8] { queue.sync { stream.finish() } }
}
