import Testing

@testable import Reports

@Suite struct EscapingTests {
    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("two\nlines", "\"two\nlines\""),
        ("=cmd()", "'=cmd()"), ("+cmd", "'+cmd"), ("-cmd", "'-cmd"), ("@me", "'@me"), ("\tx", "'\tx"),
        ("-0.25", "-0.25"),
        ("+3", "+3"), ("-1-1", "'-1-1"), ("=1,2", "\"'=1,2\""), ("", ""), ("-", "'-"),
        ("quote\"\u{301}", "\"quote\"\"\u{301}\""),
        ("a\r\nb", "\"a\r\nb\""),
    ]) func cells(_ text: String, _ cell: String) {
        #expect(Array(CSVText.cell(text).utf8) == Array(cell.utf8))
    }

    @Test func rowsEndInCRLF() {
        #expect(CSVText.table([["a", "b"], ["1", "2"]]) == "a,b\r\n1,2\r\n")
    }

    @Test(
        arguments: [
            (nil, ""), (0.25, "0.25"), (1.0, "1"), (0.1234567, "0.123457"), (-0.5, "-0.5"), (-0.0000001, "0"),
            (120.0, "120"),
        ] as [(Double?, String)]) func csvNumbers(_ value: Double?, _ text: String)
    {
        #expect(CSVText.number(value) == text)
    }

    @Test(arguments: [
        ("a|b", "a\\|b"), ("<script>", "&lt;script&gt;"), ("*b* _i_ `c`", "\\*b\\* \\_i\\_ \\`c\\`"),
        ("# x", "\\#\u{2060} x"),
        ("- x", "\\- x"), ("+ x", "\\+ x"), ("+5.0%", "+5.0%"), ("1. x", "1\\. x"), ("2.3%", "2.3%"),
        ("[l](http://x.y)", "\\[l\\](http:\u{2060}//x\u{2060}.\u{2060}y)"), ("@me", "@\u{2060}me"),
        ("#12", "\\#\u{2060}12"),
        ("www.a.b", "www\u{2060}.\u{2060}a\u{2060}.\u{2060}b"), (":smile:", ":\u{2060}smile:"),
        ("08:30 UTC", "08:30 UTC"), ("a\nb", "a b"), ("R&D", "R&amp;D"),
    ]) func markdown(_ text: String, _ escaped: String) {
        #expect(MarkdownText.escape(text) == escaped)
    }

    @Test func markupEscapesByScalars() {
        // One Character, two scalars: the mark must not hide the quotation mark.
        #expect(
            Array(MarkupText().escapeText("\"\u{301}<\u{338}'&").unicodeScalars)
                == Array("&quot;\u{301}&lt;\u{338}&#39;&amp;".unicodeScalars))
        #expect(MarkupText().escapeText("a\u{0}\u{8}b\u{FFFE}") == "ab")
    }

    @Test func visitorTextIsCleaned() {
        #expect(VisitorText.clean("a\u{7}\u{1b}[31mb\u{202e}c\nd\r\ne") == "a[31mbc d e")
        #expect(VisitorText.shown(String(repeating: "x", count: 61)).count == 60)
        #expect(VisitorText.shown(String(repeating: "x", count: 61)).hasSuffix("…"))
        #expect(VisitorText.shown(" \u{200f}\u{7}") == "(empty)")
        #expect(VisitorText.shown("👩‍👩‍👧‍👦 ok") == "👩‍👩‍👧‍👦 ok")
        #expect(VisitorText.clean("e" + String(repeating: "\u{301}", count: 500)).unicodeScalars.count <= 12)
    }

    @Test func namesAreSetApartInSentences() {
        #expect(VisitorText.inSentence("plain") == "plain")
        let parts = VisitorText.parts("Event \(VisitorText.inSentence("עברית")) came")
        #expect(parts.map(\.text) == ["Event ", "עברית", " came"])
        #expect(parts.map(\.isName) == [false, true, false])
        #expect(VisitorText.plain("\u{2068}x\u{2069} y") == "x y")
    }
}
