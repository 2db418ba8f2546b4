extension SmartlookClient {
    /// The webhooks of the project, all on one page.
    public func webhooks() async throws(SmartlookError) -> Page<Webhook> {
        try await fetchPage(Call(.getWebhooks, .word("webhooks")), .webhooks)
    }

    /// One webhook, with what it answered last.
    public func webhook(_ id: String) async throws(SmartlookError) -> Answer<Webhook> {
        try await fetch(Call(.getWebhook, .word("webhooks"), .id(id)), in: "webhook", withAnyOf: ["id"])
    }

    /// Has an address told of what happens; the answer names the new webhook.
    ///
    /// After a failure that leaves open whether it was made, nothing is sent again: look into `webhooks()` first.
    ///
    /// - Parameters:
    ///   - type: What it is told of.
    ///   - url: The address, which gets a `POST` each time.
    ///   - secret: Signs what is sent, so that the address can tell it from anybody else's.
    ///   - source: Undocumented; sent as it is.
    public func createWebhook(
        _ type: WebhookType, url: String, secret: String? = nil, source: String? = nil
    ) async throws(SmartlookError) -> Answer<WebhookReceipt> {
        var members = JSONMembers()
        members.set("type", type.rawValue)
        members.set("url", url)
        members.set("secret", secret)
        members.set("source", source)
        var call = try Call(.createWebhook, .word("webhooks"), method: "POST")
        call.body = members.json.bytes
        call.secret = secret
        call.isRepeatable = false
        return try await fetch(call, withAnyOf: ["id"])
    }

    /// Changes what is given of a webhook and leaves the rest as it is.
    public func updateWebhook(
        _ id: String, url: String? = nil, secret: String? = nil, enabled: Bool? = nil
    ) async throws(SmartlookError) -> Answer<WebhookReceipt> {
        var members = JSONMembers()
        members.set("url", url)
        members.set("secret", secret)
        members.set("enabled", enabled)
        var call = try Call(.updateWebhook, .word("webhooks"), .id(id), method: "PATCH")
        guard members.json != [:] else {
            throw call.error(.configuration, "There is nothing to change; give an address, a secret or a switch.")
        }
        call.body = members.json.bytes
        call.secret = secret
        return try await fetch(call, withAnyOf: ["id"])
    }

    /// Takes a webhook away.
    ///
    /// Where a repeated request finds nothing because one before it, left without an answer, was carried out, that is
    /// success.
    @discardableResult
    public func deleteWebhook(_ id: String) async throws(SmartlookError) -> AnswerOrigin {
        try await carryOut(Call(.deleteWebhook, .word("webhooks"), .id(id), method: "DELETE"))
    }
}
