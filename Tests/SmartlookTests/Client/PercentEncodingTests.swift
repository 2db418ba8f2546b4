import Testing

@testable import Smartlook

@Suite struct PercentEncodingTests {
    @Test(arguments: [
        ("", ""), ("aZ09-._~", "aZ09-._~"), ("a/b c+d%", "a%2Fb%20c%2Bd%25"), ("é\u{0}", "%C3%A9%00"),
    ])
    func allButUnreservedCharactersAreEncoded(text: String, encoded: String) {
        #expect(text.percentEncoded == encoded)
        #expect(encoded.percentDecoded == text)
    }

    @Test func brokenEscapesStay() {
        #expect("%zz%4%41%".percentDecoded == "%zz%4A%")
        #expect("%+1%-1".percentDecoded == "%+1%-1")
    }
}
