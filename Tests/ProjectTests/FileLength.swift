/// Files are short: one concept each.
struct FileLength {
    static let longest = 400
    static let median = 110

    static func breaches(in files: [SourceFile]) -> [Breach] {
        files.filter { $0.isSwift && !$0.isGenerated && $0.lineCount > longest }.map {
            Breach(path: $0.path, reason: "has \($0.lineCount) lines, more than \(longest)")
        }
    }

    /// The middle length; of two middles the longer.
    static func median(of files: [SourceFile]) -> Int {
        let lengths = files.filter { $0.isSwift && !$0.isGenerated }.map(\.lineCount).sorted()
        return lengths.isEmpty ? 0 : lengths[lengths.count / 2]
    }
}
