import Archive
import Smartlook
import Wire

extension Answerer {
    func webhooks() throws(APIFault) -> APIReply {
        let all = try stored().map { webhook in
            Webhook(id: webhook.id, url: webhook.url, type: webhook.type, enabled: webhook.isEnabled).json
        }
        return APIReply(json: .array(all))
    }

    func webhook() throws(APIFault) -> APIReply {
        let webhook = try requiredWebhook()
        return APIReply(
            json: Webhook(
                id: webhook.id, url: webhook.url, type: webhook.type, enabled: webhook.isEnabled,
                lastResponse: webhook.lastResponse, lastResponseAt: webhook.lastResponseAt
            ).json)
    }

    func createWebhook() async throws(APIFault) -> APIReply {
        let body = try RequestBody(request.body, allowed: ["url", "type", "source", "secret"])
        guard let type = try body.text("type", most: 100), WebhookType(rawValue: type) != nil else {
            throw .bad("'type' must be one of \(WebhookType.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        guard let url = try address(body) else { throw .bad("'url' is required.") }
        guard try stored().count < 1000 else { throw .bad("There are 1000 webhooks already; delete some.") }
        let secret = try body.text("secret", most: 1000)
        let webhook = WebhookRecord(
            id: String(TokenSecret.random().prefix(24)), url: url, type: type,
            source: try body.text("source", most: 1000), secret: secret?.isEmpty == true ? nil : secret, created: now)
        try await store(webhook)
        return APIReply(json: WebhookReceipt(id: webhook.id).json)
    }

    func updateWebhook() async throws(APIFault) -> APIReply {
        var webhook = try requiredWebhook()
        let body = try RequestBody(request.body, allowed: ["url", "secret", "enabled"])
        if let url = try address(body) { webhook.url = url }
        if let secret = try body.text("secret", most: 1000) { webhook.secret = secret.isEmpty ? nil : secret }
        if let isEnabled = try body.flag("enabled") { webhook.isEnabled = isEnabled }
        try await store(webhook)
        return APIReply(json: WebhookReceipt(id: webhook.id).json)
    }

    func deleteWebhook() async throws(APIFault) -> APIReply {
        let id = route.id
        let isGone = try await store.change { (archive) throws(ArchiveError) in try archive.removeWebhook(id: id) }
        guard isGone else { throw .notFound("webhook", id) }
        return APIReply(status: 204)
    }

    private func store(_ webhook: WebhookRecord) async throws(APIFault) {
        try await store.change { (archive) throws(ArchiveError) in try archive.store(webhook) }
    }

    private func stored() throws(APIFault) -> [WebhookRecord] {
        do { return try archive.webhooks() } catch { throw .archive(error) }
    }

    private func requiredWebhook() throws(APIFault) -> WebhookRecord {
        guard let webhook = try stored().first(where: { $0.id == route.id }) else {
            throw .notFound("webhook", route.id)
        }
        return webhook
    }

    /// Plain http would show the figures to everybody between, so it is taken for this machine only.
    private func address(_ body: RequestBody) throws(APIFault) -> String? {
        guard let url = try body.text("url", most: 2000) else { return nil }
        guard let address = WebAddress(url), address.scheme == .https || address.isLoopback else {
            throw .bad("'url' must be an https address, or an http address of this machine.")
        }
        return url
    }
}
