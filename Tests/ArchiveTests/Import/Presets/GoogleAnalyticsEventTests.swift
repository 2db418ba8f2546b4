import Testing

@testable import Archive
@testable import Smartlook

@Suite struct GoogleAnalyticsEventTests {
    static let parameters = """
        [{"key":"ga_session_id","value":{"string_value":null,"int_value":"1780308000"}},\
        {"key":"page_location","value":{"string_value":"https://shop.example/?utm_campaign=may"}},\
        {"key":"page_referrer","value":{"string_value":"https://www.news.example/a"}},\
        {"key":"value","value":{"double_value":9.5}},{"key":"empty","value":{}},{"key":"odd"}]
        """
    static let line = """
        {"event_date":"20260601","event_timestamp":"1780308000123456","event_name":"page_view","event_params":\(parameters),\
        "user_pseudo_id":"12.34","user_id":"u-9","event_bundle_sequence_id":"5","platform":"WEB","items":[],\
        "device":{"category":"mobile","operating_system":"iOS","language":"cs","web_info":{"browser":"Safari"}},\
        "geo":{"country":"Czechia","city":"Brno"},"traffic_source":{"name":"(direct)","source":"google"},\
        "collected_traffic_source":{"manual_source":"google","manual_medium":"cpc"},\
        "user_properties":[{"key":"tier","value":{"string_value":"gold","set_timestamp_micros":"1"}}]}
        """

    @Test func anExportedRowBecomesAnEvent() throws {
        let yield = try ImportPreset.ga4.read(ImportRecord(JSONValue(bytes: Array(Self.line.utf8))))
        let event = try #require(yield.events.first)
        #expect(
            (event.visitor, event.session, event.name, event.type) == ("12.34", "12.34.1780308000", "page_view", "url"))
        #expect(event.time.description == "2026-06-01T10:00:00.123456Z")
        #expect(event.pageURL == "https://shop.example/?utm_campaign=may")
        #expect(
            event.values == [
                "country": "CZ", "device": "mobile", "browser": "Safari", "os": "iOS", "platform": "web",
                "referrer": "news.example", "utm_source": "google", "utm_medium": "cpc", "utm_campaign": "may",
                "page_referrer": "https://www.news.example/a", "value": "9.5", "tier": "gold",
                "device.language": "cs", "geo.city": "Brno", "traffic_source.name": "(direct)",
                "traffic_source.source": "google", "collected_traffic_source.manual_source": "google",
                "collected_traffic_source.manual_medium": "cpc",
            ])
        #expect(yield.visitors == [VisitorRecord(id: "12.34", uid: "u-9")])
    }

    @Test func aFlattenedTableGivesTheSameDimensions() throws {
        let record = ImportRecord(
            columns: ImportColumns([
                "event_timestamp", "event_name", "user_pseudo_id", "event_params", "device.category", "geo_country",
                "device_web_info_browser", "collected_traffic_source.manual_source", "note",
            ]),
            fields: [
                "1780308000123456", "purchase", "12.34", Self.parameters, "desktop", "Germany", "Chrome", "x", "kept",
            ])
        let event = try #require(try ImportPreset.ga4.events(of: record).first)
        #expect(event.session == "12.34.1780308000")
        #expect(event.values["country"] == "DE")
        #expect(event.values["device"] == "desktop")
        #expect(event.values["browser"] == "Chrome")
        #expect(event.values["utm_source"] == "x")
        #expect(event.values["note"] == "kept")
        #expect(event.values["event_params"] == nil)
    }

    @Test func columnsOfParametersAreReadToo() throws {
        let record = ImportRecord(
            columns: ImportColumns([
                "event_timestamp", "event_name", "user_pseudo_id", "ga_session_id", "page_location",
            ]),
            fields: ["2026-06-01 10:00:00Z", "a", "v", "7", "https://a.example/b"])
        let event = try #require(try ImportPreset.ga4.events(of: record).first)
        #expect((event.session, event.pageURL) == ("v.7", "https://a.example/b"))
        #expect(event.properties.isEmpty)
    }

    /// The place in a batch tells two equal events apart; without it, what they say does.
    @Test func identityIsTheRowsOwn() throws {
        func identity(_ text: String) throws -> String {
            let line = #"{"event_timestamp":1,"event_name":"a","user_pseudo_id":"v",\#(text)}"#
            return try ImportPreset.ga4.events(of: ImportRecord(JSONValue(bytes: Array(line.utf8)))).first?.identity
                ?? ""
        }
        let placed = #""batch_page_id":1,"batch_ordering_id":2,"batch_event_index":"#
        #expect(try identity(placed + "1") != identity(placed + "2"))
        #expect(try identity(placed + "1") == identity(placed + #"1,"geo":{"country":"Late"}"#))
        let parameter = #""event_params":[{"key":"k","value":{"int_value":"#
        #expect(try identity(parameter + "1}}]") != identity(parameter + "2}}]"))
    }

    @Test(arguments: [
        (#"{"event_name":"a","event_timestamp":1}"#, "there is no user_pseudo_id or user_id"),
        (#"{"user_pseudo_id":"v","event_timestamp":1}"#, "there is no event_name"),
        (#"{"user_pseudo_id":"v","event_name":"a"}"#, "there is no event_timestamp"),
        (
            #"{"user_pseudo_id":"v","event_name":"a","event_timestamp":9223372036854775807}"#,
            "event_timestamp: '9223372036854775807' is not a time"
        ),
        (
            #"{"user_pseudo_id":"v","event_name":"a","event_timestamp":"today"}"#,
            "event_timestamp: 'today' is not a time"
        ),
    ])
    func whatIsMissingIsSaid(line: String, reason: String) throws {
        let record = ImportRecord(try JSONValue(bytes: Array(line.utf8)))
        #expect(throws: ImportPreset.Fault(reason)) { try ImportPreset.ga4.read(record) }
    }
}
