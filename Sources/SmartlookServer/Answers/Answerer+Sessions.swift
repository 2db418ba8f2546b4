import Archive
import Smartlook

extension Answerer {
    func searchSessions() throws(APIFault) -> JSONValue {
        let question = try SearchQuestion(request.body, sorts: ["timeStart"])
        let isDescending = question.sort?.isDescending == true
        let name = searchName(question)
        func key(_ number: Int32) -> PageKey {
            let index = Int(number)
            let place = snapshot.sessions[index].span.lowerBound.microseconds
            return PageKey(first: isDescending ? -place : place, id: snapshot.sessions[index].id)
        }
        let found = try searches.found(name, in: snapshot) { () throws(APIFault) in
            let tests = try question.filters.map { (condition) throws(APIFault) in try test(condition) }
            return snapshot.sessions.indices.filter { index in tests.allSatisfy { $0(snapshot.sessions[index]) } }
                .map { (key(Int32($0)), Int32($0)) }.sorted { $0.0 < $1.0 }.map(\.1)
        }
        let page = try paging(most: 100, path: "sessions/search", query: name, goesBack: false)
            .page(request, count: found.count) { key(found[$0]) }
        var members = JSONMembers()
        members.set("totalSessionsCount", found.count)
        members.set("sessions", found[page.range].map { session(snapshot.sessions[Int($0)]) })
        members.set("pagination", page.pagination)
        members.set("_links", page.links)
        return members.json
    }

    func visitorSessions() throws(APIFault) -> JSONValue {
        let person = try requiredVisitor()
        let isDescending = ["desc", "-timeStart", "timeStart:desc"].contains(try request.parameter("sort") ?? "")
        let visits = person.sessions.map { snapshot.sessions[$0] }.map { visit in
            let place = visit.span.lowerBound.microseconds
            return (key: PageKey(first: isDescending ? -place : place, id: visit.id), visit: visit)
        }.sorted { $0.key < $1.key }
        let page = try paging(
            most: 1000, path: "visitors/\(person.record.id.percentEncoded)/sessions",
            query: isDescending ? "desc" : ""
        ).page(request, count: visits.count) { visits[$0].key }
        var members = JSONMembers()
        members.set("totalCount", visits.count)
        members.set("sessions", visits[page.range].map { session($0.visit) })
        members.set("pagination", page.pagination)
        members.set("_links", page.links)
        return members.json
    }

    func sessionDetail() throws(APIFault) -> JSONValue {
        session(try requiredSession()).json
    }

    /// There is no recording to look at: the link leads to the session's own address.
    func publicLink() throws(APIFault) -> JSONValue {
        let visit = try requiredSession()
        return ["publicLink": .string(link("sessions/\(visit.id.percentEncoded)"))]
    }

    private func requiredSession() throws(APIFault) -> Visit {
        guard let index = snapshot.session(route.id) else { throw .notFound("session", route.id) }
        return snapshot.sessions[index]
    }

    /// A session as it was fetched, or as its attributes tell it.
    private func session(_ visit: Visit) -> Session {
        let person = snapshot.visitors[visit.visitor]
        var session = (try? Session(bytes: visit.source)) ?? visit.described(uid: person.record.uid)
        session.id = visit.id
        session.visitorId = person.record.id
        session.startedAt = visit.span.lowerBound
        session.endedAt = visit.span.upperBound
        if session.duration == nil { session.duration = visit.seconds }
        session.links = [
            "visitor": link("visitors/\(person.record.id.percentEncoded)"),
            "sessionEvents": link(
                "visitors/\(person.record.id.percentEncoded)/events?sessionId=\(visit.id.percentEncoded)"),
        ]
        return session
    }

    private func test(_ condition: SearchCondition) throws(APIFault) -> (Visit) -> Bool {
        switch condition.name {
        case "session_duration":
            let fits = try condition.number()
            return { fits($0.seconds) }
        case "recording_date":
            let fits = try condition.dates()
            return { fits(snapshot.calendar.date(of: $0.span.lowerBound)) }
        default:
            guard let field = SessionFilter.Field(rawValue: condition.name) else { throw condition.unknownName }
            let fits = try condition.texts(["is", "is_not", "contains", "not_contains"])
            return { fits(texts(field, of: session($0))) }
        }
    }

    private func texts(_ field: SessionFilter.Field, of session: Session) -> [String] {
        let identification = session.identification
        let texts: [String?] =
            switch field {
            case .uid: [identification?.uid]
            case .userEmail: [identification?.properties?.property("email")]
            case .userName: [identification?.properties?.property("name")]
            case .locationIP: [identification?.visitorIp]
            case .landingURL: [session.landingPage]
            case .exitURL: [session.exitPage]
            case .sourceReferrer: [session.referrer]
            case .recordingURL: session.pageUrl ?? []
            }
        return texts.compactMap { $0 }
    }
}

extension JSONValue {
    /// The value of a property in an object, or in a list of names and values.
    fileprivate func property(_ name: String) -> String? {
        if let text = self[name]?.stringValue { return text }
        guard case .array(let items) = self else { return nil }
        return items.first { $0["name"]?.stringValue == name }?["value"]?.stringValue
    }
}
