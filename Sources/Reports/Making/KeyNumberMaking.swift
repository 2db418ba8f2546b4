import Analysis
import Archive

extension ReportMaker {
    /// The numbers at the top: visitors, and of the primary funnel its conversion, time and converted visitors.
    func keyNumbers(_ visitors: VisitorsPart, _ funnels: [FunnelPart]) -> [KeyNumber] {
        var result = [keyNumber(visitors.measure, label: Wording.visitors)]
        guard let funnel = funnels.first(where: \.isPrimary) ?? funnels.first else { return result }
        var note: String?
        if let ripening = funnel.ripening {
            note = RipeningWords.note(ripening).capitalisedFirst
        } else if funnel.isRipe == false {
            note = localized("So far")
        }
        result.append(
            keyNumber(funnel.conversion, label: funnel.conversion.name, note: note, isComparable: funnel.isComparable))
        result.append(keyNumber(funnel.converted, label: Wording.converted, isComparable: funnel.isComparable))
        if answers.level == .events {
            result.append(keyNumber(funnel.medianTime, label: localized("Median time to convert")))
        }
        return result
    }

    private func keyNumber(
        _ measure: Measure, label: String, note: String? = nil, isComparable: Bool = true
    ) -> KeyNumber {
        let change = week.isComplete && isComparable && previousIndex != nil ? measure.changeText : nil
        let parts = [note, GoalWords.note(measure)].compactMap(\.self)
        return KeyNumber(
            measure: measure, label: label, value: measure.text(measure.value), change: change,
            direction: Wording.direction(change, (measure.value ?? 0) - (measure.previous?.value ?? 0)),
            judgement: Judgement.text(measure), isGoodNews: Judgement.isGoodNews(measure),
            note: parts.isEmpty ? nil : parts.joined(separator: ". "))
    }
}
