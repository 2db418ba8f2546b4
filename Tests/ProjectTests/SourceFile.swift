/// A text file of the checkout: its path from the root, and what is in it.
struct SourceFile {
    let path: String
    let text: String
    /// Its code without comments and literals; empty for another language.
    let code: String

    init(path: String, text: String) {
        self.path = path
        self.text = text
        code = path.hasSuffix(".swift") ? SwiftCode(text).text : ""
    }

    /// The folder below `Sources` or `Tests`; empty for files elsewhere.
    var target: String {
        let parts = path.split(separator: "/")
        return parts.count > 2 ? String(parts[1]) : ""
    }

    var name: String {
        path.split(separator: "/").last.map(String.init) ?? ""
    }

    var isSwift: Bool { name.hasSuffix(".swift") }

    /// Long data in the form of code, which nobody reads line by line.
    var isGenerated: Bool { path.contains("/BuiltInTemplates/") || name.hasSuffix(".generated.swift") }

    /// As an editor counts: the newline at the end begins no further line.
    var lineCount: Int { text.numberedLines.count - (text.hasSuffix("\n") ? 1 : 0) }
}

/// A place that does not keep a rule.
struct Breach: Equatable, CustomStringConvertible {
    let path: String
    var line: Int?
    let reason: String

    var description: String {
        "\(path)\(line.map { ":\($0)" } ?? ""): \(reason)"
    }
}

extension String {
    /// The lines, counted from 1.
    var numberedLines: [(number: Int, text: Substring)] {
        split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { ($0.offset + 1, $0.element) }
    }
}

extension Sequence<SourceFile> {
    func of(_ target: String) -> [SourceFile] {
        filter { $0.target == target }
    }
}
