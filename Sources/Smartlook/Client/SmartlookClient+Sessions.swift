extension SmartlookClient {
    /// The sessions that all filters let through.
    public func searchSessions(
        _ filters: [SessionFilter] = [], sort: SessionSort = .started(.ascending), limit: Int? = 100
    ) throws(SmartlookError) -> Pages<Session> {
        var call = Call(
            .searchSessions, search: "/api/v1/sessions/search",
            body: searchBody(filters.map(\.filter), sortedBy: "timeStart", sort.order))
        try call.ask(limit: limit)
        return Pages(courier: courier, first: call, list: .sessions)
    }

    /// One session.
    public func session(_ id: String) async throws(SmartlookError) -> Answer<Session> {
        try await fetch(Call(.getSessionDetail, .word("sessions"), .id(id)), in: "session", withAnyOf: ["id"])
    }

    /// A link under which anybody, without an account, can look at a session.
    public func publicLink(toSession id: String) async throws(SmartlookError) -> Answer<PublicLink> {
        try await fetch(
            Call(.getPublicSession, .word("sessions"), .id(id), .word("public-link")), withAnyOf: ["publicLink"])
    }
}
