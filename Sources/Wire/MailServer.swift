/// A mail server that takes mails for others, and how to log in there.
package struct MailServer: Sendable, Hashable {
    package enum Scheme: String, Sendable, Hashable {
        /// Begins in the clear and is made safe by STARTTLS before anything is said.
        case smtp
        /// Safe from the first byte.
        case smtps
    }

    package struct Login: Sendable, Hashable {
        package var user: String
        package var password: String

        package init(user: String, password: String) {
            self.user = user
            self.password = password
        }
    }

    package let scheme: Scheme
    /// The host in lower case, without the brackets of an IPv6 address.
    package let host: String
    package let port: Int
    package var login: Login?
    /// A file of certificates to trust in place of the system's.
    package var certificates: String?

    /// Reads `smtp://host:587` or `smtps://host`; nil where the text is something else.
    package init?(_ url: String) {
        guard let colon = url.firstIndex(of: ":"), let scheme = Scheme(rawValue: url[..<colon].lowercased()),
            url[colon...].hasPrefix("://"), url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { return nil }
        var authority = url[url.index(colon, offsetBy: 3)...]
        if authority.hasSuffix("/") { authority = authority.dropLast() }
        guard !authority.contains(where: { "/?#\\".contains($0) }),
            let (host, port) = WebAddress.hostAndPort(authority)
        else { return nil }
        self.scheme = scheme
        self.host = host
        self.port = port ?? (scheme == .smtps ? 465 : 587)
    }

    /// Whether the connection has to be safe: only this very machine may take a mail in the clear, and nobody a password.
    package var needsTLS: Bool { login != nil || !WebAddress.isLoopback(host) }

    var url: String { "\(scheme.rawValue)://\(host.contains(":") ? "[\(host)]" : host):\(port)" }
}
