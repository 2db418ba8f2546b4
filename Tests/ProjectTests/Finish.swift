/// Nothing half done: no notes to oneself, no trap in place of an error, no target without a test.
struct Finish {
    /// Looked for everywhere, in comments first of all.
    static let notes = ["TODO", "FIXME"]
    /// Looked for in code.
    static let traps = ["fatalError(", "try!"]

    static func leftovers(in files: [SourceFile]) -> [Breach] {
        files.flatMap { file -> [Breach] in
            let found = file.text.numberedLines.flatMap { line in
                notes.filter { line.text.containsWord($0) }.map { (word: $0, line: line.number) }
            }
            return (found + (file.isSwift ? file.occurrences(of: traps) : [])).map {
                Breach(path: file.path, line: $0.line, reason: "has \($0.word)")
            }
        }
    }

    static func untestedTargets(sources: [SourceFile], tests: [SourceFile]) -> [Breach] {
        let targets = Set(sources.filter(\.isSwift).map(\.target))
        return targets.sorted().filter { target in
            !tests.of("\(target)Tests").contains { $0.isSwift && $0.text.contains("@Test") }
        }
        .map { Breach(path: "Sources/\($0)", reason: "there is no test in Tests/\($0)Tests") }
    }
}
