extension SmartlookClient {
    /// The events defined in the project, all or those of one folder.
    public func events(
        categoryID: String? = nil, limit: Int? = nil
    ) throws(SmartlookError) -> Pages<EventDefinition> {
        var call = try Call(.getEventsList, .word("events"))
        call.query.add("categoryId", categoryID)
        try call.ask(limit: limit)
        return Pages(courier: courier, first: call, list: .events)
    }

    /// How often an event happened within a range of days, both ends included.
    public func eventDetail(
        _ id: String, from: CivilDate, to: CivilDate, interval: HistogramInterval? = .day
    ) async throws(SmartlookError) -> Answer<EventDetail> {
        var call = try Call(.getEventDetail, .word("events"), .id(id))
        try call.ask(from: from, to: to)
        call.query.add("occurrenceHistogramInterval", interval?.rawValue)
        return try await fetch(
            call, in: "event", withAnyOf: ["totalOccurrence", "occurrenceHistogram", "uniqueVisitors", "id"])
    }

    /// The visitors of an event, all on one page; what the range of days selects is not documented.
    public func eventVisitors(
        _ id: String, from: CivilDate, to: CivilDate
    ) async throws(SmartlookError) -> Page<Visitor> {
        var call = try Call(.getEventVisitors, .word("events"), .id(id), .word("visitors"))
        try call.ask(from: from, to: to)
        return try await fetchPage(call, .visitors)
    }

    /// Takes the definition of an event away, for everybody and for good.
    ///
    /// Where a repeated request finds nothing because one before it, left without an answer, was carried out, that is
    /// success.
    @discardableResult
    public func deleteEvent(_ id: String) async throws(SmartlookError) -> AnswerOrigin {
        try await carryOut(Call(.deleteEvent, .word("events"), .id(id), method: "DELETE"))
    }
}
