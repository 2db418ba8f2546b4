import Analysis
import Archive

extension ReportMaker {
    /// The visitors of the week and of those before it.
    func visitorsPart(points: Int = MeasureMaker.mostPoints) -> VisitorsPart {
        let measure = measures().measure(
            key: "visitors", name: Wording.visitors, kind: .count, values: answers.visitors.map { .count($0.active) },
            upTo: index, points: points)
        let weeks = (max(0, index + 1 - points)...index).map { week in
            let count = answers.visitors[week]
            return VisitorsPart.LifecycleWeek(
                week: labels[week], complete: answers.weeks[week].isComplete, active: count.active, new: count.new,
                returning: count.returning, resurrected: count.resurrected, dormant: count.dormant)
        }
        let now = answers.visitors[index]
        return VisitorsPart(
            measure: measure, weeks: weeks,
            netChange: previousIndex.map { _ in now.new + now.resurrected - now.dormant })
    }

    func aboutPart() -> AboutPart {
        AboutPart(
            asOf: options.asOf, dataFrom: answers.horizon.from, dataTo: answers.horizon.to,
            visitorsInArchive: answers.visitorTotal, eventsInArchive: answers.eventTotal,
            definitions: Wording.definitions(answers.funnels.map(\.definition), timezone: options.timezone))
    }
}
