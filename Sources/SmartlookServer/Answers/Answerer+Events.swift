import Analysis
import Archive
import Smartlook

extension Answerer {
    func eventsList() throws(APIFault) -> JSONValue {
        // All events lie in the one folder that every project has.
        let category = try request.parameter("categoryId")
        let entries = category == nil || category == Self.category.id ? snapshot.catalog.entries : []
        let page = try paging(most: 1000, path: "events", query: category ?? "").page(
            request, count: entries.count
        ) { PageKey(first: 0, id: entries[$0].id) }
        let events = entries[page.range].map { entry in
            EventDefinition(
                id: entry.id, name: entry.name, categoryId: Self.category.id, categoryName: Self.category.name,
                links: eventLinks(entry.id))
        }
        var members = JSONMembers()
        members.set("events", events)
        members.set("totalCount", entries.count)
        members.set("pagination", page.pagination)
        members.set("_links", page.links)
        return members.json
    }

    func eventVisitors() throws(APIFault) -> JSONValue {
        let event = try requiredEvent()
        let span = try requiredDays().span
        var counts: [UInt32: Int] = [:]
        for row in snapshot.catalog.rows(of: event).map({ Int($0) }) where span.contains(snapshot.time(row)) {
            counts[snapshot.data.events.visitor[row], default: 0] += 1
        }
        let visitors = snapshot.visitors.compactMap { person -> Visitor? in
            guard let first = person.events.first, let count = counts[snapshot.data.events.visitor[first]] else {
                return nil
            }
            var visitor = self.visitor(person)
            if switches.counts != .absent { visitor.numberOfVisits = person.sessions.count }
            visitor.eventMatchedCount = count
            visitor.links = visitorLinks(visitor.id, withVisitor: true)
            return visitor
        }
        var members = JSONMembers()
        members.set("visitors", visitors)
        return members.json
    }

    static let category = (id: "uncategorized", name: "UNCATEGORIZED")

    func requiredEvent() throws(APIFault) -> EventDefinitionRecord {
        guard let event = snapshot.catalog.event(id: route.id) else { throw .notFound("event", route.id) }
        return event
    }

    func eventLinks(_ id: String) -> [String: String] {
        let path = "events/\(id.percentEncoded)"
        return ["event": link(path), "eventVisitors": link("\(path)/visitors")]
    }
}
