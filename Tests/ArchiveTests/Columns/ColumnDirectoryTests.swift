import Testing

@testable import Archive

@Suite struct ColumnDirectoryTests {
    private func directory() -> ColumnDirectory {
        let times = EventTimes(.ticks(ColumnBuffer(count: 3), base: -5, unit: 1000), bounds: -5...9)
        return ColumnDirectory(
            stamp: [1, 2, 3], times: times,
            columns: [
                .init(name: "time", width: 4, count: 3, sums: [7]),
                .init(name: "property:8", width: 1, count: 2, isPerVisitor: true, dictionary: [0, 9], sums: [5, 6]),
            ])
    }

    @Test func isReadAsItWasWritten() {
        var written = directory()
        let length = written.place()
        #expect(written.columns[1].offset >= written.columns[0].offset + written.columns[0].byteCount)
        #expect(length == written.columns[1].offset + written.columns[1].byteCount)
        var file = written.bytes(length: length)
        #expect(file.count <= written.columns[0].offset)
        file += [UInt8](repeating: 0, count: length - file.count)
        #expect(file.withUnsafeBytes { ColumnDirectory($0) } == written)
    }

    @Test func anyOtherByteIsFound() {
        var written = directory()
        let length = written.place()
        let first = written.bytes(length: length)
        var file = first + [UInt8](repeating: 0, count: length - first.count)
        for place in first.indices {
            for bit in 0..<8 {
                file[place] ^= 1 << UInt8(bit)
                #expect(file.withUnsafeBytes { ColumnDirectory($0) } == nil, "bit \(bit) of byte \(place)")
                file[place] ^= 1 << UInt8(bit)
            }
        }
        for count in [0, 1, 15, 16, 47, 48, first.count - 1, first.count, length - 1] {
            #expect(file.prefix(count).withUnsafeBytes { ColumnDirectory($0) } == nil, "\(count) bytes")
        }
        file.append(0)
        #expect(file.withUnsafeBytes { ColumnDirectory($0) } == nil)
    }
}
