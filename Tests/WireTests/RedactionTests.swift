import Testing

@testable import Wire

@Suite struct RedactionTests {
    @Test func hidesTokenAndQuery() {
        let request = HTTPRequest(
            url: "https://a.b/c?uid=anna@example.com", headers: [HTTPHeader("Authorization", "Bearer abcd1234")])
        let text = Redaction(request).clean("GET uid=anna@example.com with Bearer abcd1234, abcd1234")
        #expect(text == "GET [hidden] with [hidden], [hidden]")
    }
}
