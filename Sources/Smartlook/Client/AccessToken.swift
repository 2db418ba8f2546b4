/// The secret of a project; it prints as stars and leaves only as a header field.
struct AccessToken: Sendable {
    private let secret: String

    /// Refuses what cannot be a token: nothing at all, spaces, line breaks, anything but visible ASCII.
    init(_ text: String, name: String) throws(SmartlookError) {
        guard !text.isEmpty else {
            throw SmartlookError(
                code: .configuration, message: "There is no API token; put one into \(name).")
        }
        guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            throw SmartlookError(
                code: .configuration,
                message: "The API token holds a space, a line break or another character no token has; check \(name).")
        }
        secret = text
    }

    /// The value of the `Authorization` field.
    var authorization: String { "Bearer \(secret)" }

    /// The text without the token, should a server or a library have repeated it.
    func hide(in text: String) -> String {
        text.replacing(secret, with: "[token]")
    }
}

extension AccessToken: CustomStringConvertible, CustomReflectable {
    var description: String { "***" }

    var customMirror: Mirror { Mirror(self, children: []) }
}
