/// The numbers of a report as CSV tables, names in full.
struct DataFiles {
    let report: WeeklyReport

    var files: [(path: String, text: String)] { tables.map { ($0.path, CSVText.table($0.rows())) } }

    /// What each file is called, and its rows.
    var tables: [(label: String, path: String, rows: () -> [[String]])] {
        var result: [(label: String, path: String, rows: () -> [[String]])] = [
            (localized("Visitors"), "data/visitors.csv", { visitors }),
            (localized("Events"), "data/events.csv", { events }),
        ]
        for funnel in report.funnels {
            result.append((VisitorText.shown(funnel.name), "data/funnel-\(funnel.key).csv", { rows(of: funnel) }))
        }
        if let part = report.timing {
            result.append((localized("Time to convert"), "data/times.csv", { times(part) }))
        }
        if report.funnels.contains(where: { !$0.dimensions.isEmpty }) {
            result.append((localized("Segments"), "data/segments.csv", { segments }))
        }
        if let part = report.retention, !part.cohorts.isEmpty {
            result.append((localized("Retention"), "data/retention.csv", { retention(part) }))
        }
        if let part = report.paths { result.append((localized("Paths"), "data/paths.csv", { paths(part) })) }
        return result
    }

    private var visitors: [[String]] {
        [["week", "complete", "active", "new", "returning", "resurrected", "dormant"]]
            + report.visitors.weeks.map { week in
                let known = [week.active, week.new].map { String($0) }
                let others = [week.returning, week.resurrected, week.dormant]
                    .map { report.visitors.hasLifecycle ? String($0) : "" }
                return [week.week, String(week.complete)] + known + others
            }
    }

    private var events: [[String]] {
        [["week", "event", "former_name", "occurrences", "visitors", "previous_occurrences"]]
            + report.events.rows.map { row in
                [
                    report.week.week, row.name, row.formerName ?? "", String(row.occurrences),
                    row.visitors.map { String($0) } ?? "", row.previousOccurrences.map { String($0) } ?? "",
                ]
            }
    }

    /// The steps of this week, then the rates week by week.
    private func rows(of funnel: FunnelPart) -> [[String]] {
        let head = [
            "week", "complete", "final", "measure", "visitors", "of", "rate", "lower", "upper", "closed_visitors",
            "closed_of", "closed_rate", "expected_rate",
        ]
        let measures =
            [("conversion", funnel.conversion)]
            + funnel.stepRates.enumerated().map {
                ("step \($0.offset + 1) to \($0.offset + 2)", $0.element)
            }
        return [head]
            + measures.flatMap { name, measure in
                measure.points.map { point in
                    [
                        point.week, String(point.isComplete), point.isFinal.map { String($0) } ?? "", name,
                        point.numerator.map { String($0) } ?? "", point.denominator.map { String($0) } ?? "",
                        CSVText.number(point.value), CSVText.number(point.interval?.lower),
                        CSVText.number(point.interval?.upper),
                    ] + ripening(point.ripening)
                }
            }
    }

    private func ripening(_ ripening: Ripening?) -> [String] {
        let closed = ripening?.closed
        return [
            closed.map { String($0.successes) } ?? "", closed.map { String($0.trials) } ?? "",
            CSVText.number(closed?.rate), CSVText.number(ripening?.expected),
        ]
    }

    private var segments: [[String]] {
        [
            [
                "week", "funnel", "dimension", "value", "visitors", "converted", "rate", "lower", "upper",
                "previous_visitors", "previous_converted", "discovery",
            ]
        ]
            + report.funnels.flatMap { funnel in
                funnel.dimensions.flatMap { part in
                    part.rows.map { row in
                        [
                            report.week.week, funnel.key, part.dimension,
                            row.value ?? DimensionWords.label(row, in: part.dimension),
                            String(row.visitors), String(row.converted), CSVText.number(row.rate),
                            CSVText.number(row.interval?.lower), CSVText.number(row.interval?.upper),
                            row.previousVisitors.map { String($0) } ?? "",
                            row.previousConverted.map { String($0) } ?? "",
                            String(row.isDiscovery),
                        ]
                    }
                }
            }
    }

    private func times(_ part: TimingPart) -> [[String]] {
        [["week", "funnel", "from_seconds", "to_seconds", "visitors", "previous_visitors"]]
            + part.bins.map { bin in
                [
                    report.week.week, part.funnel, CSVText.number(bin.fromSeconds), CSVText.number(bin.toSeconds),
                    String(bin.count), bin.previousCount.map { String($0) } ?? "",
                ]
            }
    }

    private func retention(_ part: RetentionPart) -> [[String]] {
        [["cohort", "weeks_after", "visitors", "active", "rate", "complete"]]
            + part.cohorts.enumerated().flatMap { index, cohort in
                cohort.cells.enumerated().map { later, active in
                    [
                        cohort.week, String(later + 1), String(cohort.size), String(active),
                        CSVText.number(ReportMaker.ratio(active, cohort.size)),
                        String(part.isComplete(index, cell: later)),
                    ]
                }
            }
    }

    /// What came next, by how far it is from the first event; the kinds tell names from the rest and the end.
    private func paths(_ part: PathsPart) -> [[String]] {
        [["week", "step", "event", "kind", "next", "times", "of", "share"]]
            + part.lists.enumerated().flatMap { index, list in
                let next =
                    list.rows.map { ("event", $0.event, $0.count) } + [
                        ("other", "", list.other), ("end", "", list.ends),
                    ]
                return next.map { kind, name, count in
                    [
                        report.week.week, index == 0 ? "1" : "2", list.event, kind, name, String(count),
                        String(list.occurrences), CSVText.number(ReportMaker.ratio(count, list.occurrences)),
                    ]
                }
            }
    }
}
