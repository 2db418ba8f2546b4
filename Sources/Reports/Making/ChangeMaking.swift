import Analysis
import Archive

extension ReportMaker {
    /// The call-outs of a report whose other parts are made.
    func changes(_ report: WeeklyReport, comparisons: Int) -> ChangesPart {
        let tracked = self.tracked(report)
        let checked = tracked.count { $0.measure.usualRange != nil && week.isComplete }
        let writer = CalloutWriter(report: report)
        let renames = report.events.renamed.filter(\.isThisWeek).map(writer.rename)
        let signals = Self.withoutEchoes(tracked.filter { $0.measure.signal != nil }).sorted {
            ($0.weight * $0.measure.distance, $1.measure.key) > ($1.weight * $1.measure.distance, $0.measure.key)
        }
        let discoveries = discoveries(report.funnels).found
        // Segments get room even in a week of many signals: they say where.
        let room = ChangesPart.most - min(renames.count, 2)
        let forSegments = min(discoveries.count, max(2, room - signals.count))
        let shownSignals = signals.prefix(max(room - forSegments, 0))
        let callouts =
            renames.prefix(2) + shownSignals.map { writer.signal($0.measure, anchor: $0.anchor) }
            + discoveries.prefix(forSegments).map { writer.segment($0, conversion: conversion(of: $0)) }
        let more = renames.count + signals.count + discoveries.count - callouts.count
        return ChangesPart(
            callouts: Array(callouts), more: more, seriesChecked: checked, comparisons: comparisons,
            sentence: writer.summary(
                hasCallouts: !callouts.isEmpty, more: more, checked: checked, comparisons: comparisons))
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
                result.append(Tracked(measure: funnel.medianTime, anchor: "kpis", weight: 1))
                result.append(
                    Tracked(
                        measure: funnel.converted, anchor: "kpis", weight: 1,
                        parents: [funnel.conversion.key, "visitors"]))
            }
        }
        return result
            + eventMeasures(report.events).map {
                Tracked(measure: $0, anchor: "events", weight: 0.5, parents: ["visitors"])
            }
    }

    /// The signals without those that only repeat another one: events that moved as far as the visitors did.
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
