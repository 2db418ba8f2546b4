import Foundation
import GRDB
import Testing

@testable import Archive
@testable import Smartlook

@Suite struct ErasureTests {
    private static let now = Instant(seconds: 1_000_000)
    private static let day: Int64 = 86_400
    /// Everything that names the person, none of it part of anything else in the file.
    private static let canaries = [
        "canary-id/1", "canary%20uid", "canary-session", "canary-page", "canary-value", "canary-property",
        "canary-event", "canary-attribute", "canary-source", "canary-old-source", "canary-rejected",
    ]

    private func origin(_ request: String, rejected: [RejectedRecord] = []) -> Origin {
        Origin(
            operation: "test", request: request, time: Self.now, sha256: "", byteCount: 0, rejected: rejected)
    }

    /// An archive with some neighbours, and with the person among them or not.
    private func fill(_ archive: ReportArchive, withPerson: Bool) throws {
        let person = Self.canaries[0]
        let visitors = ["a", "b"] + (withPerson ? [person] : [])
        func source(_ id: String) -> [UInt8] { Array("{\"id\":\"\(id)\",\"x\":\"canary-source\"}".utf8) }
        if withPerson {
            try archive.store(
                [VisitorRecord(id: person, uid: "canary%20uid", source: Array("\"canary-old-source\"".utf8))],
                origin: origin("POST /api/v2/visitors/search"))
        }
        try archive.store(
            visitors.map { id in
                VisitorRecord(
                    id: id, uid: id == person ? "canary%20uid" : id, firstSeen: Self.now,
                    source: id == person ? source(id) : [])
            }, origin: origin("POST /api/v2/visitors/search"))
        try archive.store(
            visitors.map { id in
                let isPerson = id == person
                return SessionRecord(
                    id: isPerson ? "canary-session" : "s-\(id)", visitor: id, start: Self.now, end: Self.now,
                    attributes: isPerson ? ["country": "canary-attribute"] : ["country": "CZ"])
            }, origin: origin("POST /api/v1/sessions/search"))
        for id in visitors {
            let isPerson = id == person
            let events = (0..<20).map { number in
                var event = EventRecord.test(
                    "\(id)-\(number)", visitor: id, name: isPerson && number == 3 ? "canary-event" : "view",
                    seconds: Int64(number) * 2 * Self.day,
                    properties: isPerson
                        ? [
                            .init(name: "canary-property", value: "canary-value"), .init(name: "shared", value: "yes"),
                        ] : [.init(name: "shared", value: "yes")])
                event.session = isPerson ? "canary-session" : "s-\(id)"
                event.pageURL = isPerson ? "canary-page" : "/page"
                return event
            }
            let path = id.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? id
            let rejected = RejectedRecord(
                position: 0, reason: "bad",
                bytes: Array((isPerson ? #"{"v": "canary-id\/1", "w": "canary-rejected"}"# : "{}").utf8))
            try archive.store(
                events, source: "api",
                origin: origin("GET /api/v1/visitors/\(path)/events?limit=100", rejected: [rejected]),
                progress: .visitorEvents(visitor: id, Instant(seconds: 0)..<Self.now))
        }
        let date = try #require(CivilDate("1970-01-01"))
        try archive.store(
            DropOffRecord(
                funnel: "f", from: date, to: date, step: 1, success: true, total: visitors.count, visitors: visitors),
            origin: origin("GET drop-off"))
    }

    /// What readers see, with ids in place of row numbers.
    private func view(_ archive: ReportArchive) throws -> [String] {
        let texts = try archive.texts()
        let visitors = try archive.visitors()
        let names = Dictionary(uniqueKeysWithValues: visitors.map { ($0.row, $0.record.id) })
        let sessions = try archive.sessions()
        let sessionNames = Dictionary(uniqueKeysWithValues: sessions.map { ($0.row, $0.id) })
        let rows = try archive.events()
        let events = (0..<rows.count).map { row in
            let properties = rows.properties.filter { $0.value[row] != 0 }.map {
                "\(texts[Int($0.key)])=\(texts[Int($0.value[row])])"
            }
            return [
                rows.key[row].hex, "\(rows.time[row])", names[rows.visitor[row]] ?? "nobody",
                sessionNames[rows.session[row]] ?? "none", texts[Int(rows.name[row])], texts[Int(rows.page[row])],
            ].joined(separator: "|") + properties.sorted().joined(separator: "|")
        }
        let people = visitors.map { "\($0.record) \($0.eventsUntil?.description ?? "")" }
        return events.sorted() + people.sorted()
            + sessions.map { "\($0.id) \($0.attributes) \(String(describing: $0.span))" }.sorted()
    }

    private func bytes(_ temporary: TemporaryArchive) throws -> Data {
        try ["", "-wal", "-shm", "-columns"].reduce(into: Data()) { all, ending in
            let url = URL(fileURLWithPath: temporary.path + ending)
            if FileManager.default.fileExists(atPath: url.path) { all += try Data(contentsOf: url) }
        }
    }

    @Test(arguments: [false, true]) func nothingOfThePersonIsLeftInTheFiles(isMerged: Bool) throws {
        let temporary = try TemporaryArchive()
        try fill(temporary.archive, withPerson: true)
        if isMerged { try temporary.archive.mergeArrivals() }
        let before = try bytes(temporary)
        for canary in Self.canaries where canary != "canary-id/1" {
            #expect(before.range(of: Data(canary.utf8)) != nil, "\(canary) was never there")
        }
        let erasure = try temporary.archive.erase(visitors: [Self.canaries[0]], now: Self.now)
        #expect(erasure == Erasure(visitors: 1, sessions: 1, events: 20))
        #expect(erasure.items == 22)
        let after = try bytes(temporary)
        for canary in Self.canaries + ["canary", "canary-id%2F1", #"canary-id\/1"#] {
            #expect(after.range(of: Data(canary.utf8)) == nil, "\(canary) is still there")
        }
    }

    @Test func theOthersAreAsIfThePersonHadNeverBeen() throws {
        let temporary = try TemporaryArchive()
        let other = try TemporaryArchive()
        try fill(temporary.archive, withPerson: true)
        try fill(other.archive, withPerson: false)
        try other.archive.mergeArrivals()
        _ = try temporary.archive.erase(visitors: [Self.canaries[0]], now: Self.now)
        #expect(try view(temporary.archive) == view(other.archive))
        let list = try temporary.archive.read { try Data.fetchOne($0, sql: "SELECT visitors FROM drop_off") }
        #expect(list.map { String(decoding: $0, as: UTF8.self) } == #"["a","b"]"#)
        #expect(try temporary.archive.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM rejected") } == 2)
        let requests = try temporary.archive.read { try String.fetchSet($0, sql: "SELECT request FROM origin") }
        #expect(requests.contains("GET /api/v1/visitors/erased/events?limit=100"))
        #expect(requests.contains("GET /api/v1/visitors/a/events?limit=100"))
    }

    @Test func aLaterFetchDoesNotBringThePersonBack() throws {
        let temporary = try TemporaryArchive()
        try fill(temporary.archive, withPerson: true)
        _ = try temporary.archive.erase(visitors: [Self.canaries[0]], now: Self.now)
        let before = try view(temporary.archive)
        try fill(temporary.archive, withPerson: true)
        #expect(try temporary.archive.mergeArrivals() == 0)
        #expect(try view(temporary.archive) == before)
        let list = try temporary.archive.read { try Data.fetchOne($0, sql: "SELECT visitors FROM drop_off") }
        #expect(list.map { String(decoding: $0, as: UTF8.self) } == #"["a","b"]"#)
        // The same file opened anew knows it too.
        let again = try ReportArchive(path: temporary.path)
        try again.store([.test("new", visitor: Self.canaries[0])], source: "api", origin: .test)
        try again.store([.test("new", visitor: "newcomer")], source: "file", origin: .test)
        #expect(try again.visitors().map(\.record.id) == ["a", "b", "newcomer"])
    }

    @Test func peopleAreFoundByTheirUID() throws {
        let temporary = try TemporaryArchive()
        try fill(temporary.archive, withPerson: true)
        #expect(try temporary.archive.visitors(uid: "canary%20uid") == ["canary-id/1"])
        #expect(try temporary.archive.visitors(uid: "nobody").isEmpty)
    }

    @Test func strangersAreNoFault() throws {
        let temporary = try TemporaryArchive()
        try fill(temporary.archive, withPerson: false)
        let before = try view(temporary.archive)
        #expect(try temporary.archive.erase(visitors: ["nobody", ""], now: Self.now) == Erasure())
        #expect(try view(temporary.archive) == before)
    }

    @Test func everybodyCanGo() throws {
        let temporary = try TemporaryArchive()
        try fill(temporary.archive, withPerson: true)
        let erasure = try temporary.archive.erase(visitors: ["a", "b", "canary-id/1"], now: Self.now)
        #expect(erasure.items == 66)
        #expect(try view(temporary.archive).isEmpty)
        #expect(try temporary.archive.texts() == [""])
    }
}
