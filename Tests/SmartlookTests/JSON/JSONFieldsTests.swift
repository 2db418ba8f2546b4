import Testing

@testable import Smartlook

@Suite struct JSONFieldsTests {
    private let fields: JSONFields

    init() throws {
        let text = #"""
            {"text":"x","digits":"12","real":"1.5","int":7,"double":7.9,"whole":12.0,"yes":true,"one":1,"null":null,
            "empty":"","list":["a",1,null],"object":{"a":1,"b":"c"},"iso":"2026-11-09T08:30:00.5Z","huge":1e300,
            "ms":1609538399999,"msText":"1609538399999","s":1609538399}
            """#
        fields = try JSONFields(JSONValue(bytes: Array(text.utf8)))
    }

    @Test func readsTexts() throws {
        #expect(try fields.text("text") == "x")
        #expect(try fields.text("int") == "7")
        #expect(try fields.text("whole") == "12")
        #expect(try fields.text("double") == "7.9")
        #expect(try fields.text("yes") == "true")
        #expect(try fields.text("null") == nil)
        #expect(try fields.text("missing") == nil)
        #expect(throws: JSONFault.self) { try fields.text("object") }
        #expect(throws: JSONFault("null is missing")) { try fields.requiredText("null") }
        #expect(throws: JSONFault("empty is missing")) { try fields.requiredText("empty") }
        #expect(fields.looseText("object") == #"{"a":1,"b":"c"}"#)
    }

    @Test func readsNumbers() throws {
        #expect(try fields.integer("int") == 7)
        #expect(try fields.integer("digits") == 12)
        #expect(try fields.integer("double") == 7)
        #expect(try fields.integer("empty") == nil)
        #expect(try fields.integer("null") == nil)
        #expect(try fields.number("real") == 1.5)
        #expect(try fields.number("int") == 7)
        #expect(throws: JSONFault.self) { try fields.integer("huge") }
        #expect(throws: JSONFault("text is a text, no number")) { try fields.number("text") }
        #expect(throws: JSONFault.self) { try fields.number("yes") }
    }

    @Test func readsTruth() throws {
        #expect(try fields.flag("yes") == true)
        #expect(try fields.flag("one") == true)
        #expect(try fields.flag("null") == nil)
        #expect(throws: JSONFault.self) { try fields.flag("text") }
    }

    @Test func readsTimes() throws {
        #expect(try fields.instant("iso") == Instant("2026-11-09T08:30:00.500Z"))
        #expect(try fields.instant("ms") == Instant("2021-01-01T21:59:59.999Z"))
        #expect(try fields.instant("msText") == Instant("2021-01-01T21:59:59.999Z"))
        #expect(try fields.instant("s") == Instant("2021-01-01T21:59:59Z"))
        #expect(try fields.instant("empty") == nil)
        #expect(throws: JSONFault("text is no time")) { try fields.instant("text") }
        #expect(throws: JSONFault.self) { try fields.instant("huge") }
    }

    @Test func readsLists() {
        #expect(fields.texts("list") == ["a", "1"])
        #expect(fields.texts("text") == ["x"])
        #expect(fields.texts("null") == nil)
        #expect(fields.links("object") == ["b": "c"])
    }

    @Test func refusesAnythingButAnObject() {
        #expect(throws: JSONFault("a list where an object belongs")) { try JSONFields([1]) }
    }
}
