/// The parts of an absolute `http` or `https` URL that decide where a request goes.
package struct WebAddress: Sendable, Hashable {
    package enum Scheme: String, Sendable, Hashable {
        case http, https
    }

    package let scheme: Scheme
    /// The host in lower case, without the brackets of an IPv6 address.
    package let host: String
    package let port: Int
    /// Path, query and fragment as written, beginning with `/`, `?` or `#`, or empty.
    package let rest: String

    /// Reads an absolute URL; nil where it is not one, has a user name in it, or bytes that no URL has.
    package init?(_ url: String) {
        guard url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }),
            let colon = url.firstIndex(of: ":"),
            let scheme = Scheme(rawValue: url[..<colon].lowercased()),
            url[colon...].hasPrefix("://")
        else { return nil }
        let afterScheme = url[url.index(colon, offsetBy: 3)...]
        let end = afterScheme.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? afterScheme.endIndex
        guard let (host, port) = Self.hostAndPort(afterScheme[..<end]) else { return nil }
        self.scheme = scheme
        self.host = host
        self.port = port ?? (scheme == .https ? 443 : 80)
        rest = String(afterScheme[end...])
    }

    static func hostAndPort(_ authority: Substring) -> (String, Int?)? {
        guard !authority.contains("@") else { return nil }
        var host = authority
        var portText: Substring?
        if authority.hasPrefix("[") {
            guard let bracket = authority.firstIndex(of: "]") else { return nil }
            host = authority[authority.index(after: authority.startIndex)..<bracket]
            let tail = authority[authority.index(after: bracket)...]
            guard tail.isEmpty || tail.hasPrefix(":") else { return nil }
            portText = tail.isEmpty ? nil : tail.dropFirst()
        } else if let colon = authority.lastIndex(of: ":") {
            host = authority[..<colon]
            portText = authority[authority.index(after: colon)...]
            guard !host.contains(":") else { return nil }
        }
        guard !host.isEmpty else { return nil }
        guard let portText, !portText.isEmpty else { return (host.lowercased(), nil) }
        guard portText.utf8.count <= 5, portText.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let port = Int(portText), (1...65_535).contains(port)
        else { return nil }
        return (host.lowercased(), port)
    }

    /// Whether the host is this very machine, where nobody else can listen.
    package var isLoopback: Bool { Self.isLoopback(host) }

    static func isLoopback(_ host: String) -> Bool {
        if host == "localhost" || host == "::1" || host.hasSuffix(".localhost") { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }

    /// Scheme, host and port, without what the scheme implies: `https://api.eu.smartlook.cloud`.
    package var origin: String {
        let shown = host.contains(":") ? "[\(host)]" : host
        let implied = scheme == .https ? 443 : 80
        return "\(scheme.rawValue)://\(shown)" + (port == implied ? "" : ":\(port)")
    }

    /// Whether both lead to the same server.
    package func hasSameOrigin(as other: WebAddress) -> Bool {
        scheme == other.scheme && host == other.host && port == other.port
    }
}
