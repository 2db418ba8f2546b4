/// The targets in the middle of the line know no clock, no disk, no network and no chance, so that the same archive
/// gives the same report on any machine.
struct Purity {
    static let targets: Set = ["Analysis", "SVGCharts", "Reports"]

    static let forbidden = [
        // Clock
        "Date()", "Date.now", ".now", "timeIntervalSinceNow", "ContinuousClock", "SuspendingClock", "clock_gettime",
        "gettimeofday",
        // Disk and network
        "FileManager", "FileHandle", "Data(contentsOf", "String(contentsOf", "fopen", "URLSession",
        // The machine and its user
        "ProcessInfo", "getenv", "Locale.current", ".autoupdatingCurrent", "TimeZone.current", "Calendar.current",
        "DateFormatter", "ISO8601DateFormatter", "NumberFormatter",
        // Chance
        "UUID()", "random", "randomElement", "shuffle", "shuffled", "SystemRandomNumberGenerator",
    ]

    static func breaches(in files: [SourceFile]) -> [Breach] {
        files.filter { $0.isSwift && targets.contains($0.target) }.flatMap { file in
            file.occurrences(of: forbidden).map { word, line in
                Breach(path: file.path, line: line, reason: "\(file.target) is pure and may not use \(word)")
            }
        }
    }
}

extension SourceFile {
    /// Where the code of the file, without comments and literals, has one of these words as a whole.
    func occurrences(of words: [String]) -> [(word: String, line: Int)] {
        let present = words.filter { code.contains($0) }
        return code.numberedLines.flatMap { line in
            present.filter { line.text.containsWord($0) }.map { ($0, line.number) }
        }
    }
}

extension StringProtocol {
    /// Whether the word is there and no part of a longer one; a word that begins with a dot also stands on nothing
    /// (`.now`, but not `clock.now`).
    func containsWord(_ word: String) -> Bool {
        ranges(of: word).contains { range in
            let before = self[..<range.lowerBound].last
            let after = self[range.upperBound...].first
            let isEnd = word.last?.isWordPart != true || after?.isWordPart != true
            let isMember = word.hasPrefix(".") && before.map { ")]?!".contains($0) } == true
            return isEnd && !isMember && before?.isWordPart != true
        }
    }
}

extension Character {
    fileprivate var isWordPart: Bool { isLetter || isNumber || self == "_" }
}
