extension SmartlookClient {
    /// The events defined in the project.
    public func events(limit: Int? = nil) throws(SmartlookError) -> Pages<EventDefinition> {
        var call = try Call(.getEventsList, .word("events"))
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
}
