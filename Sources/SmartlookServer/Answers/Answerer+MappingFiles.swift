import Archive
import Smartlook

extension Answerer {
    func uploadMappingFile() async throws(APIFault) -> APIReply {
        guard route.ids.count == 3, route.ids.allSatisfy({ $0.utf8.count <= 1000 }) else {
            throw .bad("The names of bundle, platform and release may have 1000 bytes each.")
        }
        guard !request.body.isEmpty else { throw .bad("The body must be the mapping file; it is empty.") }
        let force = try request.flag("force") ?? false
        let file = MappingFileRecord(
            id: String(TokenSecret.random().prefix(24)), bundle: route.ids[0], platform: route.ids[1],
            version: route.ids[2], created: now)
        let bytes = request.body
        let isStored = try await store.change { (archive) throws(ArchiveError) in
            try archive.store(file, bytes: bytes, replacing: force)
        }
        guard isStored else {
            throw APIFault(
                status: 409, message: "This release has a mapping file already; send force=true to replace it.")
        }
        return APIReply(
            status: 201, json: MappingFile(oid: file.id, createdAt: file.created, state: "uploaded").json)
    }
}
