import Analysis
import Archive

extension ReportMaker {
    /// The call-outs of a report whose other parts are made, each with its claims.
    func callouts(
        _ report: WeeklyReport, _ comparisons: WeekComparisons
    ) -> (shown: [(callout: Callout, claims: [Claim])], more: Int) {
        let writer = CalloutWriter(report: report)
        let renames = report.events.renamed.filter(\.isThisWeek).map(writer.rename)
        let signals = Self.withoutEchoes(tracked(report).filter { $0.measure.signal != nil }).sorted {
            ($0.weight * $0.measure.distance, $1.measure.key) > ($1.weight * $1.measure.distance, $0.measure.key)
        }
        let discoveries = comparisons.discoveries
        // Segments get room even in a week of many signals: they say where.
        let room = ChangesPart.most - min(renames.count, 2)
        let forSegments = min(discoveries.count, max(2, room - signals.count))
        let shownSignals = signals.prefix(max(room - forSegments, 0))
        var segments = discoveries.prefix(forSegments).map { discovery in
            (
                funnel: report.funnels[discovery.funnel].conversion.key,
                written: writer.segment(
                    discovery, dimension: dimensions[discovery.dimension], conversion: conversion(of: discovery))
            )
        }
        var shown = Array(renames.prefix(2))
        for signal in shownSignals {
            shown.append(writer.signal(signal.measure, anchor: signal.anchor))
            // Where a conversion changed stands right after that it did.
            shown += segments.filter { $0.funnel == signal.measure.key }.map(\.written)
            segments.removeAll { $0.funnel == signal.measure.key }
        }
        shown += segments.map(\.written)
        return (shown, renames.count + signals.count + discoveries.count - shown.count)
    }

    /// How many series were judged against their usual range.
    func seriesChecked(_ report: WeeklyReport) -> Int {
        tracked(report).count { $0.measure.usualRange != nil && week.isComplete }
    }

    /// How often the ranges of past weeks held, over all series.
    func pastRanges(_ report: WeeklyReport) -> PastRanges? {
        let all = tracked(report).compactMap(\.measure.pastRanges)
        return all.isEmpty ? nil : all.reduce(PastRanges(held: 0, weeks: 0), +)
    }

    /// What became of the signals and segments of the last weeks, the newest first.
    func earlierFlags(_ report: WeeklyReport, _ comparisons: WeekComparisons) -> [EarlierFlag] {
        let all = tracked(report).flatMap { $0.measure.earlierFlags ?? [] } + comparisons.earlier
        return all.enumerated().sorted { ($1.element.week, $0.offset) < ($0.element.week, $1.offset) }.map(\.element)
    }

    struct Tracked {
        var measure: Measure
        var anchor: String
        var weight: Double
        /// Measures that already say the same if they signal in the same direction.
        var parents: [String] = []
    }

    /// All series that are judged, each once.
    private func tracked(_ report: WeeklyReport) -> [Tracked] {
        var result = [Tracked(measure: report.visitors.measure, anchor: "visitors", weight: 2)]
        for funnel in report.funnels {
            let weight = funnel.isPrimary ? 2.0 : 1.5
            result.append(Tracked(measure: funnel.conversion, anchor: "trends", weight: weight))
            for rate in funnel.stepRates where funnel.stepRates.count > 1 {
                result.append(
                    Tracked(measure: rate, anchor: "trends", weight: 1, parents: [funnel.conversion.key]))
            }
            if funnel.isPrimary {
                result.append(
                    Tracked(measure: funnel.medianTime, anchor: report.timing == nil ? "kpis" : "timing", weight: 1))
                result.append(
                    Tracked(
                        measure: funnel.converted, anchor: "kpis", weight: 1,
                        parents: [funnel.conversion.key, "visitors"]))
            }
        }
        if let retention = report.retention {
            result.append(Tracked(measure: retention.measure, anchor: "retention", weight: 1))
        }
        return result
            + eventMeasures(report.events).map { measure in
                Tracked(
                    measure: measure, anchor: "events", weight: 0.5,
                    parents: ["visitors"] + conversions(endingWith: measure.name))
            }
    }

    /// The measures of the funnels whose last step is an event.
    private func conversions(endingWith event: String) -> [String] {
        answers.funnels.map(\.definition).filter { funnel in
            funnel.question.steps.last?.names.contains { ExactText($0) == ExactText(event) } == true
        }.map { "\($0.key).conversion" }
    }

    /// The signals without those that only repeat another one: events that moved as far as the visitors did, or as far as
    /// the conversion that they end.
    private static func withoutEchoes(_ signals: [Tracked]) -> [Tracked] {
        signals.filter { signal in
            !signals.contains { parent in
                guard signal.parents.contains(parent.measure.key), parent.measure.isHigh == signal.measure.isHigh
                else { return false }
                guard signal.anchor == "events" else { return true }
                let (own, theirs) = (signal.measure.deviation, parent.measure.deviation)
                return abs(own) <= abs(theirs) * 1.25
            }
        }
    }
}
