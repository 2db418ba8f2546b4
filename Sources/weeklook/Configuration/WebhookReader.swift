import Reports
import Smartlook
import Wire

extension Configuration {
    /// Another program that is told of each report.
    struct Webhook {
        enum Kind: String, CaseIterable {
            /// An incoming webhook of Slack, Mattermost or Rocket.Chat.
            case slack
            /// JSON, signed where there is a secret to sign with.
            case json
        }

        enum Address {
            case plain(String)
            /// Whoever knows Slack's address may write there.
            case secret(Credential)
        }

        var name: String
        var kind: Kind
        var address: Address
        var secret: Credential?
        var occasion = MailOccasion.changed
    }

    mutating func read(webhooks reader: YAMLReader) throws(ConfigurationError) {
        for item in try reader.list() {
            let values = try item.mapping(["name", "kind", "url", "url_env", "secret_env", "when"])
            guard let name = values["name"] else { throw item.error("a webhook needs name.") }
            let key = try name.parsed("a key of small letters, digits and '-', beginning with a letter") {
                Self.isKey($0) ? $0 : nil
            }
            guard !webhooks.contains(where: { $0.name == key }) else {
                throw name.error("the webhook '\(key)' is there twice.")
            }
            let address: Webhook.Address
            switch (values["url"], values["url_env"]) {
            case (let url?, nil):
                address = .plain(
                    try url.parsed("an https address (or http on this machine)") { Webhook.isSafe($0) ? $0 : nil })
            case (nil, let name?): address = .secret(Credential(name: try name.string()))
            default: throw item.error("a webhook needs url or url_env, one of them.")
            }
            var webhook = Webhook(
                name: key, kind: try values["kind"]?.choice(Webhook.Kind.self) ?? .slack, address: address)
            if let secret = values["secret_env"] {
                guard webhook.kind == .json else { throw secret.error("secret_env belongs to webhooks of kind json.") }
                webhook.secret = Credential(name: try secret.string())
            }
            if let occasion = values["when"] { webhook.occasion = try occasion.choice(MailOccasion.self) }
            webhooks.append(webhook)
        }
    }
}

extension Configuration.Webhook {
    static func isSafe(_ url: String) -> Bool {
        guard let address = WebAddress(url) else { return false }
        return address.scheme == .https || address.isLoopback
    }

    /// Where to send, from the configuration or the environment.
    func url() throws -> String {
        switch address {
        case .plain(let url): return url
        case .secret(let credential):
            let url = try credential.value("address of the webhook \(name)")
            guard Self.isSafe(url) else {
                throw Failure(.usage, "The address of the webhook \(name) is not an https address; check its secret.")
            }
            return url
        }
    }
}
