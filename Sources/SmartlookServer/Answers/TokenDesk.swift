import Archive
import Smartlook

/// Answers the owner's requests about tokens, which are our own addition to the API.
struct TokenDesk: Sendable {
    let request: APIRequest
    let route: Route
    let token: APIToken
    let archive: ReportArchive
    let store: SnapshotStore
    let now: Instant

    func answer() async throws(APIFault) -> APIReply {
        guard token.isOwner else {
            throw APIFault(
                status: 403,
                message: "Only an owner's token manages tokens; 'weeklook token create --owner' makes one.")
        }
        switch route.operation {
        case .createToken: return try await create()
        case .deleteToken: return try await delete()
        default: return try list()
        }
    }

    private func list() throws(APIFault) -> APIReply {
        do {
            return APIReply(json: ["tokens": .array(try archive.tokens().map { described($0) })])
        } catch { throw .archive(error) }
    }

    /// The answer is the only place where the secret is ever told.
    private func create() async throws(APIFault) -> APIReply {
        let body = try RequestBody(request.body, allowed: ["description"])
        guard let description = try body.text("description", most: 200), !description.isEmpty else {
            throw .bad("'description' is required: what the token is for.")
        }
        let secret = TokenSecret.random()
        let now = now
        let made = try await store.change { (archive) throws(ArchiveError) in
            try archive.addToken(secret: secret, description: description, now: now)
        }
        guard case .object(var members) = described(made) else { return APIReply(status: 201) }
        members["token"] = .string(secret)
        return APIReply(status: 201, json: .object(members))
    }

    private func delete() async throws(APIFault) -> APIReply {
        let id = route.id
        let isGone = try await store.change { (archive) throws(ArchiveError) in try archive.removeToken(id: id) }
        guard isGone else { throw .notFound("token", id) }
        return APIReply(status: 204)
    }

    private func described(_ token: APIToken) -> JSONValue {
        var members = JSONMembers()
        members.set("id", token.id)
        members.set("description", token.description)
        members.set("isOwner", token.isOwner)
        members.set("isAlive", token.isAlive(at: now))
        members.set("createdAt", token.created)
        members.set("lastUsedAt", token.lastUsed)
        return members.json
    }
}
