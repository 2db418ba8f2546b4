import Testing

@testable import Archive

@Suite struct IDCodesTests {
    @Test func codesAscendAsIdsFirstCome() {
        var codes = IDCodes()
        let ids = (0..<5000).map { UInt32(truncatingIfNeeded: $0 * $0 &* 2_654_435_761 % 3000) } + [0, .max, 0]
        var expected: [UInt32: UInt32] = [:]
        for id in ids {
            let code = codes.code(of: id)
            #expect(code == expected[id, default: UInt32(expected.count)])
            expected[id] = code
        }
        #expect(codes.dictionary.count == expected.count)
        #expect(codes.dictionary.enumerated().allSatisfy { expected[$1] == UInt32($0) })
    }
}
