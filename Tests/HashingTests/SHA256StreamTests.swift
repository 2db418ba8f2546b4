import Testing

@testable import Hashing

@Suite struct SHA256StreamTests {
    @Test(arguments: [0, 1, 63, 64, 65, 1000])
    func piecesGiveTheDigestOfTheWhole(size: Int) {
        let bytes = (0..<10_000).map { UInt8(truncatingIfNeeded: $0 * 7) }
        let stream = SHA256Stream()
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = rest.prefix(max(size, 1))
            Array(piece).withUnsafeBytes { stream.add($0) }
            rest = rest.dropFirst(piece.count)
        }
        #expect(stream.finish() == SHA256Digest(of: bytes).bytes)
    }
}
