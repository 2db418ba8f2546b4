import Analysis
import Archive
import ArgumentParser
import Smartlook

struct SegmentsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "segments", abstract: "Who the visitors are, and how each kind of them converts.",
        discussion: """
            Example: weeklook segments --by country --json
                     weeklook segments --by device --step view_item --step purchase
                     weeklook segments                     (the segments of the configuration)

            A visitor's value is that of its first session in the period. Conversion is that of the steps given, or of \
            the configuration's primary funnel, each visitor under its value at the entry.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var question: QuestionOptions
    @OptionGroup var count: CountOptions
    @OptionGroup var funnel: FunnelOptions
    @OptionGroup var segment: SegmentOption

    @Option(help: "The dimension: a property, country, device, browser, utm_source, new_or_returning, ...")
    var by: String?

    func run() async throws {
        let configuration = try common.configuration()
        let calendar = try question.calendar(configuration)
        let rule = try segment.rule(configuration)
        let conversion =
            funnel.steps.isEmpty ? configuration.funnels.first(where: \.isPrimary)?.question : try funnel.question()
        var columns = count.columns.union(rule?.columns ?? ColumnSelection())
            .union(conversion?.columns ?? ColumnSelection())
        for segment in configuration.segments { columns = columns.union(segment.rule.columns) }
        columns = columns.union(ColumnSelection(session: true, properties: [by].compactMap { $0 }))
        let data = try ProjectData(
            archive: common.archive(configuration), columns)
        let period = try question.period(calendar)
        let rows =
            try by.map { dimension in
                let sizes = data.segmentSizes(
                    by: dimension, in: period, of: rule, calendar: calendar, countBy: count.countBy)
                let parts = conversion.map {
                    data.tally($0, in: [period], by: [dimension], of: rule, calendar: calendar, hasTimes: false).parts
                }
                return Self.rows(sizes, parts)
            } ?? configured(configuration, data, period, conversion)
        try print(rows)
    }

    private struct Line {
        var value: String?
        var persons: Int
        var steps: [Int]?
    }

    /// Values of visitors, and values that only entries have.
    private static func rows(_ sizes: [SegmentSize], _ parts: [FunnelTally.Part]?) -> [Line] {
        var lines = sizes.map { size in
            Line(
                value: size.value, persons: size.persons,
                steps: parts.map { $0.first { $0.values == [size.value] }?.steps[0] ?? [] })
        }
        for part in parts ?? [] where !sizes.contains(where: { [$0.value] == part.values }) {
            lines.append(Line(value: part.values[0], persons: 0, steps: part.steps[0]))
        }
        return lines
    }

    private func configured(
        _ configuration: Configuration, _ data: ProjectData, _ period: Range<Instant>, _ funnel: FunnelQuestion?
    ) throws -> [Line] {
        guard !configuration.segments.isEmpty else {
            throw Failure(.usage, "Name a dimension with --by, or define segments in the configuration.")
        }
        return configuration.segments.map { segment in
            Line(
                value: segment.name,
                persons: data.segmentSize(of: segment.rule, in: period, countBy: count.countBy).members,
                steps: funnel.map { data.tally($0, in: [period], of: segment.rule, hasTimes: false).steps[0] })
        }
    }

    private func print(_ lines: [Line]) throws {
        try question.print(
            [
                "rows": .array(
                    lines.map { line in
                        [
                            "value": .string(line.value ?? "Unknown"), "visitors": .integer(Int64(line.persons)),
                            "conversion": line.steps.map(Self.conversion) ?? .null,
                        ]
                    })
            ], ["value", "visitors", "entrants", "converted", "conversion"],
            lines.map { line in
                let (entrants, converted) = (line.steps?.first ?? 0, line.steps?.last ?? 0)
                return [line.value ?? "Unknown", String(line.persons)]
                    + (line.steps == nil
                        ? ["", "", ""]
                        : [
                            String(entrants), String(converted),
                            entrants == 0 ? "" : PlainNumber.percent(Double(converted) / Double(entrants)),
                        ])
            })
    }

    private static func conversion(_ steps: [Int]) -> JSONValue {
        let (entrants, converted) = (steps.first ?? 0, steps.last ?? 0)
        return [
            "entrants": .integer(Int64(entrants)), "converted": .integer(Int64(converted)),
            "steps": .array(steps.map { .integer(Int64($0)) }),
            "rate": entrants == 0 ? .null : .rounded(Double(converted) / Double(entrants)),
            "interval": Interval.wilson(converted, of: entrants).map { [.rounded($0.lower), .rounded($0.upper)] }
                ?? .null,
        ]
    }
}
