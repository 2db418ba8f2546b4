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

    /// The answer with its rows; what is measured is the question, not the rows.
    func answer(_ name: String) -> [[JSONValue]] {
        switch name {
        case "Q1":
            let steps = data.tally(funnel, in: [axis.spans[Self.chosenWeek]], hasTimes: false).steps[0]
            return steps.enumerated().map { [number($0 + 1), number($1)] }
        case "Q2":
            return rows(data.tally(funnel, in: axis.spans, hasTimes: false).steps, [])
        case "Q3":
            let parts = data.tally(funnel, in: axis.spans, by: ["country", "device"], hasTimes: false).parts
            return parts.flatMap { part in
                rows(part.steps, part.values.map { .string($0 ?? "") }).filter { row in
                    guard case .integer(let week) = row[0] else { return false }
                    return part.steps[Int(week)][0] > 0
                }
            }.sorted { sortKey($0).lexicographicallyPrecedes(sortKey($1)) }
        case "Q4":
            let boundaries = (0...(Self.weeks * 7)).map { Self.start + Int64($0) * Self.day }
            return data.trends(boundaries).flatMap { trend in
                trend.counts.enumerated().filter { $1.occurrences > 0 }.map { day, count in
                    [number(day), .string(trend.name), number(count.occurrences), number(count.persons)]
                }
            }.sorted { sortKey($0).lexicographicallyPrecedes(sortKey($1)) }
        case "Q5":
            let ever = Instant(microseconds: .min)..<Instant(microseconds: .max)
            return data.retention(axis, in: ever).enumerated().flatMap { cohort, row in
                row.cells.enumerated().filter { $1 > 0 }.map { later, count in
                    [number(cohort), number(cohort + later), number(count)]
                }
            }
        default:
            var first = funnel
            first.entry = .first
            let span =
                Instant(microseconds: axis.spans[0].lowerBound.microseconds)..<axis.spans[Self.weeks - 1].upperBound
            return data.tally(first, in: [span]).transitions.enumerated().map { step, times in
                let time = TimeToConvert(times)
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

    private func rows(_ steps: [[Int]], _ values: [JSONValue]) -> [[JSONValue]] {
        steps.enumerated().flatMap { week, counts in
            counts.enumerated().map { [number(week)] + values + [number($0 + 1), number($1)] }
        }
    }

    private func number(_ value: Int) -> JSONValue { .integer(Int64(value)) }

    /// Sorts by numbers and by the bytes of texts, column by column; no text holds a NUL.
    private func sortKey(_ row: [JSONValue]) -> [UInt8] {
        row.flatMap { value -> [UInt8] in
            guard case .integer(let number) = value else { return Array((value.stringValue ?? "").utf8) + [0] }
            return withUnsafeBytes(of: number.bigEndian) { Array($0) }
        }
    }
}
