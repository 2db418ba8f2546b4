import Foundation
import Testing

@testable import Smartlook

@Suite struct JSONParserTests {
    private func parse(_ text: String) throws -> JSONValue { try JSONParser.parse(Array(text.utf8)) }

    @Test func readsEveryKind() throws {
        let text = #" {"a":[1,-2,3.5,1e3,-0.25E-2,true,false,null,"x"],"b":{},"c":[] , "d" : "é😀" } "#
        #expect(
            try parse(text) == [
                "a": [1, -2, 3.5, 1000.0, -0.0025, true, false, nil, "x"], "b": [:], "c": [], "d": "é😀",
            ])
    }

    @Test func readsEscapes() throws {
        #expect(try parse(#""\"\\\/\b\f\n\r\t\u0041\u00e9\ud83d\ude00""#) == "\"\\/\u{8}\u{c}\n\r\tAé😀")
    }

    @Test func knowsTheBordersOfNumbers() throws {
        #expect(try parse("9223372036854775807") == .integer(.max))
        #expect(try parse("-9223372036854775808") == .integer(.min))
        #expect(try parse("9223372036854775808") == .number(9_223_372_036_854_775_808))
        #expect(try parse("123456789012345678901234567890") == .number(1.2345678901234568e29))
        #expect(try parse("1e-400") == .number(0))
        #expect(throws: JSONFault.self) { try parse("1e400") }
    }

    @Test(arguments: [
        "", " ", "{", "[", "[1", "[1,", "[1,]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "01", "-", "1.", ".5",
        "1e", "+1",
        "tru", "nulll", "\"", "\"\\\"", "\"\\x\"", "\"\\u12\"", "\"\\u12G4\"", "1 2", "[1}", "NaN", "Infinity", "'a'",
        "<html>",
    ])
    func refuses(_ text: String) {
        #expect(throws: JSONFault.self) { try parse(text) }
    }

    @Test func refusesWhatIsTooDeepWithoutCrashing() throws {
        #expect(throws: JSONFault.self) { try parse(String(repeating: "[", count: 100_000)) }
        let deep = String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
        #expect(throws: Never.self) { try parse(deep) }
    }

    @Test(arguments: [
        (#""a\ud83d""#, "a\u{FFFD}", 1), (#""\ude00b""#, "\u{FFFD}b", 1), (#""\ud83dA""#, "\u{FFFD}A", 1),
        (#""\ud83d\u0041""#, "\u{FFFD}A", 1), (#""\u0000""#, "\u{FFFD}", 1), (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀", 1),
        ("\"a\u{1}b\"", "a\u{1}b", 0), (#""é""#, "é", 0),
    ])
    func repairsTexts(_ json: String, _ text: String, _ repairs: Int) throws {
        let bytes = Array(json.utf8)
        try bytes.parsing { (parser) throws(JSONFault) in
            #expect(try parser.value() == .string(text))
            #expect(parser.repairs == repairs)
        }
    }

    @Test func repairsBadBytes() throws {
        let quote = UInt8(ascii: "\"")
        #expect(try JSONParser.parse([quote, 0x61, 0xFF, 0x62, quote]) == "a\u{FFFD}b")
        #expect(
            try JSONParser.parse([quote, 0x0A, 0xC3, UInt8(ascii: "\\"), UInt8(ascii: "n"), quote]) == "\n\u{FFFD}\n")
        #expect(try JSONParser.parse([0xEF, 0xBB, 0xBF, 0x31]) == 1)
    }

    @Test func agreesWithFoundationOnWhatItWrites() throws {
        let object: JSONValue = [
            "text": "a \" \\ / \u{1} \u{1F} \n\r\t é 😀 \u{2028}", "list": [1, 2.5, -3, 1e100, nil, true],
            "o": ["b": 1, "a": [:]],
        ]
        let bytes = object.bytes
        #expect(try JSONParser.parse(bytes) == object)
        #expect(try JSONDecoder().decode(JSONValue.self, from: Data(bytes)) == object)
        #expect(try JSONParser.parse(Array(JSONEncoder().encode(object))) == object)
    }
}
