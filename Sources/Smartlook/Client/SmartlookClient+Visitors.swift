extension SmartlookClient {
    /// The visitors that all filters let through; a page has 100 at most.
    public func searchVisitors(
        _ filters: [VisitorFilter] = [], sort: VisitorSort = .created(.ascending), limit: Int? = 100
    ) throws(SmartlookError) -> Pages<Visitor> {
        var call = Call(
            .searchVisitors, search: "/api/v2/visitors/search",
            body: searchBody(filters.map(\.filter), sortedBy: sort.field, sort.order))
        try call.ask(limit: limit)
        return Pages(courier: courier, first: call, list: .visitors)
    }

    /// One visitor.
    public func visitor(_ id: String) async throws(SmartlookError) -> Answer<Visitor> {
        try await fetch(Call(.getVisitorDetails, .word("visitors"), .id(id)), in: "visitor", withAnyOf: ["id"])
    }

    /// The sessions of one visitor.
    public func visitorSessions(_ id: String, limit: Int? = nil) throws(SmartlookError) -> Pages<Session> {
        var call = try Call(.getVisitorSessions, .word("visitors"), .id(id), .word("sessions"))
        try call.ask(limit: limit)
        return Pages(courier: courier, first: call, list: .sessions)
    }

    /// The events of one visitor, all or those of some days, some kinds, one session.
    public func visitorEvents(
        _ id: String, from: CivilDate? = nil, to: CivilDate? = nil, types: Set<VisitorEventType> = [],
        sessionID: String? = nil, limit: Int? = nil
    ) throws(SmartlookError) -> Pages<VisitorEvent> {
        var call = try Call(.getVisitorEvents, .word("visitors"), .id(id), .word("events"))
        if let from, let to {
            try call.ask(from: from, to: to)
        } else {
            call.query.add("dateFrom", from?.description)
            call.query.add("dateTo", to?.description)
        }
        if !types.isEmpty { call.query.add("eventTypes", types.map(\.rawValue).sorted().joined(separator: ",")) }
        call.query.add("sessionId", sessionID)
        try call.ask(limit: limit)
        return Pages(courier: courier, first: call, list: .events)
    }
}
