extension SmartlookClient {
    /// Where a request names the people whose visitors are to be deleted.
    public enum UIDPlacement: Sendable {
        /// In the query, separated by commas, as the description of 2026 has it.
        case query
        /// In the body, as `{"uids": […]}`, which is what clients sent before.
        case body
    }

    /// Takes one visitor away with all sessions and events, for good.
    ///
    /// The number of deleted items is nil where a request without an answer had deleted them before it was repeated.
    public func deleteVisitor(_ id: String) async throws(SmartlookError) -> Answer<Deletion> {
        try await delete(Call(.deleteVisitor, .word("visitors"), .id(id), method: "DELETE"))
    }

    /// Takes all visitors of some people away with all sessions and events, for good.
    ///
    /// A uid with a comma in it can be named in the body only. Where a request had to be repeated, the number of deleted
    /// items counts what the last one found.
    ///
    /// - Parameters:
    ///   - uids: The site's own ids of the people; at least one, and no empty text.
    ///   - placement: Where the request names them.
    public func deleteVisitors(
        uids: [String], in placement: UIDPlacement = .query
    ) async throws(SmartlookError) -> Answer<Deletion> {
        var call = try Call(.deleteVisitors, .word("visitors"), method: "DELETE")
        // What is named here is gone: anything that could be read as somebody else, or as everybody, is not sent.
        guard !uids.isEmpty, !uids.contains("") else {
            throw call.error(.configuration, "Nobody is named for deletion; give the uids of those to delete.")
        }
        switch placement {
        case .query:
            guard !uids.contains(where: { $0.contains(",") }) else {
                throw call.error(
                    .configuration, "A uid with a comma would be read as two in a query; name it in the body.")
            }
            call.query.add("uids", uids.joined(separator: ","))
        case .body: call.body = JSONValue.object(["uids": .array(uids.map(JSONValue.string))]).bytes
        }
        return try await delete(call)
    }

    private func delete(_ call: Call) async throws(SmartlookError) -> Answer<Deletion> {
        let origin = try await courier.deliver(call)
        if origin.body.isEmpty { return Answer(value: Deletion(), origin: origin) }
        return try read(origin, of: call, withAnyOf: ["deletedItems"])
    }
}
