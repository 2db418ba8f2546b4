import Analysis
import Archive
import Reports
import Smartlook

/// Made-up answers of a busy project: 26 weeks, five funnels of five steps, three dimensions, forty events.
struct BusyYear {
    static let weeks = 26
    static let funnels = 5
    private static let steps = ["open_page", "start_form", "fill_form", "confirm", "finish"]
    private static let values = ["Czechia", "Germany", "Austria", "Poland", "France", "Spain", "Italy", "Norway"]

    let options: ReportOptions
    let answers: ProjectAnswers

    init() throws {
        guard let first = Week("2026-W20"), let calendar = WeekCalendar(timezone: "Europe/Prague") else {
            throw Unmade()
        }
        let weeks = (0..<Self.weeks).map { first.advanced(by: $0) }
        let end = calendar.start(of: weeks[Self.weeks - 1].monday.advanced(byDays: 7))
        let infos = weeks.map { week in
            WeekInfo(
                week: week, firstDate: week.monday, lastDate: week.monday.advanced(byDays: 6), isComplete: true,
                coveredFrom: week.monday, coveredTo: week.monday.advanced(byDays: 6))
        }
        let series = (0..<Self.funnels).map { number in
            FunnelSeries(
                definition: ReportFunnel(
                    key: "funnel-\(number)", name: "Funnel \(number + 1)", isPrimary: number == 0,
                    question: FunnelQuestion(steps: Self.steps.map { EventCondition("\($0)_\(number)") })),
                weeks: weeks.indices.map { Self.funnelWeek(number, $0) })
        }
        var answers = ProjectAnswers(
            horizon: Horizon(from: calendar.start(of: weeks[0]), to: end), weeks: infos,
            visitors: Self.visitors(weeks.count), events: Self.events(weeks.count), funnels: series, breaks: [],
            visitorTotal: 310_204, eventTotal: 41_207_700)
        answers.retention = infos.indices.map { cohort in
            let cells = (cohort..<infos.count).map { $0 == cohort ? 900 : 300 / ($0 - cohort + 1) }
            return RetentionCohort(week: infos[cohort], size: 900, cells: cells)
        }
        answers.paths = PathSeries(start: "open_page_0", weeks: infos.indices.map { _ in Self.paths })
        self.answers = answers
        options = ReportOptions(
            title: "Busy weekly", projectName: "Busy", timezone: "Europe/Prague",
            dimensions: ["country", "device", "browser"], generator: "weeklook", asOf: end)
    }

    struct Unmade: Error {}

    /// A number that looks random and is always the same.
    private static func wobble(_ week: Int, _ salt: Int) -> Int { (week &* 7919 &+ salt &* 104_729 &+ 31) % 97 }

    private static func funnelWeek(_ funnel: Int, _ week: Int) -> FunnelWeek {
        func counts(_ entrants: Int, _ salt: Int) -> [Int] {
            var left = entrants
            return steps.indices.map { step in
                if step > 0 { left = left * (50 + wobble(week, salt + step) % 9) / 100 }
                return left
            }
        }
        let segments = (0..<3).map { dimension in
            values.enumerated().map { index, value in
                FunnelWeek.SegmentCount(
                    value: value, steps: counts(1_000 / (index + 1) + wobble(week, index), funnel * 50 + dimension))
            }
        }
        let total = steps.indices.map { step in segments[0].reduce(0) { $0 + $1.steps[step] } }
        let times = (0..<(total.last ?? 0)).map { Int64(30 + $0 * $0 / 20) * 1_000_000 }
        return FunnelWeek(steps: total, isRipe: true, durations: times, segments: segments)
    }

    private static func visitors(_ count: Int) -> [LifecycleCount] {
        (0..<count).map { week in
            let (returning, new, resurrected) = (3_000 + wobble(week, 1), 900 + wobble(week, 2), 500 + wobble(week, 3))
            return LifecycleCount(
                active: returning + new + resurrected, new: new, returning: returning, resurrected: resurrected,
                dormant: 1_400 + wobble(week, 4))
        }
    }

    private static func events(_ count: Int) -> [EventSeries] {
        (0..<40).map { event in
            EventSeries(
                name: "event_\(event)",
                weeks: (0..<count).map { week in
                    let occurrences = 50_000 / (event + 1) + wobble(week, 200 + event)
                    return .init(occurrences: occurrences, visitors: occurrences / 3)
                })
        }
    }

    private static var paths: EventPaths {
        let edges = (0..<6).flatMap { next -> [EventPaths.Edge] in
            [
                .init(step: 1, source: "open_page_0", target: "event_\(next)", count: 900 / (next + 1)),
                .init(step: 2, source: "event_\(next)", target: "event_9", count: 300 / (next + 1)),
            ]
        }
        return EventPaths(edges: edges, occurrences: 4_000, again: 120, ends: 1_800, sessions: 3_100)
    }
}
