import Analysis
import Archive
import Smartlook

extension ReportMaker {
    /// How many events pages show by name.
    static let eventsShown = 15
    /// Steps of funnels are shown however rare they are, so many of them at most.
    private static let stepsShown = 20

    /// The events of the week by name, renamed ones joined.
    func eventsPart() -> EventsPart {
        let first = max(0, index + 1 - MeasureMaker.mostPoints)
        var rows = joinedEvents().compactMap { event -> EventRow? in
            let now = event.series.weeks[index]
            let before = previousIndex.map { event.series.weeks[$0].occurrences }
            guard now.occurrences > 0 || (before ?? 0) > 0 else { return nil }
            let measure = measure(event)
            let isFirst = index > 0 && event.series.weeks[..<index].allSatisfy { $0.occurrences == 0 }
            return EventRow(
                name: event.series.name, formerName: event.formerName, occurrences: now.occurrences,
                visitors: event.renamedIn == index ? nil : now.visitors, previousOccurrences: before,
                history: event.series.weeks[first...index].map(\.occurrences), usualRange: measure.usualRange,
                signal: measure.signal, goal: measure.goal, isFirstSeen: isFirst)
        }
        rows =
            rows
            .sorted { ($1.occurrences, ExactText($0.name)) < ($0.occurrences, ExactText($1.name)) }
        let total = rows.reduce(0) { $0 + $1.occurrences }
        let steps = Set(
            answers.funnels.flatMap { $0.definition.question.steps.flatMap(\.names) }.prefix(Self.stepsShown)
                .map(ExactText.init))
        for row in rows.indices.dropFirst(Self.eventsShown)
        where rows[row].signal == nil && !steps.contains(ExactText(rows[row].name)) { rows[row].history = nil }
        return EventsPart(rows: rows, totalOccurrences: total, renamed: renamedEvents())
    }

    /// The most frequent events as judged series, for the call-outs.
    func eventMeasures(_ part: EventsPart) -> [Measure] {
        let events = joinedEvents()
        return part.rows.prefix(Self.eventsShown).compactMap { row in
            events.first { ExactText($0.series.name) == ExactText(row.name) }.map(measure)
        }
    }

    private struct JoinedEvent {
        var series: EventSeries
        var formerName: String?
        /// The week in which both names occur, whose visitors may have met both.
        var renamedIn: Int?
    }

    private func measure(_ event: JoinedEvent) -> Measure {
        // A count that two names share may be counted differently on either side; it is shown, not judged.
        measures(isJudged: event.formerName == nil, outsideOnly: true).measure(
            key: "event.\(event.series.name)", name: event.series.name, kind: .count,
            values: event.series.weeks.map { .count($0.occurrences) }, upTo: index)
    }

    /// All events, those that were renamed by now under their new name with the counts of both.
    private func joinedEvents() -> [JoinedEvent] {
        var events = answers.events.map { JoinedEvent(series: $0) }
        for found in breaks where found.kind == .renamedEvent {
            guard let old = events.firstIndex(where: { ExactText($0.series.name) == ExactText(found.oldName) }),
                let new = events.firstIndex(where: { ExactText($0.series.name) == ExactText(found.newName) })
            else { continue }
            events[new].formerName = found.oldName
            events[new].renamedIn = found.weekIndex
            events[new].series.weeks = zip(events[new].series.weeks, events[old].series.weeks).map { new, old in
                .init(occurrences: new.occurrences + old.occurrences, visitors: Self.sum(new.visitors, old.visitors))
            }
            events.remove(at: old)
        }
        return events
    }

    private static func sum(_ one: Int?, _ two: Int?) -> Int? {
        one.flatMap { one in two.map { one + $0 } }
    }

    private func renamedEvents() -> [RenamedEvent] {
        breaks.filter { $0.kind == .renamedEvent }.map { found in
            let date = calendar.date(of: found.firstNew)
            return RenamedEvent(
                oldName: found.oldName, newName: found.newName, date: date.description,
                week: labels[found.weekIndex], sentence: Wording.renamed(found.oldName, found.newName, on: date),
                isThisWeek: found.weekIndex == index)
        }
    }
}
