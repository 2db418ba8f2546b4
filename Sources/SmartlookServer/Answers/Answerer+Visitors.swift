import Archive
import Smartlook

extension Answerer {
    func searchVisitors() throws(APIFault) -> JSONValue {
        let isFirstVersion = route.version == 1
        let question = try SearchQuestion(
            request.body, sorts: ["timeCreate", "timeUpdate"], operatorsAreOptional: isFirstVersion)
        let tests = try question.filters.map { (condition) throws(APIFault) in try test(condition) }
        var found: [(key: PageKey, person: ProjectSnapshot.Person)] = []
        for person in snapshot.visitors where tests.allSatisfy({ $0(person) }) {
            let time = question.sort?.name == "timeUpdate" ? person.lastSeen : person.firstSeen
            let place = time?.microseconds ?? 0
            found.append(
                (PageKey(first: question.sort?.isDescending == true ? -place : place, id: person.record.id), person))
        }
        found.sort { $0.key < $1.key }
        let page = try paging(
            standard: 100, most: 100, path: "visitors/search", query: String(decoding: request.body, as: UTF8.self),
            goesBack: false
        ).page(request, count: found.count) { found[$0].key }
        var members = JSONMembers()
        members.set("totalVisitorsCount", found.count)
        if isFirstVersion { members.set("totalSessionsCount", found.reduce(0) { $0 + $1.person.sessions.count }) }
        members.set(
            "visitors",
            found[page.range].map { isFirstVersion ? counted(visitor($0.person), $0.person) : visitor($0.person) })
        members.set("pagination", page.pagination)
        members.set("_links", page.links)
        return members.json
    }

    func visitorDetails() throws(APIFault) -> JSONValue {
        let person = try requiredVisitor()
        var members = JSONMembers()
        members.set("visitor", counted(visitor(person), person))
        return members.json
    }

    func requiredVisitor() throws(APIFault) -> ProjectSnapshot.Person {
        guard let index = snapshot.visitor(route.id) else { throw .notFound("visitor", route.id) }
        return snapshot.visitors[index]
    }

    /// A visitor as lists have it, with what was fetched of it.
    func visitor(_ person: ProjectSnapshot.Person) -> Visitor {
        let fetched = try? Visitor(bytes: person.record.source)
        var identification = fetched?.identification
        if let uid = person.record.uid {
            identification = identification ?? Identification(properties: [])
            identification?.uid = uid
        }
        return Visitor(
            id: person.record.id, identification: identification, firstSeen: person.firstSeen,
            lastSeen: person.lastSeen, links: visitorLinks(person.record.id))
    }

    private func counted(_ visitor: Visitor, _ person: ProjectSnapshot.Person) -> Visitor {
        var visitor = visitor
        visitor.numberOfVisits = person.sessions.count
        visitor.numberOfSessions = person.sessions.count
        visitor.numberOfEvents = person.events.count
        return visitor
    }

    private func test(_ condition: SearchCondition) throws(APIFault) -> (ProjectSnapshot.Person) -> Bool {
        switch condition.name {
        case "uid":
            let fits = try condition.texts(["is", "is_not", "contains", "not_contains"])
            return { fits($0.record.uid.map { [$0] } ?? []) }
        case "visitor_id":
            let fits = try condition.texts(["is", "is_not"])
            return { fits([$0.record.id]) }
        case "recording_date":
            let fits = try condition.dates()
            return { person in
                person.sessions.contains {
                    fits(snapshot.calendar.date(of: snapshot.sessions[$0].span.lowerBound))
                }
            }
        case "user_first_seen":
            let fits = try condition.dates()
            return { person in person.firstSeen.map { fits(snapshot.calendar.date(of: $0)) } ?? false }
        default: throw condition.unknownName
        }
    }
}
