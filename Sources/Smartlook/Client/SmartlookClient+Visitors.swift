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

    /// The visitors that all filters let through, by version 1 of the search.
    ///
    /// It filters less than version 2 and cannot sort, but its visitors have `numberOfVisits`, `numberOfSessions` and
    /// `numberOfEvents`, and its pages `totalSessions`. Budgets count it together with version 2.
    public func searchVisitorsV1(
        _ filters: [VisitorFilterV1] = [], limit: Int? = 100
    ) throws(SmartlookError) -> Pages<Visitor> {
        var call = Call(
            .searchVisitors, search: "/api/v1/visitors/search", body: searchBody(filters.map(\.filter)))
        try call.ask(limit: limit)
        return Pages(courier: courier, first: call, list: .visitors)
    }

    /// One visitor.
    public func visitor(_ id: String) async throws(SmartlookError) -> Answer<Visitor> {
        try await fetch(Call(.getVisitorDetails, .word("visitors"), .id(id)), in: "visitor", withAnyOf: ["id"])
    }

    /// The sessions of one visitor.
    ///
    /// - Parameters:
    ///   - id: The visitor.
    ///   - sort: The order; sent as it is, because the API takes it and documents no value.
    ///   - limit: How many sessions a page has.
    public func visitorSessions(
        _ id: String, sort: String? = nil, limit: Int? = nil
    ) throws(SmartlookError) -> Pages<Session> {
        var call = try Call(.getVisitorSessions, .word("visitors"), .id(id), .word("sessions"))
        call.query.add("sort", sort)
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
