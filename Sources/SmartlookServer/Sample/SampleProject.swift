package import Archive
package import Smartlook

/// A made-up online shop with half a year of visitors, for demonstrations and tests.
///
/// It is written in code and deterministic: the same seed, `now` and number of weeks give the same rows on every
/// machine. Two things are planted in it, and all else is quiet:
/// - In the last complete week before `now` the checkout fails on phones: nearly every purchase with `device=mobile`
///   ends as the event `payment_error`, so the conversion of that segment falls to nearly nothing, and that of the whole
///   checkout to about half, while other devices stay as usual.
/// - From Tuesday 10:00 UTC of the week before that on, `newsletter_signup` is sent as `newsletter_subscribe`.
package struct SampleProject: Sendable {
    package let seed: UInt64
    package let facts: SampleFacts
    package let visitors: [VisitorRecord]
    /// By start.
    package let sessions: [SessionRecord]
    /// By time; all of them belong to a session.
    package let events: [EventRecord]

    package static let timezone = "Europe/Prague"
    /// 2026-11-16T06:00:00Z, so that the last complete week is 2026-W46.
    package static let defaultNow = Instant(seconds: 1_794_808_800)

    /// Makes the shop: so many complete weeks, and the hours of the running week up to `now`.
    package init(seed: UInt64 = 1, now: Instant = SampleProject.defaultNow, weeks: Int = 26) {
        let calendar = WeekCalendar(timezone: Self.timezone) ?? .utc
        let facts = SampleFacts(now: now, weeks: weeks, calendar: calendar)
        var seeds = SplitMix64(seed: seed)
        var population = SamplePopulation(seed: seeds.next(), calendar: calendar)
        var plan = SampleWeekPlan(seed: seeds.next())
        var diary = SampleDiary(facts: facts, seed: seeds.next())
        let first = facts.weeks[0]
        for number in -SamplePopulation.history...facts.weeks.count {
            let week = first.advanced(by: number)
            let active = population.pass(week, number: number)
            guard number >= 0 else { continue }
            for visit in plan.visits(of: active, in: population.shoppers, week: number) {
                let shopper = population.shoppers[visit.shopper]
                if let time = diary.write(visit, of: shopper, in: week) { population.signUp(visit.shopper, at: time) }
                population.note(
                    visit.shopper, landing: !shopper.persona.usesApp, view: visit.depth >= .view, week: number)
            }
        }
        self.seed = seed
        self.facts = facts
        sessions = diary.sessions.sorted { ($0.start, $0.id) < ($1.start, $1.id) }
        events = diary.events.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
            .map(\.element)
        visitors = Self.visitors(population.shoppers, sessions)
    }

    private static func visitors(_ shoppers: [SampleShopper], _ sessions: [SessionRecord]) -> [VisitorRecord] {
        var spans: [String: ClosedRange<Instant>] = [:]
        for session in sessions {
            let span = session.start...session.end
            spans[session.visitor] =
                spans[session.visitor].map {
                    min($0.lowerBound, span.lowerBound)...max($0.upperBound, span.upperBound)
                } ?? span
        }
        return shoppers.compactMap { shopper in
            guard let span = spans[shopper.id] else { return nil }
            let firstSeen = shopper.cameBefore ?? span.lowerBound
            let isKnown = shopper.signedUp != nil
            let visitor = Visitor(
                id: shopper.id,
                identification: isKnown
                    ? Identification(
                        uid: shopper.uid,
                        properties: [
                            ["name": "email", "value": .string("\(shopper.uid)@mail.example")],
                            ["name": "tier", "value": shopper.loyalty == .loyal ? "gold" : "basic"],
                        ]) : nil,
                firstSeen: firstSeen, lastSeen: span.upperBound)
            return VisitorRecord(
                id: shopper.id, uid: isKnown ? shopper.uid : nil, firstSeen: firstSeen, lastSeen: span.upperBound,
                source: visitor.json.bytes)
        }
        .sorted {
            ($0.firstSeen ?? $0.lastSeen ?? defaultNow, $0.id) < ($1.firstSeen ?? $1.lastSeen ?? defaultNow, $1.id)
        }
    }
}
