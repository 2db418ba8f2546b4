import Archive
import Smartlook
import Testing

@testable import SmartlookServer

@Suite struct SampleProjectTests {
    static let whole = SampleProject()

    @Test func theSameSeedGivesTheSameRows() {
        #expect(SampleProject(weeks: 6).digest == Shop.sample.digest)
        #expect(Shop.sample.digest == "1fc640ebe724e41c3341c825713a419ebcba58544d308a9171d0080d2a10428c")
        #expect(SampleProject(seed: 2, weeks: 1).digest != SampleProject(seed: 1, weeks: 1).digest)
    }

    @Test func theDatesFollowNow() {
        let facts = Self.whole.facts
        #expect(SampleProject.defaultNow == Instant("2026-11-16T06:00:00Z"))
        #expect(facts.faultWeek.description == "2026-W46")
        #expect(facts.weeks.count == 26)
        #expect(facts.weeks.last == facts.faultWeek)
        #expect(facts.renameInstant == Instant("2026-11-03T10:00:00Z"))
        let later = SampleProject(now: SampleProject.defaultNow.advanced(byMicroseconds: 14 * 86_400_000_000), weeks: 1)
        #expect(later.facts.faultWeek.description == "2026-W48")
        #expect(later.events.allSatisfy { later.facts.horizon.from <= $0.time && $0.time < later.facts.now })
    }

    @Test func itIsAsLargeAsStated() {
        let sample = Self.whole
        #expect((2_800...3_300).contains(sample.visitors.count))
        #expect((58_000...80_000).contains(sample.events.count))
        #expect(Set(sample.events.map(\.name)).count >= 15)
        #expect(Set(sample.sessions.compactMap { $0.attributes["country"] }).count >= 12)
        #expect(Set(sample.sessions.compactMap { $0.attributes["device"] }) == ["desktop", "mobile", "tablet"])
        #expect(sample.visitors.count { $0.uid != nil } > 500)
        #expect(SampleDefinitions.funnels.count >= 3)
        #expect(Set(sample.events.map(\.name)).isSubset(of: Set(SampleDefinitions.events.map(\.name))))
    }

    @Test func everyEventLiesInItsSession() throws {
        let sessions = Dictionary(uniqueKeysWithValues: Shop.sample.sessions.map { ($0.id, $0) })
        for event in Shop.sample.events {
            let session = try #require(sessions[event.session ?? ""])
            #expect(session.visitor == event.visitor && session.start <= event.time && event.time <= session.end)
        }
        #expect(Set(Shop.sample.events.map(\.identity)).count == Shop.sample.events.count)
        #expect(Set(Shop.sample.visitors.map(\.id)).count == Shop.sample.visitors.count)
    }

    @Test func newReturningResurrectedAndDormantVisitorsOccurEveryWeek() {
        let sample = Self.whole
        let firstSeen = Dictionary(uniqueKeysWithValues: sample.visitors.map { ($0.id, $0.firstSeen) })
        var active: [Week: Set<String>] = [:]
        for event in sample.events {
            active[sample.facts.calendar.week(of: event.time), default: []].insert(event.visitor)
        }
        for (before, week) in zip(sample.facts.weeks, sample.facts.weeks.dropFirst()) {
            let now = active[week] ?? []
            let past = active[before] ?? []
            let span = sample.facts.calendar.span(of: week)
            let new = now.filter { firstSeen[$0]?.map { span.contains($0) } ?? false }
            let returning = now.intersection(past)
            #expect((400...700).contains(now.count))
            #expect(new.count > 70 && returning.count > 150)
            #expect(now.subtracting(past).subtracting(new).count > 50 && past.subtracting(now).count > 100)
        }
    }

    @Test func storingItTwiceChangesNothing() throws {
        let archive = try Shop.emptyArchive()
        let sample = SampleProject(weeks: 1)
        try sample.write(into: archive)
        let events = try archive.events()
        try sample.write(into: archive)
        #expect(try archive.events().key == events.key)
        #expect(events.count == sample.events.count)
        #expect(try archive.horizon() == sample.facts.horizon)
        #expect(try archive.setting("project_name") == "Sample shop")
    }
}
