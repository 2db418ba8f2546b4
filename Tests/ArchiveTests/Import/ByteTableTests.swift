import Testing

@testable import Archive

@Suite struct ByteTableTests {
    @Test func everyDifferentTextHasOneNumber() {
        // Lengths around the words that are compared and hashed, and texts that differ in one byte only.
        let texts = (0..<40).flatMap { length in
            (0...length).map { place in
                (0..<length).map { $0 == place ? UInt8(1) : 0 }
            }
        }
        var expected: [[UInt8]: Int] = [:]
        var table = ByteTable()
        for text in texts + texts {
            let number = text.withUnsafeBytes { table.index(of: $0) }
            #expect(number == expected[text, default: expected.count])
            expected[text] = number
            #expect(Array(table.bytes(number)) == text)
            #expect(table.withBytes(number) { Array($0) } == text)
        }
        #expect(table.count == expected.count)
    }
}
