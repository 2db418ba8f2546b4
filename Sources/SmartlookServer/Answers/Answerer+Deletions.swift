import Archive
import Smartlook

extension Answerer {
    /// Hides the event's definition; what visitors did stays.
    func deleteEvent() async throws(APIFault) -> APIReply {
        let event = try requiredEvent()
        let now = now
        try await store.change { (archive) throws(ArchiveError) in try archive.hide(event, now: now) }
        return APIReply(status: 204)
    }

    func deleteVisitor() async throws(APIFault) -> APIReply {
        let person = try requiredVisitor()
        let items = try await erase([person])
        guard items > 0 else { throw .notFound("visitor", route.id) }
        return APIReply(json: Deletion(deletedItems: items).json)
    }

    func deleteVisitors() async throws(APIFault) -> APIReply {
        let uids = Set(try uids().map { ExactText($0) })
        let people = snapshot.visitors.filter { $0.record.uid.map { uids.contains(ExactText($0)) } ?? false }
        return APIReply(json: Deletion(deletedItems: try await erase(people)).json)
    }

    /// Visitors, their sessions and their events, all counted together.
    private func erase(_ people: [ProjectSnapshot.Person]) async throws(APIFault) -> Int {
        guard !people.isEmpty else { return 0 }
        let ids = people.map(\.record.id)
        let now = now
        let erasure = try await store.change { (archive) throws(ArchiveError) in
            // A fetch under way would put rows into the archive that refer to what is gone.
            let lock = try ArchiveLock(archive: archive.path)
            defer { withExtendedLifetime(lock) {} }
            return try archive.erase(visitors: ids, now: now)
        }
        guard erasure.visitors > 0 else { return 0 }
        // Sessions that the archive does not have were made up of the events.
        return erasure.visitors + erasure.events + people.reduce(0) { $0 + $1.sessions.count }
    }

    /// The uids to delete: once a query (`uids=a,b` or repeated), once a body (`{"uids": ["a", "b"]}`).
    private func uids() throws(APIFault) -> [String] {
        var uids: [String] = []
        if switches.uids != .body {
            for item in request.query where item.name == "uids" {
                uids += item.value.split(separator: ",").map { String($0) }
            }
        }
        if switches.uids != .query, uids.isEmpty, !request.body.isEmpty {
            let body = try RequestBody(request.body, allowed: ["uids"])
            guard case .array(let items)? = body["uids"] else { throw .bad("'uids' must be a list of texts.") }
            for item in items {
                switch item {
                case .string(let text): uids.append(text)
                case .integer(let number): uids.append(String(number))
                default: throw .bad("'uids' must be a list of texts.")
                }
            }
        }
        uids.removeAll { $0.isEmpty }
        guard !uids.isEmpty else {
            let place =
                switch switches.uids {
                case .query: "the parameter 'uids'"
                case .body: "the body's list 'uids'"
                case .either: "the parameter 'uids' or a body with the list 'uids'"
                }
            throw .bad("Nobody is named for deletion; name visitors with \(place).")
        }
        guard uids.count <= 1000 else { throw .bad("There are more than 1000 'uids'.") }
        return uids
    }
}
