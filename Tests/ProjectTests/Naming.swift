/// Names say what a thing is.
struct Naming {
    /// A type named like its module hides the module: `Wire.Request` would be looked for inside the type.
    static func shadows(in files: [SourceFile]) -> [Breach] {
        files.filter(\.isSwift).flatMap { file in
            file.code.numberedLines
                .filter { $0.text.contains(file.target) && $0.text.declaresType(file.target) }
                .map { Breach(path: file.path, line: $0.number, reason: "a type is named like its module") }
        }
    }

    /// A file with such a name collects what found no place of its own.
    static func vague(in files: [SourceFile]) -> [Breach] {
        files.filter { $0.name.contains(/(?:Utils?|Utilities|Helpers?|Managers?|Services?)\.swift$/) }.map {
            Breach(path: $0.path, reason: "the name does not say what is in it")
        }
    }
}

extension Substring {
    fileprivate func declaresType(_ name: String) -> Bool {
        matches(of: /\b(?:struct|class|enum|actor|protocol|typealias)\s+(\w+)/).contains { $0.1 == name }
    }
}
