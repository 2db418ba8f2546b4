import Testing

@testable import Reports

@Suite struct PortableObjectTests {
    @Test func textsAreFoundByThemselvesAndTheirContext() throws {
        let words = try PortableObject(
            """
            # A file.
            msgid ""
            msgstr "Language: de\\n"

            #: Somewhere.swift
            msgid "Read"
            msgstr "Gelesen"

            msgctxt "button"
            msgid "Read"
            msgstr "Lesen"
            msgid "a \\"long\\" "
            "text"
            msgstr ""
            "ein \\"langer\\" "
            "Text"

            msgid "not yet"
            msgstr ""
            """, path: "x.po")
        #expect(words["Read", ""] == "Gelesen")
        #expect(words["Read", "button"] == "Lesen")
        #expect(words["a \"long\" text", ""] == "ein \"langer\" Text")
        #expect(words["not yet", ""] == nil)
        #expect(words["", ""] == nil)
    }

    @Test(arguments: ["msgid Read", "msgid \"Read", "msgfoo \"Read\"", "msgid \"Read\\\""])
    func aWrongLineIsAnErrorWithItsPlace(line: String) {
        let error = #expect(throws: TemplateError.self) { try PortableObject("\n" + line, path: "words/x.po") }
        #expect(error?.path == "words/x.po")
        #expect(error?.line == 2)
    }
}
