import Foundation
import SVGCharts

/// A language of reports: its words in place of the English ones, and its way of writing numbers.
///
/// English is what the code and the templates say; every other language is one file, `templates/words/<code>.po`.
package struct Language: Sendable {
    /// The code of the language as HTML writes it: `en`, `de`.
    package let code: String
    /// How numbers are written.
    let numbers: NumberStyle
    private let translations: PortableObject

    package static let english = Language("en", PortableObject())

    /// The language of the report that is being written.
    ///
    /// Each number and each sentence asks for it, so it belongs to the task that writes and is no argument of them all.
    @TaskLocal static var current = Language.english

    init(_ code: String, _ translations: PortableObject) {
        self.code = code
        self.translations = translations
        func word(_ key: String) -> String { translations[key, "number"] ?? key }
        numbers = NumberStyle(
            decimalSeparator: word("."), groupSeparator: word(","), percent: word("%"), thousand: word("k"),
            million: word("M"), billion: word("B"), trillion: word("T"), day: word("d"), hour: word("h"),
            minute: word("min"),
            second: word("s"))
    }

    /// The parts of numbers, in the context "number".
    static let numberKeys = [".", ",", "%", "k", "M", "B", "T", "d", "h", "min", "s"]

    var isEnglish: Bool { translations.isEmpty }

    func translation(of key: String, context: String = "") -> String? {
        translations[key, context]
    }

    /// A template with each `{{#t}}text{{/t}}` in this language; a text without a translation stays as it is.
    func translate(template: String) -> String {
        var result = ""
        var rest = template[...]
        while let open = rest.range(of: "{{#t}}"), let close = rest[open.upperBound...].range(of: "{{/t}}") {
            let text = String(rest[open.upperBound..<close.lowerBound])
            result += rest[..<open.lowerBound] + (translation(of: text) ?? text)
            rest = rest[close.upperBound...]
        }
        return result + rest
    }
}
