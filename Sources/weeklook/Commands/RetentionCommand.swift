import Analysis
import Archive
import ArgumentParser
import Smartlook

extension DayRule: ExpressibleByArgument {}

struct RetentionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retention", abstract: "How many visitors come back, by the week they were first seen in.",
        discussion: """
            Example: weeklook retention --json
                     weeklook retention --day-rule classic --days 1,7,30

            Cell k is how many of a week's new visitors were active in the k-th week after; cell 0 is everybody. With \
            --day-rule: classic counts whole days of 24 hours since the first instant, calendar counts local dates, \
            unbounded any activity at or after that many days. --from and --to bound the first sight.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var question: QuestionOptions
    @OptionGroup var count: CountOptions

    @Option(help: "Retention by day: what counts as day N.")
    var dayRule: DayRule?

    @Option(help: ArgumentHelp("The days, such as 1,7,30 (default with --day-rule: 1,7,14,30).", valueName: "list"))
    var days: String?

    func run() async throws {
        let configuration = try common.configuration()
        let calendar = try question.calendar(configuration)
        let asked = try askedDays()
        let data = try ProjectData(
            archive: common.archive(configuration), count.columns)
        let period = try question.period(calendar)
        if dayRule != nil || days != nil {
            try printDays(
                asked,
                data.dayRetention(
                    asked, rule: dayRule ?? .classic, in: period, calendar: calendar, countBy: count.countBy))
        } else {
            let axis = WeekAxis(data: data, period: Instant.ever, calendar: calendar)
            try printWeeks(data.retention(axis, in: period, countBy: count.countBy))
        }
    }

    private func askedDays() throws -> [Int] {
        let parts = (days ?? "1,7,14,30").split(separator: ",", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Int($0.trimmed) }.filter { (0...36_500).contains($0) }
        guard numbers.count == parts.count, numbers.count <= DayRetention.mostDays else {
            throw Failure(
                .usage, "--days: '\(days ?? "")' is not a list of at most \(DayRetention.mostDays) days such as 1,7,30."
            )
        }
        return Array(Set(numbers)).sorted()
    }

    private func printDays(_ days: [Int], _ answer: DayRetention) throws {
        func members(_ counts: [Int]) -> JSONValue {
            .object(Dictionary(uniqueKeysWithValues: zip(days.map { String($0) }, counts.map { .integer(Int64($0)) })))
        }
        try question.print(
            [
                "visitors": .integer(Int64(answer.visitors)), "days": members(answer.days),
                "observed": members(answer.observed), "rule": .string((dayRule ?? .classic).rawValue),
            ], ["day", "active", "of", "observed whole"],
            zip(days, zip(answer.days, answer.observed)).map { day, counts in
                [String(day), String(counts.0), String(answer.visitors), String(counts.1)]
            })
    }

    private func printWeeks(_ cohorts: [RetentionCohort]) throws {
        let longest = cohorts.map(\.cells.count).max() ?? 0
        try question.print(
            [
                "cohorts": .array(
                    cohorts.map { cohort in
                        [
                            "week": .string(cohort.week.week.description), "size": .integer(Int64(cohort.size)),
                            "complete": .bool(cohort.week.isComplete),
                            "cells": .array(cohort.cells.map { .integer(Int64($0)) }),
                        ]
                    })
            ], ["week", "size"] + (0..<longest).map { "+\($0)" },
            cohorts.map { cohort in
                let cells = cohort.cells.map { String($0) }
                return [cohort.week.week.description, String(cohort.size)] + cells
                    + [String](repeating: "", count: longest - cells.count)
            })
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        var text = self
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return text
    }
}
