import Smartlook
import Testing

@testable import SmartlookServer

@Suite struct PercentDecodingTests {
    @Test(arguments: [
        ("", ""), ("a%2Fb", "a/b"), ("%C3%A9", "é"), ("a+b", "a+b"), ("%00", "\u{0}"), ("%2525", "%25"),
        ("caf%c3%a9", "caf\u{E9}"),
    ])
    func escapesAreTakenOut(text: String, plain: String) throws {
        let decoded = try #require(PercentDecoding.path(Substring(text)))
        #expect(Array(decoded.utf8) == Array(plain.utf8))
    }

    @Test func aPlusIsASpaceInQueriesOnly() {
        #expect(PercentDecoding.query("a+b%2Bc") == "a b+c")
        #expect(PercentDecoding.path("a+b%2Bc") == "a+b+c")
    }

    @Test(arguments: ["%", "%2", "%zz", "a%", "%FF", "%C3", "%ED%A0%80", "%C0%80"])
    func whatIsNoTextIsRefused(text: String) {
        #expect(PercentDecoding.path(Substring(text)) == nil)
        #expect(throws: APIFault.self) { try APIRequest(method: "GET", target: "/api/v1/events/\(text)") }
        #expect(throws: APIFault.self) { try APIRequest(method: "GET", target: "/api/v1/events?limit=\(text)") }
        #expect(throws: APIFault.self) { try APIRequest(method: "GET", target: "/api/v1/events?\(text)=1") }
    }

    @Test func whatWasEncodedComesBack() throws {
        for text in ["a/b?c=d&e", "\u{0}\u{7F}", "é%", "+ ", "\u{1F468}\u{200D}\u{1F469}"] {
            let request = try APIRequest(
                method: "GET", target: "/api/\(text.percentEncoded)?uids=\(text.percentEncoded)")
            #expect(request.path == ["api", text] && request.query.map(\.value) == [text])
        }
    }
}
