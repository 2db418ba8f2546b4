import Foundation

/// Takes the secrets of a request out of a text that a person may read.
struct Redaction {
    private var secrets: [String] = []

    init(_ request: HTTPRequest) {
        for header in request.headers where header.name.lowercased().hasSuffix("authorization") {
            secrets.append(header.value)
            secrets += header.value.split(separator: " ").dropFirst().map(String.init)
        }
        if let query = request.url.firstIndex(of: "?") {
            secrets.append(String(request.url[request.url.index(after: query)...]))
        }
        if let at = request.url.firstIndex(of: "@"), let start = request.url.index(behind: "://") {
            if start < at { secrets.append(String(request.url[start..<at])) }
        }
        secrets = secrets.filter { $0.utf8.count >= 4 }.sorted { $0.utf8.count > $1.utf8.count }
    }

    /// Takes out a mail server's user name and password, also as AUTH writes them.
    init(_ server: MailServer) {
        guard let login = server.login else { return }
        let plain = "\0\(login.user)\0\(login.password)"
        let texts = [login.password, plain, login.user]
        secrets = (texts + texts.map { Data($0.utf8).base64EncodedString() }).filter { $0.utf8.count >= 4 }
            .sorted { $0.utf8.count > $1.utf8.count }
    }

    func clean(_ text: String) -> String {
        secrets.reduce(text) { $0.replacing($1, with: "[hidden]") }
    }
}

extension String {
    /// The index behind the first occurrence of a text.
    fileprivate func index(behind text: String) -> Index? {
        firstRange(of: text)?.upperBound
    }
}
