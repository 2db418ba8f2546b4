/// Says how a funnel's change divides up: arithmetic, never causes.
struct LedgerWriter {
    let funnel: FunnelPart

    /// "The step X → Y accounts for 84% of the change since last week."
    var shortSentence: String? {
        guard hasMoved, let step = funnel.dominantTransition, let share = funnel.ledger?[step],
            funnel.stepRates.count > 1
        else { return nil }
        let name = funnel.stepRates[step].name
        if share > 1.005 {
            return
                "The step \(name) makes up more than the whole change since last week; other steps moved the other way."
        }
        return "The step \(name) accounts for \(NumberText.fixed(share * 100, 0))% of the change since last week."
    }

    /// Each step's part of the change.
    var sentence: String? {
        guard hasMoved, let ledger = funnel.ledger, ledger.count > 1 else { return nil }
        let parts = zip(funnel.stepRates, ledger).map { rate, share in
            "\(rate.name) \(NumberText.fixed(share * 100, 0))%"
        }
        return "By step, of the change in conversion since last week: \(parts.joined(separator: ", "))."
    }

    /// How much of the change came from who came.
    func mixSentence(_ part: DimensionPart) -> String? {
        guard hasMoved, let mix = part.mix, let rate = part.rate, let difference = funnel.difference,
            part.rows.count > 1
        else { return nil }
        let name = DimensionWords.name(part.dimension).lowercased()
        return "Of the \(NumberText.points(difference)), \(portion(mix)) go with a different mix by \(name) and "
            + "\(portion(rate)) with different conversion within the groups."
    }

    private func portion(_ value: Double) -> String {
        let text = NumberText.points(value)
        return text == "no change" ? "0\(NumberText.noBreak)pp" : text
    }

    /// Whether the change since the week before is beyond chance.
    var hasMoved: Bool {
        guard let interval = funnel.differenceInterval else { return false }
        return interval.lower > 0 || interval.upper < 0
    }
}
