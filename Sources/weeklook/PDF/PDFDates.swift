import Smartlook

/// Dates a PDF file anew: what a program writes there is when it ran, by which the bytes of one page would differ.
enum PDFDates {
    /// The file with other dates of creation and change; they take as many bytes as before, so that nothing else moves.
    static func set(_ file: [UInt8], to seconds: Int64) -> [UInt8] {
        var file = file
        let digits = Instant(microseconds: seconds * 1_000_000).description.utf8.filter { (0x30...0x39).contains($0) }
        let date = Array(digits.prefix(14))
        for name in ["/CreationDate (D:", "/ModDate (D:", "/CreationDate(D:", "/ModDate(D:"] {
            let mark = Array(name.utf8)
            var start = 0
            while let found = index(of: mark, in: file, from: start) {
                let place = found + mark.count
                if place + date.count <= file.count, file[place..<place + date.count].allSatisfy(isDigit) {
                    file.replaceSubrange(place..<place + date.count, with: date)
                }
                start = place
            }
        }
        return file
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func index(of mark: [UInt8], in file: [UInt8], from start: Int) -> Int? {
        guard file.count - start >= mark.count else { return nil }
        return (start...(file.count - mark.count)).first { place in
            file[place] == mark[0] && file[place..<place + mark.count].elementsEqual(mark)
        }
    }
}
