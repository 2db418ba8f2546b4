import Testing

@testable import Archive

@Suite struct MentionTests {
    @Test(arguments: [
        (#"{"id":"abc"}"#, true), (#"{"link":"/visitors/abc/events"}"#, true), (#"{"id":"xabc"}"#, false),
        (#"{"id":"abcd abc"}"#, true), ("abc", true), ("", false), (#"{"id":"a\"q"}"#, true), (#"{"id":"é-1"}"#, true),
        (#"{"id":"\u00e9-1"}"#, true), (#"{"id":"v\/1"}"#, true), (#"{"id":"\u00e9-1"#, false),
    ])
    func namesAreFoundAsWords(text: String, isFound: Bool) {
        #expect(Mention.holds(Array(text.utf8), anyOf: ["abc", "a\"q", "é-1", "v/1"]) == isFound)
    }

    @Test func requestsLoseTheNamesOnly() {
        let names: Set = ["v/1", "s 2"]
        #expect(
            Mention.cleaned(request: "GET /api/v1/visitors/v%2F1/events?sessionId=s%202&limit=1", of: names)
                == "GET /api/v1/visitors/erased/events?sessionId=erased&limit=1")
        for request in ["GET /api/v1/visitors/v%2F12/events", "all pages", "", "%", "GET /a?b=%zz"] {
            #expect(Mention.cleaned(request: request, of: names) == request)
        }
    }
}
