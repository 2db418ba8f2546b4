import Archive
import Smartlook

extension Answerer {
    func searchVisitors() throws(APIFault) -> JSONValue {
        let isFirstVersion = route.version == 1
        let question = try SearchQuestion(
            request.body, sorts: ["timeCreate", "timeUpdate"], operatorsAreOptional: isFirstVersion)
        let name = searchName(question)
        func key(_ number: Int32) -> PageKey {
            let person = snapshot.visitors[Int(number)]
            let time = question.sort?.name == "timeUpdate" ? person.lastSeen : person.firstSeen
            let place = time?.microseconds ?? 0
            return PageKey(first: question.sort?.isDescending == true ? -place : place, id: person.record.id)
        }
        let found = try searches.found(name, in: snapshot) { () throws(APIFault) in
            let tests = try question.filters.map { (condition) throws(APIFault) in try test(condition) }
            return snapshot.visitors.indices.filter { index in tests.allSatisfy { $0(snapshot.visitors[index]) } }
                .map { (key(Int32($0)), Int32($0)) }.sorted { $0.0 < $1.0 }.map(\.1)
        }
        let page = try paging(most: 100, path: "visitors/search", query: name, goesBack: false)
            .page(request, count: found.count) { key(found[$0]) }
        // Version 2 left the counts out.
        let hasCounts = isFirstVersion || switches.counts == .present
        var members = JSONMembers()
        members.set("totalVisitorsCount", found.count)
        if isFirstVersion {
            members.set("totalSessionsCount", found.reduce(0) { $0 + snapshot.visitors[Int($1)].sessions.count })
        }
        members.set(
            "visitors",
            found[page.range].map { index in
                let person = snapshot.visitors[Int(index)]
                return hasCounts ? counted(visitor(person), person) : visitor(person)
            })
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
        guard switches.counts != .absent else { return visitor }
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
