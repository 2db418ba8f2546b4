import Analysis
import Archive
import Smartlook

extension ReportMaker {
    /// What was published of this week and is another number now, in the order of the report, oldest first.
    ///
    /// Every pair of neighbours in what was said counts, the last being what this report says: so publishing the new
    /// number changes nothing in a report that is made again.
    func restatements(_ report: WeeklyReport) -> [Restatement] {
        let mine = options.published.filter { $0.week == report.week.week }
        guard !mine.isEmpty else { return [] }
        let now = Publication.numbers(
            of: report, definitions: answers.funnels.map(\.definition), dataTo: answers.horizon.to, at: .distantFuture)
        return zip(report.measures, now).flatMap { measure, number -> [Restatement] in
            var said = mine.filter { $0.measure == measure.key }
            if let last = said.last, !last.says(number) { said.append(number) }
            return zip(said, said.dropFirst()).compactMap { old, new in
                let isSame =
                    old.value == new.value && old.numerator == new.numerator && old.denominator == new.denominator
                guard !isSame else { return nil }
                return Restatement(
                    measure: measure.key, name: measure.name, old: old.value, new: new.value,
                    oldText: Self.text(old, measure), newText: Self.text(new, measure), reason: reason(old, new),
                    dataTo: old.dataTo, published: new.published == .distantFuture ? options.publishing : new.published)
            }
        }
    }

    private static func text(_ number: PublishedNumber, _ measure: Measure) -> String {
        let value = measure.text(number.value)
        guard measure.kind == .rate, let part = number.numerator, let whole = number.denominator else { return value }
        return localized("\(value) (\(NumberText.count(part)) of \(NumberText.count(whole)))")
    }

    /// The first that applies: what was different about the old number.
    private func reason(_ old: PublishedNumber, _ new: PublishedNumber) -> Restatement.Reason {
        if old.timezone != new.timezone { return .changedTimezone }
        if old.definition != new.definition { return .changedDefinition }
        if !old.isComplete, old.dataTo < new.dataTo { return .incomplete }
        if options.erasures.contains(where: { $0 >= old.published && $0 <= new.published }) { return .erasedVisitor }
        if old.isFinal == false, old.dataTo < new.dataTo { return .ripening }
        return .lateEvents
    }
}

extension Instant {
    /// Of a number that nobody has published yet.
    fileprivate static let distantFuture = Instant(microseconds: .max)
}
