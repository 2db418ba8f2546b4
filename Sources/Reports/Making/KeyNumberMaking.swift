import Analysis
import Archive

extension ReportMaker {
    /// The numbers at the top: visitors; of the primary funnel its conversion, converted visitors and time; who came back.
    func keyNumbers(
        _ visitors: VisitorsPart, _ funnels: [FunnelPart], _ retention: RetentionPart?
    ) -> [KeyNumber] {
        var result = [keyNumber(visitors.measure, label: Wording.visitors)]
        if let funnel = funnels.first(where: \.isPrimary) ?? funnels.first { result += keyNumbers(funnel) }
        // Of a week that is not over nobody can say yet who came back in it.
        if week.isComplete, let measure = retention?.measure, measure.value != nil {
            result.append(keyNumber(measure, label: measure.name))
        }
        return result
    }

    private func keyNumbers(_ funnel: FunnelPart) -> [KeyNumber] {
        var note: String?
        if let ripening = funnel.ripening {
            note = RipeningWords.note(ripening).capitalisedFirst
        } else if funnel.isRipe == false {
            note = localized("So far")
        }
        var result = [
            keyNumber(funnel.conversion, label: funnel.conversion.name, note: note, isComparable: funnel.isComparable),
            keyNumber(funnel.converted, label: Wording.converted(funnel), isComparable: funnel.isComparable),
        ]
        if answers.level == .events {
            result.append(keyNumber(funnel.medianTime, label: localized("Median time to convert")))
        }
        return result
    }

    private func keyNumber(
        _ measure: Measure, label: String, note: String? = nil, isComparable: Bool = true
    ) -> KeyNumber {
        let change = week.isComplete && isComparable && previousIndex != nil ? measure.changeText : nil
        let few = measure.isThin ? measure.current?.denominator.map { "n = \(NumberText.count($0))" } : nil
        let parts = [note, GoalWords.note(measure), few].compactMap(\.self)
        return KeyNumber(
            measure: measure, label: label, value: measure.text(measure.value), change: change,
            direction: Wording.direction(change, (measure.value ?? 0) - (measure.previous?.value ?? 0)),
            judgement: Judgement.text(measure), isGoodNews: Judgement.isGoodNews(measure),
            note: parts.isEmpty ? nil : parts.joined(separator: ". "))
    }
}
