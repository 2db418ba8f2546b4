import Testing

@testable import Smartlook

@Suite struct SecretsTests {
    private let token: AccessToken

    init() throws {
        token = try AccessToken("token-0123", name: "TOKEN")
    }

    @Test func bothAreHidden() {
        #expect(
            Secrets(token, "hush-456").hide(in: "token-0123 and hush-456, hush-456")
                == "[token] and [secret], [secret]")
        #expect(Secrets(token).hide(in: "token-0123 and hush-456") == "[token] and hush-456")
    }

    @Test(arguments: ["", "a", "abc"]) func aLetterOrTwoAreNoSecret(_ secret: String) {
        #expect(Secrets(token, secret).hide(in: "abcabc") == "abcabc")
    }
}
