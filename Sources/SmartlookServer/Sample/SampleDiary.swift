import Archive
import Smartlook

/// Collects the sessions and events of the sample project with their times; what is planted is planted here.
struct SampleDiary: Sendable {
    private(set) var sessions: [SessionRecord] = []
    private(set) var events: [EventRecord] = []
    private let facts: SampleFacts
    private let clock: SampleClock
    private var random: SplitMix64

    init(facts: SampleFacts, seed: UInt64) {
        self.facts = facts
        clock = SampleClock(calendar: facts.calendar)
        random = SplitMix64(seed: seed)
    }

    /// Writes down one visitor's week; what lies at or after `now` has not happened.
    ///
    /// Returns when the visitor signed up, if it did.
    mutating func write(_ visit: SampleVisit, of shopper: SampleShopper, in week: Week) -> Instant? {
        let starts = clock.starts(visit.sessions, in: week, using: &random)
        let first = starts.count > 1 && random.chance(300) ? 1 : 0
        let last = first + 1 < starts.count && random.chance(350) ? first + 1 : first
        let goods = random.pick(SampleGoods.all)
        var signedUp = shopper.signedUp
        for (number, start) in starts.enumerated() {
            let source = SampleSource(using: &random, usesApp: shopper.persona.usesApp)
            let script = SampleScript(
                visit, session: number, first: first, last: last, goods: goods, source: source,
                usesApp: shopper.persona.usesApp, hasAccount: signedUp.map { $0 <= start } ?? false, using: &random)
            if let time = write(script, of: shopper, at: start, source: source) { signedUp = time }
        }
        return shopper.signedUp == nil ? signedUp : nil
    }

    private mutating func write(
        _ script: SampleScript, of shopper: SampleShopper, at start: Instant, source: SampleSource
    ) -> Instant? {
        // Ids are drawn for sessions after `now` too, so that an earlier `now` shows the same past.
        let id = random.token(16)
        var time = start
        var signedUp: Instant?
        var end: Instant?
        for (number, step) in script.steps.enumerated() {
            if number > 0 { time = time.advanced(byMicroseconds: Int64(random.number(in: 4_000...140_000)) * 1000) }
            guard time < facts.now else { continue }
            end = time
            if step.name == "sign_up" { signedUp = time }
            events.append(event(step, number, session: id, shopper, time, source))
        }
        let linger = Int64(random.number(in: 3_000...90_000)) * 1000
        if let end {
            let end = min(end.advanced(byMicroseconds: linger), facts.now)
            let isKnown = (shopper.signedUp ?? signedUp).map { $0 <= end } ?? false
            if let record = SessionRecord(
                session(id, of: shopper, start...end, script, source, uid: isKnown ? shopper.uid : nil))
            {
                sessions.append(record)
            }
        }
        return signedUp
    }

    private func event(
        _ step: SampleScript.Step, _ number: Int, session: String, _ shopper: SampleShopper, _ time: Instant,
        _ source: SampleSource
    ) -> EventRecord {
        var step = step
        if step.name == SampleFacts.oldName, time >= facts.renameInstant { step.name = SampleFacts.newName }
        if step.name == "purchase", shopper.persona.device == SampleFacts.faultDevice, facts.faultSpan.contains(time) {
            step.name = SampleFacts.faultEvent
            step.type = "error"
            step.properties = [("reason", "gateway_timeout")]
        }
        // A browser shows its campaign on the page it arrives at; all else is told by the session.
        let campaign = step.type == "url" ? Array(zip(SampleSource.campaignNames, source.campaign)) : []
        return EventRecord(
            identity: "\(session)/\(number)", visitor: shopper.id, session: session, name: step.name, type: step.type,
            time: time, pageURL: step.page,
            properties: (step.properties + campaign).map { EventRecord.Property(name: $0.0, value: $0.1) })
    }

    private func session(
        _ id: String, of shopper: SampleShopper, _ span: ClosedRange<Instant>, _ script: SampleScript,
        _ source: SampleSource, uid: String?
    ) -> Session {
        var pages: [String] = []
        for step in script.steps where pages.last != step.page { pages.append(step.page) }
        return Session(
            id: id, visitorId: shopper.id, identification: shopper.persona.identification(uid: uid),
            // Smartlook tells durations in whole seconds.
            duration: Double((span.upperBound.microseconds - span.lowerBound.microseconds) / 1_000_000),
            startedAt: span.lowerBound, endedAt: span.upperBound, referrer: source.referrer,
            landingPage: source.landingURL, exitPage: pages.last, pageUrl: pages, domain: "shop.example",
            protocol: "https")
    }
}
