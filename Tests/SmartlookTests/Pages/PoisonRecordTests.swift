import Testing
import Wire

@testable import Smartlook

/// Records that no reader of JSON likes, in every list of the API: they are kept as they came and counted, those around
/// them are read, and the walk goes on.
@Suite struct PoisonRecordTests {
    /// Raw JSON, and why it is no record; nil where it is one all the same.
    struct Poison: Sendable, CustomTestStringConvertible {
        var json: [UInt8]
        var reason: String?

        init(_ json: String, _ reason: String?) {
            self.init(Array(json.utf8), reason)
        }

        init(_ json: [UInt8], _ reason: String?) {
            self.json = json
            self.reason = reason
        }

        var testDescription: String { String(decoding: json.prefix(40), as: UTF8.self) }
    }

    private static let deep = String(repeating: "[", count: 600) + String(repeating: "]", count: 600)

    static let all = [
        Poison(#"{"id":"a\ud83d"}"#, nil), Poison(#"{"id":"\ude00a"}"#, nil), Poison(#"{"id":"a\u0000b"}"#, nil),
        Poison(Array(#"{"id":"a"#.utf8) + [0xFF, 0xC3] + Array(#""}"#.utf8), nil),
        Poison(Array(#"{"id":"a"#.utf8) + [0x01, 0x0A] + Array(#"b"}"#.utf8), nil),
        Poison(#"{"id":7}"#, nil), Poison(#"{"id":9223372036854775807}"#, nil),
        Poison(#"{"id":9223372036854775808}"#, "id is a number beyond 64 bits"),
        Poison(#"{"id":1e400}"#, "a number too large: 1e400"), Poison(#"{"id":null}"#, "id is missing"),
        Poison(#"{"id":""}"#, "id is missing"), Poison(#"{"name":"x"}"#, "id is missing"),
        Poison(#"{"id":{"oid":"a"}}"#, "id is an object, no text"), Poison(#"{"id":["a"]}"#, "id is a list, no text"),
        Poison(#"{"id":"a","x":\#(deep)}"#, "nested deeper than 256"), Poison("null", "null where an object belongs"),
        Poison("7", "a number where an object belongs"), Poison(#""a""#, "a text where an object belongs"),
        Poison("[]", "a list where an object belongs"), Poison(#"{"id":"a",x}"#, "a name is missing"),
        Poison("nope", "no JSON value"), Poison(#"{"id":"a","x":01}"#, "a number with a leading zero"),
        Poison(#"{"id":"a\x"}"#, "an unknown escape"),
    ]

    /// A page with a poison between two records, and one behind it.
    private func transport(_ key: String, _ poison: Poison) -> ScriptedTransport {
        ScriptedTransport { (number, _) throws(TransportError) in
            guard number == 0 else { return .json(#"{"\#(key)":[{"id":"last"}]}"#) }
            let before = Array(#"{"\#(key)":[{"id":"first"} , "#.utf8)
            let behind = Array(#" , {"id":"second"}],"pagination":{"after":"x"}}"#.utf8)
            return HTTPResponse(status: 200, body: before + poison.json + behind)
        }
    }

    private func check<Item: JSONRecord>(
        _ pages: (SmartlookClient) throws -> Pages<Item>, _ key: String, _ poison: Poison
    ) async throws {
        let gathered = try await pages(testClient(transport(key, poison))).all()
        let ids = gathered.items.compactMap { $0.json["id"]?.stringValue }
        #expect(gathered.pages == 2 && gathered.isComplete)
        if let reason = poison.reason {
            #expect(ids == ["first", "second", "last"])
            #expect(gathered.rejected == [RejectedRecord(position: 1, reason: reason, bytes: poison.json)])
        } else {
            #expect(ids.count == 4)
            #expect([ids.first, ids[2], ids.last] == ["first", "second", "last"])
            #expect(gathered.rejected.isEmpty)
        }
    }

    @Test(arguments: all) func isKeptInEveryList(_ poison: Poison) async throws {
        try await check({ try $0.events() }, "events", poison)
        try await check({ try $0.funnels() }, "funnels", poison)
        try await check({ try $0.searchVisitors() }, "visitors", poison)
        try await check({ try $0.searchSessions() }, "sessions", poison)
        try await check({ try $0.visitorSessions("v") }, "sessions", poison)
        try await check({ try $0.visitorEvents("v") }, "events", poison)
    }

    @Test func repairedTextsStayDifferent() async throws {
        let transport = ScriptedTransport(bodies: [
            #"{"events":[{"id":"1","name":"a\ud83d"},{"id":"2","name":"ab"},{"id":"3","name":"a\u0000"}]}"#
        ])
        let page = try #require(try await testClient(transport).events().first { _ in true })
        #expect(page.items.map(\.name) == ["a\u{FFFD}", "ab", "a\u{FFFD}"])
        #expect(page.repaired == 2)
    }

    // MARK: - Drift

    /// Fields that came, went or changed their type.
    @Test(arguments: [
        (#"{"id":"s","duration":"33","startedAt":1794213000000,"pageUrl":"https://a.b"}"#, true),
        (
            #"{"id":"s","duration":33.9,"startedAt":"2026-11-09T08:30:00.000Z","pageUrl":["https://a.b"],"new":{"a":[]}}"#,
            true
        ),
        (#"{"id":7,"duration":null,"startedAt":null,"pageUrl":null,"identification":null}"#, true),
        (#"{"id":"s","visitorId":8,"domain":true,"notes":{"id":1},"_links":"none"}"#, true),
        (#"{"id":"s","startedAt":"yesterday"}"#, false), (#"{"id":"s","duration":"long"}"#, false),
        (#"{"id":"s","identification":[]}"#, false), (#"{"id":"s","domain":{"a":1}}"#, false),
    ]) func aChangedFieldCostsItsRecordAtMost(_ json: String, _ isRead: Bool) async throws {
        let transport = ScriptedTransport(bodies: [#"{"sessions":[\#(json),{"id":"next"}]}"#])
        let gathered = try await testClient(transport).searchSessions().all()
        #expect(gathered.items.count == (isRead ? 2 : 1))
        #expect(gathered.items.last?.id == "next")
        #expect(gathered.rejected.map { String(decoding: $0.bytes, as: UTF8.self) } == (isRead ? [] : [json]))
    }

    @Test func unknownKindsAreKeptAsTheyAre() async throws {
        let transport = ScriptedTransport(bodies: [#"{"events":[{"id":"1","type":"teleport"}]}"#])
        #expect(try await testClient(transport).visitorEvents("v").all().items[0].type == "teleport")
    }

    /// Whether the second or the first counts is for whoever stores them; none is lost here.
    @Test func twoRecordsOfOneIDAreBothGivenInTheirOrder() async throws {
        let transport = ScriptedTransport(bodies: [
            #"{"events":[{"id":"1","name":"old"},{"id":"1","name":"new"},{"id":"1","name":"new"}]}"#
        ])
        #expect(try await testClient(transport).events().all().items.map(\.name) == ["old", "new", "new"])
    }
}
