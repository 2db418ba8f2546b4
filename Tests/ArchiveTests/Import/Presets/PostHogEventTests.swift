import Testing

@testable import Archive
@testable import Smartlook

@Suite struct PostHogEventTests {
    static let properties = """
        {"$session_id":"s-1","$current_url":"https://shop.example/cart?utm_source=mail&x=1","$browser":"Chrome",\
        "$os":"Mac OS X","$device_type":"Desktop","$geoip_country_code":"CZ","$referring_domain":"www.search.example",\
        "utm_medium":"cpc","plan":"pro","price":12.5,"items":3,"gift":false,"list":[1],"$set":{"email":"a@b.c"},\
        "$ip":"10.0.0.1","$lib":"web","nested":{"a":1}}
        """

    static func line(uuid: String = "0190-a", event: String = "$pageview", visitor: String = "d-1") -> String {
        """
        {"uuid":"\(uuid)","event":"\(event)","timestamp":"2026-06-01T10:00:00.123456+00:00","distinct_id":"\(visitor)",\
        "person_id":"p-1","properties":\(properties),"team_id":7}
        """
    }

    @Test func aBatchExportBecomesAnEvent() throws {
        let yield = try ImportPreset.posthog.read(ImportRecord(JSONValue(bytes: Array(Self.line().utf8))))
        let event = try #require(yield.events.first)
        #expect(event.identity == "0190-a")
        #expect((event.visitor, event.session, event.name, event.type) == ("d-1", "s-1", "$pageview", "url"))
        #expect(event.time.description == "2026-06-01T10:00:00.123456Z")
        #expect(event.pageURL == "https://shop.example/cart?utm_source=mail&x=1")
        #expect(event.values == Self.values)
        #expect(yield.visitors == [VisitorRecord(id: "d-1", uid: "p-1")])
    }

    static let values = [
        "country": "CZ", "device": "desktop", "browser": "Chrome", "os": "Mac OS X", "platform": "web",
        "referrer": "search.example", "utm_source": "mail", "utm_medium": "cpc", "plan": "pro", "price": "12.5",
        "items": "3", "gift": "false", "$lib": "web", "$referring_domain": "www.search.example", "nested.a": "1",
    ]

    @Test func theSameRowAsCSVIsTheSameEvent() throws {
        let record = ImportRecord(
            columns: ImportColumns(["uuid", "event", "properties", "timestamp", "distinct_id", "person_id"]),
            fields: ["0190-a", "$pageview", Self.properties, "2026-06-01 10:00:00.123456", "d-1", "p-1"])
        let other = try ImportPreset.posthog.events(of: ImportRecord(JSONValue(bytes: Array(Self.line().utf8))))
        #expect(try ImportPreset.posthog.events(of: record) == other)
    }

    @Test func flattenedColumnsAreProperties() throws {
        let record = ImportRecord(
            columns: ImportColumns(["event", "timestamp", "distinct_id", "properties.$browser", "properties.plan"]),
            fields: ["signup", "1780308000", "d", "Firefox", "free"])
        let event = try #require(try ImportPreset.posthog.events(of: record).first)
        #expect(event.values == ["browser": "Firefox", "plan": "free"])
        #expect(event.identity == record.fingerprint)
    }

    @Test(arguments: [
        (#"{"event":"a","timestamp":"2026-06-01"}"#, "there is no distinct_id"),
        (#"{"distinct_id":"d","timestamp":"2026-06-01"}"#, "there is no event"),
        (#"{"distinct_id":"d","event":"a"}"#, "there is no timestamp"),
        (#"{"distinct_id":"d","event":"a","timestamp":"soon"}"#, "timestamp: 'soon' is not a time"),
        (#"{"distinct_id":{},"event":"a","timestamp":0}"#, "there is no distinct_id"),
    ])
    func whatIsMissingIsSaid(line: String, reason: String) throws {
        let record = ImportRecord(try JSONValue(bytes: Array(line.utf8)))
        #expect(throws: ImportPreset.Fault(reason)) { try ImportPreset.posthog.read(record) }
    }

    @Test func propertiesThatAreNoObjectAreNone() throws {
        for text in [#""{broken""#, "null", "[1]", "7", #""""#] {
            let line = #"{"distinct_id":"d","event":"a","timestamp":"2026-06-01","properties":\#(text)}"#
            let event = try ImportPreset.posthog.events(of: ImportRecord(JSONValue(bytes: Array(line.utf8)))).first
            #expect(event?.properties.isEmpty == true)
        }
    }
}

extension EventRecord {
    /// The properties by name.
    var values: [String: String] {
        Dictionary(properties.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    }
}
