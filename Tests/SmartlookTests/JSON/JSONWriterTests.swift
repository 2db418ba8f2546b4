import Testing

@testable import Smartlook

@Suite struct JSONWriterTests {
    @Test func sortsMembersAndEscapes() {
        let value: JSONValue = ["b": [1, 2.5, nil, true, false], "a": "x\"\\\n\u{1}é", "": [:]]
        #expect(value.text == #"{"":{},"a":"x\"\\\n\u0001é","b":[1,2.5,null,true,false]}"#)
    }

    @Test func writesWhatIsNoNumberAsNull() {
        #expect(JSONValue.array([.number(.infinity), .number(.nan)]).text == "[null,null]")
    }
}
