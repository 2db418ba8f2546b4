import Analysis
import Archive
import Smartlook

@testable import Reports

/// A made-up shop: answers week by week that move a little, with a fall of mobile checkouts and a renamed event where a
/// test wants them.
struct ShopWeeks {
    var firstWeek = "2026-W21"
    var count = 26
    /// The week in which mobile checkout falls from 12% to 1%.
    var fall: Int? = 23
    /// The week in which newsletter_signup becomes newsletter_subscribe.
    var rename: Int? = 24
    /// Days of the last week that the data covers.
    var daysOfLastWeek = 7
    /// How much of a usual week's traffic each week has.
    var traffic: [Int: Double] = [:]
    /// Whole weeks of data after the last one, so that its windows are closed.
    var isRipe = true
    var eventNames = ["view_catalog", "add_to_cart", "pay", "order_done", "search", "open_help"]
    var devices = ["desktop", "mobile", "tablet"]
    var funnelName = "Checkout"
    var steps = ["view_catalog", "add_to_cart", "pay", "order_done"]
    var smartlook = false
    /// Segments of the configuration.
    var segments: [Segment] = []
    /// Whether it is known who came back, and what came next after the first step.
    var hasRetention = false
    var hasPaths = false

    /// The shop with everything that a report can have.
    static var full: ShopWeeks {
        var shop = ShopWeeks()
        shop.segments = [
            Segment(key: "paid", name: "Paid traffic", rule: .property("utm_medium", isOneOf: ["cpc", "ppc"])),
            Segment(key: "few", name: "A few", rule: .firstSeen(within: 60_000_000)),
            Segment(key: "fans", name: "Fans", rule: .event(EventCondition("pay"), atLeast: 9)),
        ]
        shop.hasRetention = true
        shop.hasPaths = true
        return shop
    }

    static let calendar = WeekCalendar(timezone: "Europe/Prague") ?? .utc

    var options: ReportOptions {
        ReportOptions(
            title: "Acme weekly", projectName: "Acme", timezone: "Europe/Prague", dimensions: ["device", "country"],
            baseURL: "https://reports.acme.example/", generator: "weeklook 0.1.0", asOf: horizon.to)
    }

    var weeks: [Week] {
        let first = Week(firstWeek) ?? Week(containing: CivilDate(daysSinceEpoch: 0))
        return (0..<count).map { first.advanced(by: $0) }
    }

    var horizon: Horizon {
        let last = weeks[count - 1].monday.advanced(byDays: daysOfLastWeek)
        return Horizon(from: Self.calendar.start(of: weeks[0]), to: Self.calendar.start(of: last))
    }

    /// A number that looks random and is always the same, between -1 and 1.
    private func wobble(_ week: Int, _ salt: UInt64) -> Double {
        var state = UInt64(week + 7) &* 0x9E37_79B9_7F4A_7C15 ^ (salt &* 0xBF58_476D_1CE4_E5B9)
        for _ in 0..<3 {
            state ^= state >> 30
            state = state &* 0x94D0_49BB_1331_11EB
            state ^= state >> 31
        }
        return Double(state % 20_001) / 10_000 - 1
    }

    private func scale(_ week: Int) -> Double {
        let part = week == count - 1 ? Double(daysOfLastWeek) / 7 : 1
        return (traffic[week] ?? 1) * part
    }

    private func amount(_ week: Int, _ usual: Double, _ salt: UInt64, swing: Double = 0.04) -> Int {
        Int((usual * scale(week) * (1 + swing * wobble(week, salt))).rounded())
    }

    var answers: ProjectAnswers {
        let infos = weeks.enumerated().map { index, week in
            let covered = index == count - 1 ? daysOfLastWeek : 7
            return WeekInfo(
                week: week, firstDate: week.monday, lastDate: week.monday.advanced(byDays: 6),
                isComplete: covered == 7, coveredFrom: week.monday,
                coveredTo: week.monday.advanced(byDays: covered - 1))
        }
        let rows = infos.indices.map(funnelWeek)
        let checkout = ReportFunnel(
            key: "checkout", name: funnelName, isPrimary: true,
            question: FunnelQuestion(steps: steps.map { EventCondition($0) }), goal: 0.11)
        let signup = ReportFunnel(
            key: "signup", name: "Sign-up",
            question: FunnelQuestion(steps: [EventCondition("open_form"), EventCondition("sign_up")], window: nil))
        var answers = ProjectAnswers(
            horizon: horizon, weeks: infos, visitors: lifecycle, events: events,
            funnels: [
                FunnelSeries(definition: checkout, weeks: rows), FunnelSeries(definition: signup, weeks: signups),
            ],
            breaks: breaks, visitorTotal: 31_204, eventTotal: 412_077)
        answers.segments = segments
        if hasRetention { answers.retention = infos.indices.map { cohort(infos, $0) } }
        if hasPaths { answers.paths = PathSeries(start: steps[0], weeks: infos.indices.map(paths)) }
        return answers
    }

    private func cohort(_ infos: [WeekInfo], _ week: Int) -> RetentionCohort {
        let size = lifecycle[week].new
        let cells = (week..<count).map { later in
            let share = later == week ? 1 : 0.3 / Double(later - week) * (1 + 0.05 * wobble(later, UInt64(300 + week)))
            return Int(Double(size) * share * (later == week ? 1 : min(1, scale(later))))
        }
        return RetentionCohort(week: infos[week], size: size, cells: cells)
    }

