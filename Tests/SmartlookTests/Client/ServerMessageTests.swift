import Testing

@testable import Smartlook

@Suite struct ServerMessageTests {
    @Test(arguments: [
        (#"{"message":"a"}"#, "a"), (#"{"error":"b","status":1}"#, "b"), (#"{"error":{"message":"c"}}"#, "c"),
        (#"{"error":{"code":7}}"#, #"{"code":7}"#), (#"{"errors":[{"message":"d"}]}"#, "d"),
        (#"{"error":true}"#, "true"),
        (#"{"other":1}"#, #"{"other":1}"#), ("plain\r\n\ttext \u{1b}[0m\u{202E}x", "plain text [0m x"),
    ])
    func findsWhatIsSaid(_ body: String, _ said: String) {
        #expect(ServerMessage.text(Array(body.utf8), hiding: nil) == said)
    }

    @Test func cutsWhatIsLong() {
        let text = ServerMessage.text(Array(repeating: UInt8(ascii: "x"), count: 10_000), hiding: nil)
        #expect(text?.count == 201)
        #expect(ServerMessage.text([], hiding: nil) == nil)
        #expect(ServerMessage.text([0xFF, 0x00], hiding: nil) == "\u{FFFD}")
    }
}
