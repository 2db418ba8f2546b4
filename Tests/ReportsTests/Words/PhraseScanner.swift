import Foundation

/// Finds the texts that are written to be translated, in the sources of Reports and in the templates.
struct PhraseScanner {
    struct Found: Hashable {
        var text: String
        var context: String
    }

    private(set) var found: Set<Found> = []

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        .standardized

    /// All that is found in the checkout.
    static func all() throws -> Set<Found> {
        var scanner = PhraseScanner()
        for folder in ["Sources/Reports", "templates"] {
            let base = root.appending(path: folder)
            for path in try FileManager.default.subpathsOfDirectory(atPath: base.path(percentEncoded: false))
            where !path.contains("BuiltIn") && path.contains(".") && !path.hasSuffix(".po") {
                let text = try String(contentsOf: base.appending(path: path), encoding: .utf8)
                if path.hasSuffix(".swift") { scanner.read(source: text) } else { scanner.read(template: text) }
            }
        }
        return scanner.found
    }

    mutating func read(template: String) {
        for match in template.matches(of: /\{\{#t\}\}(.*?)\{\{\/t\}\}/) {
            found.insert(Found(text: String(match.1), context: ""))
        }
    }

    mutating func read(source: String) {
        for match in source.matches(of: /localized\(\s*(?=")/) {
            var rest = source[match.range.upperBound...]
            var key = "", places = 0
            repeat { read(literal: &rest, into: &key, &places) } while Self.skip(/^\s*,\s*(?=")/, &rest)
            let context = rest.prefixMatch(of: /,\s*context: "([^"]*)"/).map { String($0.1) } ?? ""
            found.insert(Found(text: key, context: context))
        }
        // A noun and its plural.
        for match in source.matches(of: /plural\((?:[^()"]|\([^()"]*\))*, "([a-z ]+)"/) {
            found.insert(Found(text: String(match.1), context: ""))
            found.insert(Found(text: String(match.1) + "s", context: ""))
        }
    }

    private static func skip(_ pattern: some RegexComponent, _ rest: inout Substring) -> Bool {
        guard let match = rest.prefixMatch(of: pattern) else { return false }
        rest = rest[match.range.upperBound...]
        return true
    }

    /// Takes a string literal off the front, its interpolations as numbered places.
    private func read(literal rest: inout Substring, into key: inout String, _ places: inout Int) {
        rest.removeFirst()
        while let character = rest.popFirst(), character != "\"" {
            guard character == "\\" else {
                key.append(character)
                continue
            }
            switch rest.popFirst() {
            case "(":
                places += 1
                key += "{\(places)}"
                skipInterpolation(&rest)
            case "u":
                let digits = rest.dropFirst().prefix { $0 != "}" }
                rest = rest[digits.endIndex...].dropFirst()
                if let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) {
                    key.unicodeScalars.append(scalar)
                }
            case let other?: key.append(other)
            case nil: break
            }
        }
    }

    private func skipInterpolation(_ rest: inout Substring) {
        var depth = 1
        while depth > 0, let character = rest.first {
            if character == "\"" {
                var ignored = "", places = 0
                read(literal: &rest, into: &ignored, &places)
                continue
            }
            rest.removeFirst()
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
        }
    }
}
