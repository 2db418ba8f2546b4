import RegexBuilder

/// Which module a target may import: the table of `Guides/Architecture.md`.
struct Layering {
    /// Modules of the platform, which everybody may import; what they must not do there is the business of `Purity`.
    static let platform: Set = [
        "Foundation", "FoundationEssentials", "Dispatch", "Synchronization", "Glibc", "Darwin", "Musl",
    ]

    /// Our own modules and third parties' for each target; nil means that the target may import all.
    static let table: [String: Set<String>?] = [
        "Hashing": ["CCrypto", "CryptoKit"],
        "Wire": ["CCurl"],
        "Smartlook": ["Wire", "Logging"],
        "Archive": ["Smartlook", "Hashing", "CZlib", "GRDB"],
        "Analysis": ["Archive", "Smartlook", "CMasks"],
        "SVGCharts": ["CLibXML2"],
        "Reports": ["Analysis", "Archive", "Smartlook", "SVGCharts", "Hashing", "Mustache", "CLibXML2"],
        "SmartlookServer": [
            "Smartlook", "Archive", "Analysis", "Hashing", "Wire", "Hummingbird", "HummingbirdCore", "HTTPTypes",
            "Logging", "NIOCore", "NIOPosix", "NIOFoundationCompat", "NIOHTTPTypes", "ServiceLifecycle",
        ],
        "weeklook": nil,
    ]

    /// How many files of a target may see a C library or its like: the fewer, the easier to replace.
    static let doors: [(target: String, module: String, files: ClosedRange<Int>)] = [
        ("Hashing", "CCrypto", 1...3),
        ("Wire", "CCurl", 1...7),
        ("Archive", "CZlib", 1...1),
        ("Analysis", "CMasks", 1...1),
        ("SVGCharts", "CLibXML2", 1...1),
        ("Reports", "CLibXML2", 0...1),
    ]

    static func breaches(in files: [SourceFile]) -> [Breach] {
        files.filter(\.isSwift).flatMap { file -> [Breach] in
            guard let allowed = table[file.target] else {
                return [Breach(path: file.path, reason: "\(file.target) is not in the table of imports")]
            }
            guard let allowed else { return [] }
            return file.imports.filter { !allowed.contains($0.module) && !platform.contains($0.module) }.map {
                Breach(path: file.path, line: $0.line, reason: "\(file.target) may not import \($0.module)")
            }
        }
    }

    static func wideDoors(in files: [SourceFile]) -> [Breach] {
        doors.compactMap { target, module, allowed in
            let importing = files.of(target).filter { $0.imports.contains { $0.module == module } }
            guard !allowed.contains(importing.count) else { return nil }
            let names =
                importing.isEmpty ? "no file imports" : importing.map(\.name).joined(separator: ", ") + " import"
            return Breach(path: "Sources/\(target)", reason: "\(names) \(module), which \(allowed) files may")
        }
    }
}

extension SourceFile {
    /// The modules this file imports, with the line of each.
    var imports: [(line: Int, module: String)] {
        let attributes = /(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?/
        let kind = /(?:(?:struct|class|enum|protocol|actor|typealias|func|let|var)\s+)?/
        let statement = Regex {
            /^\s*/
            attributes
            /import\s+/
            kind
            Capture(/\w+/)
        }
        return code.numberedLines.compactMap { line in
            guard line.text.contains("import") else { return nil }
            return line.text.prefixMatch(of: statement).map { (line.number, String($0.1)) }
        }
    }
}
