import Foundation
import Testing

@testable import Reports

/// The guide to theming names what there is.
@Suite struct ThemingGuideTests {
    @Test func everyTemplateIsNamed() throws {
        let guide = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Guides/Theming.md").standardized
        let text = try String(contentsOf: guide, encoding: .utf8)
        for path in BuiltInTemplates.all.keys.sorted() { #expect(text.contains("`\(path)`"), "\(path)") }
    }
}
