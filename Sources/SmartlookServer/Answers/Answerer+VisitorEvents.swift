import Analysis
import Archive
import Smartlook

extension Answerer {
    func visitorEvents() throws(APIFault) -> JSONValue {
        let person = try requiredVisitor()
        let from = try request.date("dateFrom").map { snapshot.calendar.start(of: $0) }
        let to = try request.date("dateTo").map { snapshot.calendar.start(of: lastDay($0).advanced(byDays: 1)) }
        let types = try eventTypes()
        let session = try request.parameter("sessionId").map { snapshot.session($0) ?? -1 }
        let events = snapshot.data.events
        let found = person.events.filter { row in
            if let from, snapshot.time(row) < from { return false }
            if let to, snapshot.time(row) >= to { return false }
            if let session, Int(snapshot.sessionOfEvent[row]) != session { return false }
            return types?.contains(snapshot.data.texts[Int(events.type[row])]) ?? true
        }
        // A key that no other event shares, so that a page begins where the last one ended, whatever came between.
        let rows = found.map { row in
            (PageKey(first: events.time[row], second: events.sequence[row], id: events.key[row].hex), row)
        }.sorted { $0.0 < $1.0 }
        let query = try ["dateFrom", "dateTo", "eventTypes", "sessionId"].map { (name) throws(APIFault) in
            try request.parameter(name) ?? ""
        }
        let page = try paging(
            most: 1000, path: "visitors/\(person.record.id.percentEncoded)/events",
            query: query.joined(separator: "\u{0}")
        ).page(request, count: rows.count) { rows[$0].0 }
        var members = JSONMembers()
        members.set("events", rows[page.range].map { event($0.1, of: person) })
        members.set("pagination", page.pagination)
        members.set("_links", page.links)
        return members.json
    }

    private func eventTypes() throws(APIFault) -> Set<String>? {
        guard let text = try request.parameter("eventTypes") else { return nil }
        let types = text.split(separator: ",").map { $0.filter { $0 != " " } }
        let known = Set(VisitorEventType.allCases.map(\.rawValue))
        guard !types.isEmpty, types.allSatisfy({ known.contains($0) }) else {
            throw .bad("The parameter 'eventTypes' takes \(known.sorted().joined(separator: ", ")).")
        }
        return Set(types)
    }

    private func event(_ row: Int, of person: ProjectSnapshot.Person) -> VisitorEvent {
        let events = snapshot.data.events
        let texts = snapshot.data.texts
        let name = texts[Int(events.name[row])]
        let properties = events.properties.compactMap { property, values in
            values[row] == 0
                ? nil : EventProperty(name: texts[Int(property)], type: "string", value: texts[Int(values[row])])
        }
        var links = ["visitor": link("visitors/\(person.record.id.percentEncoded)")]
        if let definition = snapshot.catalog.event(name: name) {
            links.merge(eventLinks(definition.id)) { own, _ in own }
        }
        let session = Int(snapshot.sessionOfEvent[row])
        return VisitorEvent(
            id: events.key[row].hex, visitorId: person.record.id,
            sessionId: session < 0 ? nil : snapshot.sessions[session].id,
            properties: properties.sorted { ExactText($0.name ?? "") < ExactText($1.name ?? "") },
            startedAt: snapshot.time(row), pageUrl: events.page[row] == 0 ? nil : texts[Int(events.page[row])],
            type: texts[Int(events.type[row])], eventName: name, links: links)
    }
}
