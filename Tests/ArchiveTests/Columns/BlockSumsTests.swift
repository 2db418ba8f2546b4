import Testing

@testable import Archive

@Suite struct BlockSumsTests {
    private func areRight(_ bytes: [UInt8], _ sums: [UInt64]) -> Bool {
        bytes.withUnsafeBytes { BlockSums.areRight([($0, sums)]) }
    }

    private func sums(_ bytes: [UInt8]) -> [UInt64] { bytes.withUnsafeBytes { BlockSums.sums(of: $0) } }

    @Test(arguments: [0, 1, 63, 64, 65, 1000, (1 << 18) - 1, 1 << 18, (1 << 18) + 9, (1 << 19) + 64])
    func anotherByteOrAnotherLengthIsAnotherSum(count: Int) {
        var bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 7) }
        let right = sums(bytes)
        #expect(right.count == (count + (1 << 18) - 1) >> 18)
        #expect(areRight(bytes, right))
        #expect(!areRight(bytes + [0], right))
        for place in Set([0, 7, count / 2, count - 1].filter { bytes.indices.contains($0) }) {
            bytes[place] ^= 1
            #expect(!areRight(bytes, right))
            bytes[place] ^= 1
        }
        guard count > 0 else { return }
        #expect(!areRight(bytes.dropLast(), right))
        #expect(!areRight([UInt8](repeating: 0, count: count), right) || count == 1)
        bytes.reverse()
        #expect(!areRight(bytes, right) || count < 8)
    }
}
