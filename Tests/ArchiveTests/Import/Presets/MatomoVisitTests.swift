import Foundation
import Testing

@testable import Archive
@testable import Smartlook

@Suite struct MatomoVisitTests {
    static let visit = """
        {"idSite":"1","idVisit":"42","visitorId":"abc","userId":"u@example","visitIp":"10.0.0.0","countryCode":"cz",\
        "country":"Czechia","deviceType":"Smartphone","browserName":"Chrome Mobile","operatingSystemName":"Android",\
        "referrerType":"website","referrerUrl":"https://www.blog.example/x","dimension1":"gold","city":"Brno",\
        "browserIcon":"plugins/x.png","actionDetails":[\
        {"type":"action","url":"https://shop.example/a?utm_source=n","pageTitle":"A","pageId":"7","timestamp":1780308000,\
        "serverTimePretty":"Jun 1","icon":null,"timeSpent":"5"},\
        {"type":"event","url":"https://shop.example/a","pageId":"8","timestamp":1780308001,"eventCategory":"cart",\
        "eventAction":"add","eventName":"hat","eventValue":2},\
        {"type":"goal","goalName":"Signed up","goalId":3,"goalPageId":"8","timestamp":1780308002,"revenue":1},\
        {"type":"ecommerceOrder","orderId":"o-1","timestamp":1780308003,"revenue":"99.9"},\
        {"type":"search","timestamp":1780308004,"siteSearchKeyword":"x"},\
        {"type":"search","timestamp":1780308004,"siteSearchKeyword":"x"},\
        {"type":"outlink","url":"https://other.example/"}]}
        """

    @Test func everyActionIsAnEvent() throws {
        let yield = try ImportPreset.matomo.read(ImportRecord(JSONValue(bytes: Array(Self.visit.utf8))))
        #expect(
            yield.events.map(\.name) == ["page_view", "add", "Signed up", "ecommerceOrder", "search", "search"])
        #expect(Set(yield.events.map(\.identity)).count == 6)
        #expect(yield.events.allSatisfy { $0.visitor == "abc" && $0.session == "42" })
        #expect(yield.events.map(\.type).prefix(2) == ["url", "custom"])
        #expect(yield.events[0].time.description == "2026-06-01T10:00:00Z")
        #expect(yield.visitors == [VisitorRecord(id: "abc", uid: "u@example")])
        #expect(yield.faults == ["visit 42: an action has no timestamp"])
        #expect(
            yield.events[1].values == [
                "country": "CZ", "device": "mobile", "browser": "Chrome Mobile", "os": "Android", "platform": "web",
                "referrer": "blog.example", "landing_page": "/a", "utm_source": "n", "dimension1": "gold",
                "city": "Brno", "eventCategory": "cart", "eventAction": "add", "eventName": "hat", "eventValue": "2",
            ])
    }

    /// A visit that went on after the first export brings only its new actions.
    @Test func identitiesStayWhenAVisitGrows() throws {
        let record = ImportRecord(try JSONValue(bytes: Array(Self.visit.utf8)))
        let grown = Self.visit.replacingOccurrences(
            of: #","timeSpent":"5"}"#,
            with: #","timeSpent":"60"},{"type":"download","pageId":"9","timestamp":1780308000}"#)
        let before = Set(try ImportPreset.matomo.events(of: record).map(\.identity))
        let after = try ImportPreset.matomo.events(of: ImportRecord(JSONValue(bytes: Array(grown.utf8))))
        #expect(after.count == 7)
        #expect(before.isSubset(of: after.map(\.identity)))
    }

    @Test func csvHasActionsInColumns() throws {
        let record = ImportRecord(
            columns: ImportColumns([
                "idVisit", "visitorId", "actionDetails_0_type", "actionDetails_0_url", "actionDetails_0_timestamp",
                "actionDetails_10_type", "actionDetails_10_timestamp", "actionDetails_2_type",
                "actionDetails_2_timestamp",
            ]),
            fields: ["1", "v", "action", "https://a.example/", "1780308000", "last", "1780308002", "mid", "1780308001"])
        #expect(try ImportPreset.matomo.events(of: record).map(\.name) == ["page_view", "mid", "last"])
    }

    @Test(arguments: [
        (#"{"visitorId":"v"}"#, "there is no idVisit"), (#"{"idVisit":1,"visitorId":false}"#, "there is no visitorId"),
    ])
    func whatIsMissingIsSaid(line: String, reason: String) throws {
        let record = ImportRecord(try JSONValue(bytes: Array(line.utf8)))
        #expect(throws: ImportPreset.Fault(reason)) { try ImportPreset.matomo.read(record) }
    }
}
