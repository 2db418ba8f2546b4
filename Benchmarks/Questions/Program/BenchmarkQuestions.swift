import Analysis
import Archive
import Smartlook

/// The six questions of the benchmark and their answers as rows.
struct BenchmarkQuestions {
    static let names = ["Q1", "Q2", "Q3", "Q4", "Q5", "Q6"]

    private let data: ProjectData
    private let axis: WeekAxis

    /// Monday, 30 December 2024, in UTC.
    private static let start: Int64 = 1_735_516_800_000_000
    private static let day: Int64 = 86_400_000_000
    private static let weeks = 12
    /// The week that Q1 asks for.
    private static let chosenWeek = 4

    init(_ data: ProjectData) {
        self.data = data
        let end = Self.start + Int64(Self.weeks) * 7 * Self.day
        axis = WeekAxis(
            horizon: Horizon(from: Instant(microseconds: Self.start), to: Instant(microseconds: end)), calendar: .utc)
    }

    private var funnel: FunnelQuestion {
        FunnelQuestion(
            steps: ["view_item", "add_to_cart", "begin_checkout", "purchase"].map { EventCondition($0) })
    }

    /// Answers a question; what is returned makes rows of the answer, in a set order, which no engine is timed for.
    func answer(_ name: String) -> () -> [[JSONValue]] {
        switch name {
        case "Q1":
            let steps = data.tally(funnel, in: [axis.spans[Self.chosenWeek]], hasTimes: false).steps[0]
            return { steps.enumerated().map { [number($0 + 1), number($1)] } }
        case "Q2":
            let steps = data.tally(funnel, in: axis.spans, hasTimes: false).steps
            return { rows(steps, []) }
        case "Q3":
            let parts = data.tally(funnel, in: axis.spans, by: ["country", "device"], hasTimes: false).parts
            return {
                sorted(
                    parts.flatMap { part in
                        rows(part.steps, part.values.map { .string($0 ?? "") }).filter { row in
                            guard case .integer(let week) = row[0] else { return false }
                            return part.steps[Int(week)][0] > 0
                        }
                    })
            }
        case "Q4":
            let boundaries = (0...(Self.weeks * 7)).map { Self.start + Int64($0) * Self.day }
            let trends = data.trends(boundaries)
            return {
                sorted(
                    trends.flatMap { trend in
                        trend.counts.enumerated().filter { $1.occurrences > 0 }.map { day, count in
                            [number(day), .string(trend.name), number(count.occurrences), number(count.persons)]
                        }
                    })
            }
        case "Q5":
            let ever = Instant(microseconds: .min)..<Instant(microseconds: .max)
            let cohorts = data.retention(axis, in: ever)
            return {
                cohorts.enumerated().flatMap { cohort, row in
                    row.cells.enumerated().filter { $1 > 0 }.map { later, count in
                        [number(cohort), number(cohort + later), number(count)]
                    }
                }
            }
        default:
            var first = funnel
            first.entry = .first
            let span =
                Instant(microseconds: axis.spans[0].lowerBound.microseconds)..<axis.spans[Self.weeks - 1].upperBound
            let times = data.tally(first, in: [span]).transitions.map { TimeToConvert($0) }
            return {
                times.enumerated().map { step, time in
                    func microseconds(_ seconds: Double?) -> JSONValue {
                        number(Int(((seconds ?? 0) * 1_000_000).rounded()))
                    }
                    return [
                        number(step + 1), number(time.count), microseconds(time.medianSeconds),
                        microseconds(time.p90Seconds),
                    ]
                }
            }
        }
    }

    private func rows(_ steps: [[Int]], _ values: [JSONValue]) -> [[JSONValue]] {
        steps.enumerated().flatMap { week, counts in
            counts.enumerated().map { [number(week)] + values + [number($0 + 1), number($1)] }
        }
    }

    private func number(_ value: Int) -> JSONValue { .integer(Int64(value)) }

    private func sorted(_ rows: [[JSONValue]]) -> [[JSONValue]] {
        rows.map { ($0, sortKey($0)) }.sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
    }

    /// Sorts by numbers and by the bytes of texts, column by column; no text holds a NUL.
    private func sortKey(_ row: [JSONValue]) -> [UInt8] {
        row.flatMap { value -> [UInt8] in
            guard case .integer(let number) = value else { return Array((value.stringValue ?? "").utf8) + [0] }
            return withUnsafeBytes(of: number.bigEndian) { Array($0) }
        }
    }
}
