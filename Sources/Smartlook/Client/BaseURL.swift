import Wire

/// Where the API is: scheme, host, port and a path before `/api`, if there is one.
struct BaseURL: Sendable {
    let address: WebAddress
    /// Begins with `/` and does not end with one, or is empty.
    let prefix: String

    /// Refuses plain http to any other machine, unless it is allowed, because it shows the token to everybody between.
    init(_ text: String, allowsPlainHTTP: Bool) throws(SmartlookError) {
        guard let address = WebAddress(text) else {
            throw Self.fault("The base URL is no http or https URL; write it like https://api.eu.smartlook.cloud.")
        }
        guard !address.rest.contains("?"), !address.rest.contains("#") else {
            throw Self.fault("The base URL has a query; write it like https://api.eu.smartlook.cloud.")
        }
        guard address.scheme == .https || address.isLoopback || allowsPlainHTTP else {
            throw Self.fault("The base URL would send the token in clear to \(address.host); write https://.")
        }
        self.address = address
        var path = Substring(address.rest)
        while path.hasSuffix("/") { path.removeLast() }
        // People paste what they see in the documentation, version and all.
        for ending in ["/v1", "/v2", "/api"] where path.hasSuffix(ending) { path.removeLast(ending.count) }
        prefix = String(path)
    }

    func url(_ target: String) -> String {
        address.origin + prefix + target
    }

    private static func fault(_ message: String) -> SmartlookError {
        SmartlookError(code: .configuration, message: message)
    }
}
