import Analysis
import Archive

extension ReportMaker {
    /// The visitors of the week and of those before it.
    func visitorsPart(points: Int = MeasureMaker.mostPoints) -> VisitorsPart {
        let measure = measures().measure(
            key: "visitors", name: Wording.visitors, kind: .count,
            values: answers.visitors.map { $0.map { .count($0.active) } ?? .init() },
            upTo: index, points: points)
        let weeks = (max(0, index + 1 - points)...index).map { week in
            let count = answers.visitors[week] ?? LifecycleCount()
            return VisitorsPart.LifecycleWeek(
                week: labels[week], complete: answers.weeks[week].isComplete, active: count.active, new: count.new,
                returning: count.returning, resurrected: count.resurrected, dormant: count.dormant)
        }
        let now = answers.visitors[index]
        let before = previousIndex.flatMap { answers.visitors[$0] }
        return VisitorsPart(
            measure: measure, weeks: weeks, hasLifecycle: answers.level >= .visitors,
            netChange: now.flatMap { now in before.map { now.active - $0.active } })
    }

    func aboutPart() -> AboutPart {
        let settling = Settling(answers: answers, timezone: options.timezone)
        let end = settling.dataEnd(of: index)
        // What the archive holds of later weeks is not what this report is made of.
        let events = answers.events.reduce(0) { $0 + $1.weeks[...index].reduce(0) { $0 + $1.occurrences } }
        return AboutPart(
            asOf: settling.isSettled(index) ? end : options.asOf, dataFrom: answers.horizon.from, dataTo: end,
            visitorsInArchive: answers.arrivals.map { $0[...index].reduce(0, +) } ?? answers.visitorTotal,
            eventsInArchive: answers.arrivals == nil ? answers.eventTotal : events, level: answers.level.rawValue,
            definitions: Wording.definitions(
                answers.funnels.map(\.definition), timezone: options.timezone, level: answers.level))
    }
}
