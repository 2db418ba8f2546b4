import Testing

@Suite struct SwiftCodeTests {
    @Test(arguments: [
        ("let a = 1 // Date()", "let a = 1          "),
        ("a /* b /* c */ d */ e", "a                   e"),
        (#"print("Date() // no") + b"#, #"print("            ") + b"#),
        (#"print("a\"b") + c"#, #"print("    ") + c"#),
        (#"print("at \(Date(x: ")")) now")"#, #"print("    (Date(x: " "))    ")"#),
        (##"f(#"a " \( b"#, c)"##, ##"f(#"        "#, c)"##),
        (##"f(#"a \#(b) c"#)"##, ##"f(#"    (b)  "#)"##),
        ("f(\"\"\"\n  a \"b\" // c\n  \"\"\") // d", "f(\"\"\"\n            \n  \"\"\")     "),
        ("let r = /[\"]/\nlet s = 1", "let r = /[\"  \nlet s = 1"),
        ("f(#\"\"\"#, a) // b", "f(#\" \"#, a)     "),
    ])
    func onlyCodeStays(source: String, code: String) {
        #expect(SwiftCode(source).text == code)
    }

    @Test func linesStayWhereTheyWere() {
        let file = SourceFile(path: "Sources/A/B.swift", text: "/* a\nb */ let c\n\n// d\nlet e\n")
        #expect(file.code.numberedLines.filter { $0.text.contains("let") }.map(\.number) == [2, 5])
    }
}
