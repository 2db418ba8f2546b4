import Testing

@testable import Archive
@testable import Smartlook

@Suite struct SnowplowEventTests {
    private let fields: [String: String] = [
        "app_id": "shop", "platform": "web", "collector_tstamp": "2026-06-01 10:00:01.000",
        "derived_tstamp": "2026-06-01 10:00:00.123", "event": "struct", "event_name": "event", "event_id": "e-1",
        "user_id": "u-1", "user_ipaddress": "10.0.0.1", "domain_userid": "d-1", "domain_sessionid": "s-1",
        "geo_country": "CZ", "geo_city": "Brno", "page_url": "https://shop.example/cart",
        "page_referrer": "https://www.blog.example/", "refr_medium": "unknown", "mkt_source": "mail",
        "se_category": "cart", "se_action": "add_to_cart", "se_value": "2.5", "dvce_type": "Computer",
        "br_family": "Firefox", "os_family": "Linux",
    ]

    private let values = [
        "country": "CZ", "device": "desktop", "browser": "Firefox", "os": "Linux", "platform": "web",
        "referrer": "blog.example", "utm_source": "mail", "app_id": "shop", "geo_city": "Brno",
        "refr_medium": "unknown", "se_category": "cart", "se_action": "add_to_cart", "se_value": "2.5",
    ]

    @Test func theTableHas131Columns() {
        #expect(SnowplowEvent.columns.count == 131)
        #expect(SnowplowEvent.columns[5] == "event")
        #expect(SnowplowEvent.columns[58] == "unstruct_event")
        #expect(SnowplowEvent.columns[123] == "domain_sessionid")
        #expect(SnowplowEvent.columns[130] == "true_tstamp")
    }

    @Test func aStructuredEventHasTheNameOfItsAction() throws {
        let row = ImportRecord(
            columns: ImportColumns(SnowplowEvent.columns), fields: SnowplowEvent.columns.map { fields[$0] ?? "" })
        let object = ImportRecord(.object(fields.mapValues(JSONValue.string)))
        for record in [row, object] {
            let yield = try ImportPreset.snowplow.read(record)
            let event = try #require(yield.events.first)
            #expect(event.identity == "e-1")
            #expect((event.visitor, event.session, event.name) == ("d-1", "s-1", "add_to_cart"))
            #expect(event.time.description == "2026-06-01T10:00:00.123Z")
            #expect(event.values == values)
            #expect(yield.visitors == [VisitorRecord(id: "d-1", uid: "u-1")])
        }
    }

    @Test func selfDescribingEventsGiveTheirData() throws {
        var table = fields
        table["event"] = "unstruct"
        table["event_name"] = "checkout"
        table["br_family"] = nil
        table["unstruct_event"] =
            #"{"schema":"iglu:a","data":{"schema":"iglu:b","data":{"total":5,"coupon":"MAY","lines":[1]}}}"#
        table["derived_contexts"] =
            #"{"data":[{"schema":"iglu:nl.basjes/yauaa_context/jsonschema/1-0-4","data":{"agentName":"Edge"}}]}"#
        let row = ImportRecord(
            columns: ImportColumns(SnowplowEvent.columns), fields: SnowplowEvent.columns.map { table[$0] ?? "" })
        let event = try #require(try ImportPreset.snowplow.events(of: row).first)
        #expect((event.name, event.values["total"], event.values["coupon"]) == ("checkout", "5", "MAY"))
        #expect(event.values["browser"] == "Edge")
        #expect(event.values["unstruct_event"] == nil)

        let line = """
            {"event":"unstruct","event_name":"checkout","network_userid":"n","collector_tstamp":"2026-06-01T10:00:00.000Z",\
            "unstruct_event_com_acme_checkout_1":{"total":5},"contexts_nl_basjes_yauaa_context_1":[{"agentName":"Edge"}]}
            """
        let other = try ImportPreset.snowplow.events(of: ImportRecord(JSONValue(bytes: Array(line.utf8))))
        #expect(other.first?.values == ["total": "5", "browser": "Edge"])
        #expect(other.first?.visitor == "n")
    }

    @Test(arguments: [
        (
            #"{"event_name":"a","collector_tstamp":"2026-06-01"}"#,
            "there is no domain_userid or network_userid or user_id"
        ),
        (#"{"domain_userid":"d","collector_tstamp":"2026-06-01"}"#, "there is no event_name or event"),
        (#"{"domain_userid":"d","event":"a"}"#, "there is no true_tstamp or derived_tstamp or collector_tstamp"),
        (#"{"domain_userid":"d","event":"a","derived_tstamp":"x"}"#, "derived_tstamp: 'x' is not a time"),
    ])
    func whatIsMissingIsSaid(line: String, reason: String) throws {
        let record = ImportRecord(try JSONValue(bytes: Array(line.utf8)))
        #expect(throws: ImportPreset.Fault(reason)) { try ImportPreset.snowplow.read(record) }
    }
}
