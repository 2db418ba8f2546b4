import Archive
import Smartlook
import Testing

@testable import SmartlookServer

/// What is planted in the sample is there, and nothing else.
@Suite struct SampleFactsTests {
    private let sample = SampleProjectTests.whole

    @Test func theCheckoutFailsOnPhonesInTheLastWeekOnly() {
        for week in sample.facts.weeks {
            let all = conversion(in: week, device: nil)
            let mobile = conversion(in: week, device: "mobile")
            let desktop = conversion(in: week, device: "desktop")
            #expect(all.entrants >= 300)
            #expect((0.115...0.15).contains(desktop.rate))
            if week == sample.facts.faultWeek {
                #expect(mobile.rate < 0.01 && mobile.entrants > 150)
                #expect((0.04...0.08).contains(all.rate))
            } else {
                #expect((0.10...0.14).contains(all.rate))
                #expect((0.10...0.13).contains(mobile.rate))
            }
        }
    }

    @Test func failedPurchasesAreErrors() {
        let facts = sample.facts
        let failed = sample.events.filter { $0.name == SampleFacts.faultEvent && facts.faultSpan.contains($0.time) }
        #expect(failed.count >= 20 && failed.allSatisfy { $0.type == "error" })
        let sessions = Dictionary(uniqueKeysWithValues: sample.sessions.map { ($0.id, $0) })
        let bought = sample.events.filter { $0.name == "purchase" && facts.faultSpan.contains($0.time) }
        #expect(!bought.isEmpty && bought.allSatisfy { sessions[$0.session ?? ""]?.attributes["device"] != "mobile" })
    }

    @Test func theNewsletterEventIsRenamedOnce() {
        let facts = sample.facts
        let old = sample.events.filter { $0.name == SampleFacts.oldName }
        let new = sample.events.filter { $0.name == SampleFacts.newName }
        #expect(old.allSatisfy { $0.time < facts.renameInstant })
        #expect(new.allSatisfy { $0.time >= facts.renameInstant })
        for week in facts.weeks {
            let span = facts.calendar.span(of: week)
            #expect((old + new).count { span.contains($0.time) } >= 25)
        }
        #expect(facts.calendar.week(of: facts.renameInstant) == facts.faultWeek.advanced(by: -1))
    }

    private static let devices = Dictionary(
        SampleProjectTests.whole.sessions.map { ($0.visitor, $0.attributes["device"]) },
        uniquingKeysWith: { one, _ in one })

    private static let eventsByWeek = Dictionary(grouping: SampleProjectTests.whole.events) {
        SampleProjectTests.whole.facts.calendar.week(of: $0.time)
    }

    /// Visitors who saw goods in a week, and the part that bought within it.
    private func conversion(in week: Week, device: String?) -> (entrants: Int, rate: Double) {
        let steps = SampleDefinitions.funnels[0].steps
        var reached: [String: Int] = [:]
        for event in Self.eventsByWeek[week] ?? [] where device == nil || Self.devices[event.visitor] == device {
            let done = reached[event.visitor, default: 0]
            if done < steps.count, steps[done] == event.name { reached[event.visitor] = done + 1 }
        }
        let entrants = reached.count
        return (entrants, Double(reached.values.count { $0 == steps.count }) / Double(max(1, entrants)))
    }
}
