import Foundation
import Testing

@testable import Reports

@Suite struct TemplateTests {
    private static var folder: URL {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../templates").standardized
    }

    private static func files() throws -> [String: String] {
        var result: [String: String] = [:]
        let root = folder.path(percentEncoded: false)
        for path in try FileManager.default.subpathsOfDirectory(atPath: root) where path.contains(".") {
            result[path] = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
        }
        return result
    }

    /// `sections/figure.md` is `sectionsFigureMd`.
    private static func identifier(_ path: String) -> String {
        let parts = path.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return parts[0] + parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    private static func literal(_ path: String, _ text: String) -> String {
        "// swift-format-ignore-file\n// Made from templates/\(path) by the tests of Reports with RECORD=all.\n\n"
            + "extension BuiltInTemplates {\n    static let \(identifier(path)) = ##\"\"\"\n\(text)\n\"\"\"##\n}\n"
    }

    private static func list(_ paths: [String]) -> String {
        "// swift-format-ignore-file\n// Made from the folder templates by the tests of Reports with RECORD=all.\n\n"
            + "/// The templates that come with the program, by their paths.\nenum BuiltInTemplates {\n"
            + "    static let all: [String: String] = [\n"
            + paths.map { "        \"\($0)\": \(identifier($0)),\n" }.joined() + "    ]\n}\n"
    }

    @Test func builtInTemplatesAreThoseOfTheFolder() throws {
        let files = try Self.files()
        if ProcessInfo.processInfo.environment["RECORD"] == "all" {
            let target = Self.folder.appending(path: "../Sources/Reports/BuiltInTemplates").standardized
            for (path, text) in files {
                let name = Self.identifier(path)
                try Self.literal(path, text).write(
                    to: target.appending(path: name.prefix(1).uppercased() + name.dropFirst() + ".swift"),
                    atomically: true, encoding: .utf8)
            }
            try Self.list(files.keys.sorted()).write(
                to: target.appending(path: "BuiltInTemplates.swift"), atomically: true, encoding: .utf8)
            return
        }
        #expect(BuiltInTemplates.all.keys.sorted() == files.keys.sorted())
        for (path, text) in files {
            #expect(BuiltInTemplates.all[path] == text, "\(path) differs; run the tests with RECORD=all")
        }
    }

    @Test func anUnknownNameIsAnErrorWithItsPlace() throws {
        let templates = try TemplateSet(overriding: ["sections/numbers.mustache": "<p>\n{{nonsense}}</p>"])
        let shop = ShopWeeks()
        let report = WeeklyReport.make(answers: shop.answers, weekIndex: 25, options: shop.options)
        #expect(
            throws: TemplateError(path: "sections/numbers.mustache", line: 2, reason: "unknown name {{nonsense}}")
        ) {
            try ReportRenderer.files(of: report, templates: templates)
        }
    }

    /// Swift would write such a value's names in the order of a hash table.
    @Test func aNameThatHoldsMoreNamesIsNoText() throws {
        let templates = try TemplateSet(overriding: ["sections/numbers.mustache": "{{headline}}"])
        let shop = ShopWeeks()
        let report = WeeklyReport.make(answers: shop.answers, weekIndex: 25, options: shop.options)
        #expect(throws: TemplateError.self) { try ReportRenderer.files(of: report, templates: templates) }
    }

    @Test func aTemplateThatDoesNotCloseIsAnErrorWithItsPlace() {
        #expect(throws: TemplateError(path: "week.html", line: 2, reason: "{{#headline}} is not closed")) {
            try TemplateSet(overriding: ["week.html": "x\n{{#headline}}"])
        }
    }

    @Test func anOwnTemplateTakesThePlaceOfABuiltInOne() throws {
        let templates = try TemplateSet(overriding: ["sections/about.mustache": "<p id=\"about\">Ask {{project}}.</p>"])
        let shop = ShopWeeks()
        let report = WeeklyReport.make(answers: shop.answers, weekIndex: 25, options: shop.options)
        let page = try #require(try ReportRenderer.files(of: report, templates: templates)["index.html"]).text
        #expect(page.contains("<p id=\"about\">Ask Acme.</p>"))
    }

    @Test func styleSheetCannotBeLeft() throws {
        let style = PageStyle(try TemplateSet(overriding: ["style.css": "</style><script>"]))
        #expect(!style.css.contains("</style"))
    }
}
