/// What must not be read in any message about a request, should a server or a library repeat it.
struct Secrets: Sendable {
    private let token: AccessToken
    private let secret: String?

    /// - Parameter secret: a part of the request's body; one of a letter or two is none, and would garble every message.
    init(_ token: AccessToken, _ secret: String? = nil) {
        self.token = token
        self.secret = secret.flatMap { $0.count < 4 ? nil : $0 }
    }

    /// The text without them.
    func hide(in text: String) -> String {
        let text = token.hide(in: text)
        return secret.map { text.replacing($0, with: "[secret]") } ?? text
    }
}
