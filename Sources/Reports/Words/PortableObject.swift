import Foundation

/// The translations of a PO file, the format of GNU gettext: `msgctxt`, `msgid` and `msgstr`, each a quoted string that
/// may go on over several lines.
struct PortableObject: Sendable {
    struct Key: Hashable {
        var text: String
        var context: String
    }

    private var translations: [Key: String] = [:]

    init() {}

    /// Reads a file; what follows "#" is for translators.
    init(_ text: String, path: String) throws(TemplateError) {
        var entry: [String: String] = [:]
        var field = ""
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = line.trimmingCharacters(in: .whitespaces)
            guard !line.isEmpty, !line.hasPrefix("#") else { continue }
            guard let quote = line.firstIndex(of: "\""), let value = Self.unquoted(line[quote...]) else {
                throw TemplateError(path: path, line: index + 1, reason: "this is no quoted string")
            }
            let name = line[..<quote].trimmingCharacters(in: .whitespaces)
            if !name.isEmpty {
                guard ["msgctxt", "msgid", "msgstr"].contains(name) else {
                    throw TemplateError(path: path, line: index + 1, reason: "\(name) is not known here")
                }
                if name == "msgctxt" || (name == "msgid" && field != "msgctxt") { add(&entry) }
                field = name
            }
            entry[field, default: ""] += value
        }
        add(&entry)
    }

    var isEmpty: Bool { translations.isEmpty }

    subscript(text: String, context: String) -> String? {
        translations[Key(text: text, context: context)]
    }

    /// What is translated.
    var keys: [Key] { Array(translations.keys) }

    /// An empty translation is one that is still to be made.
    private mutating func add(_ entry: inout [String: String]) {
        if let text = entry["msgid"], !text.isEmpty, let translation = entry["msgstr"], !translation.isEmpty {
            translations[Key(text: text, context: entry["msgctxt"] ?? "")] = translation
        }
        entry = [:]
    }

    private static func unquoted(_ text: Substring) -> String? {
        guard text.count >= 2, text.last == "\"" else { return nil }
        var result = ""
        var isEscaped = false
        for character in text.dropFirst().dropLast() {
            if isEscaped {
                result.append(character == "n" ? "\n" : character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                result.append(character)
            }
        }
        return isEscaped ? nil : result
    }
}
