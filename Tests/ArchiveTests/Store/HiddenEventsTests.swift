import Testing

@testable import Archive
@testable import Smartlook

@Suite struct HiddenEventsTests {
    @Test func aMarkStaysAndLeavesDefinitionsAndEventsAlone() throws {
        let temporary = try TemporaryArchive()
        let archive = temporary.archive
        let event = EventDefinitionRecord(id: "e/1", name: "caf\u{E9}")
        try archive.store([event], at: Instant(seconds: 1), origin: .test)
        try archive.store([.test("1", name: event.name)], source: "api", origin: .test)
        #expect(try archive.hiddenEvents().isEmpty)
        for _ in 0..<2 { try archive.hide(event, now: Instant(seconds: 2)) }
        try archive.store([event], at: Instant(seconds: 3), origin: .test)
        #expect(try archive.hiddenEvents() == [event])
        #expect(try archive.eventDefinitions() == [event])
        #expect(try archive.events().count == 1)
    }
}