    /// After the first step: the other events, less and less often; after those the search again.
    private func paths(_ week: Int) -> EventPaths {
        let times = amount(week, 2000, 400)
        let shares = [0.4, 0.2, 0.1, 0.05, 0.02, 0.01, 0.001]
        let next = eventNames.filter { $0 != steps[0] }.prefix(shares.count)
        let edges = zip(next, shares).flatMap { name, share -> [EventPaths.Edge] in
            let count = Int(Double(times) * share)
            return [
                .init(step: 1, source: steps[0], target: name, count: count),
                .init(step: 2, source: name, target: "search it", count: count / 3),
            ]
        }.filter { $0.count > 0 }
        let gone = times - edges.filter { $0.step == 1 }.reduce(0) { $0 + $1.count }
        return EventPaths(edges: edges, occurrences: times, again: times / 9, ends: gone, sessions: times * 2 / 3)
    }

    private var lifecycle: [LifecycleCount] {
        var result: [LifecycleCount] = []
        for week in 0..<count {
            let active = amount(week, 2400, 1)
            let before = result.last?.active ?? 0
            let returning = min(active, before, Int(Double(before) * 0.31))
            let resurrected = min(active - returning, week > 1 ? amount(week, 180, 2) : 0)
            result.append(
                LifecycleCount(
                    active: active, new: active - returning - resurrected, returning: returning,
                    resurrected: resurrected, dormant: before - returning))
        }
        return result
    }

    private func funnelWeek(_ week: Int) -> FunnelWeek {
        let shares = [0.55, 0.39, 0.06]
        let segments = devices.enumerated().map { index, device in
            let salt = UInt64(10 + index * 10)
            let entrants = amount(week, 1600 * shares[index % 3], salt)
            let carts = Int(Double(entrants) * (0.42 + 0.01 * wobble(week, salt + 1)))
            let falls = week == fall && index == 1
            let pays = Int(Double(carts) * (falls ? 0.06 : 0.44 + 0.012 * wobble(week, salt + 2)))
            let done = Int(Double(pays) * (falls ? 0.4 : 0.65 + 0.012 * wobble(week, salt + 3)))
            return FunnelWeek.SegmentCount(
                value: device, steps: Array([entrants, carts, pays, done].prefix(steps.count)))
        }
        let total = steps.indices.map { step in segments.reduce(0) { $0 + $1.steps[step] } }
        let entrants = total.first ?? 0
        let countries = ["CZ", "DE", "SK"].enumerated().map { index, country in
            FunnelWeek.SegmentCount(
                value: country, steps: total.map { Int(Double($0) * [0.52, 0.3, 0.15][index]) })
        }
        let rest = total.indices.map { step in total[step] - countries.reduce(0) { $0 + $1.steps[step] } }
        let unknown = FunnelWeek.SegmentCount(value: nil, steps: rest)
        let converted = total.last ?? 0
        let durations = (0..<converted).map { Int64(40 + $0 * $0 * 5000 / max(1, converted * converted)) * 1_000_000 }
        let isLast = week >= count - 1
        return FunnelWeek(
            steps: total, isRipe: !isLast || isRipe, durations: durations,
            segments: (entrants == 0 ? [[], []] : [segments, countries + [unknown]]) + rules(segments, week),
            smartlook: smartlook ? total.map { $0 + 3 } : nil)
    }

    /// Of the first segment all of the first device, of the second three visitors, of the others nobody.
    private func rules(_ devices: [FunnelWeek.SegmentCount], _ week: Int) -> [[FunnelWeek.SegmentCount]] {
        guard !segments.isEmpty else { return [] }
        let none = [Int](repeating: 0, count: devices.first?.steps.count ?? 2)
        return [
            segments.enumerated().map { index, segment in
                let few = none.indices.map { $0 == 0 ? 3 : 1 }
                return .init(
                    value: segment.name, steps: index == 0 ? devices.first?.steps ?? none : index == 1 ? few : none)
            }
        ]
    }

    private var signups: [FunnelWeek] {
        (0..<count).map { week in
            let opened = amount(week, 420, 71)
            return FunnelWeek(
                steps: [opened, Int(Double(opened) * (0.31 + 0.02 * wobble(week, 72)))], isRipe: nil,
                segments: [[], []] + rules([], week))
        }
    }

    private var events: [EventSeries] {
        func series(_ name: String, _ usual: Double, _ salt: UInt64, in weeks: Range<Int>) -> EventSeries {
            EventSeries(
                name: name,
                weeks: (0..<count).map { week in
                    guard weeks.contains(week) else { return .init() }
                    let occurrences = amount(week, usual, salt)
                    return .init(occurrences: occurrences, visitors: occurrences * 3 / 5)
                })
        }
        var result = eventNames.enumerated().map { index, name in
            series(name, 4200 / Double(index + 1), UInt64(100 + index), in: 0..<count)
        }
        let change = rename ?? count
        result.append(series("newsletter_signup", 310, 200, in: 0..<change))
        if change < count { result.append(series("newsletter_subscribe", 310, 200, in: change..<count)) }
        return result
    }

    private var breaks: [SeriesBreak] {
        guard let rename, rename < count else { return [] }
        let tuesday = weeks[rename].monday.advanced(byDays: 1)
        let start = Self.calendar.start(of: tuesday).advanced(byMicroseconds: 9 * 3_600_000_000)
        return [
            SeriesBreak(
                oldName: "newsletter_signup", newName: "newsletter_subscribe",
                lastOld: start.advanced(byMicroseconds: -7_200_000_000), firstNew: start, weekIndex: rename)
        ]
    }
}
