/// Says how a funnel's change divides up: arithmetic, never causes.
struct LedgerWriter {
    let funnel: FunnelPart

    /// From here on a share counts as more than all of the change.
    static let whole = 1.005

    /// "The step X → Y accounts for 84% of the change since last week."
    var shortSentence: Said? {
        guard hasMoved, let step = funnel.dominantTransition, let share = funnel.ledger?[step],
            funnel.stepRates.count > 1
        else { return nil }
        let name = funnel.stepRates[step].name
        let claim = Claim.stepShare(funnel: funnel.key, transition: step, share: share)
        if share > Self.whole {
            return Said(
                localized(
                    "All of the change since the week before lies at \(name); the other steps together moved the other way."
                ),
                [claim])
        }
        return Said(
            localized("\(NumberText.wholePercent(share)) of the change since the week before lies at \(name)."),
            [claim]
        )
    }

    /// Each step's part of the change, in percentage points that add up to it.
    var sentence: Said? {
        guard hasMoved, let ledger = funnel.ledger, ledger.count > 1, let difference = funnel.difference,
            let interval = funnel.differenceInterval
        else { return nil }
        let parts = zip(funnel.stepRates, ledger).map { rate, share in
            "\(rate.name) \(portion(share * difference))"
        }
        return Said(
            localized("By step, the \(NumberText.points(difference)) divide into \(parts.joined(separator: ", "))."),
            [
                .ledger(funnel: funnel.key, shares: ledger),
                .difference(
                    funnel: funnel.key, difference: difference, lower: interval.lower, upper: interval.upper),
            ])
    }

    /// How much of the change came from who came.
    func mixSentence(_ part: DimensionPart) -> Said? {
        guard hasMoved, let mix = part.mix, let rate = part.rate, let difference = funnel.difference,
            let interval = funnel.differenceInterval, part.rows.count > 1
        else { return nil }
        let name = DimensionWords.inSentence(part.dimension)
        return Said(
            localized(
                "By \(name), conversion within the groups accounts for \(portion(rate)), and how many came from each for ",
                "\(portion(mix))."),
            [
                .difference(
                    funnel: funnel.key, difference: difference, lower: interval.lower, upper: interval.upper),
                .mixAndRate(funnel: funnel.key, dimension: part.dimension, mix: mix, rate: rate),
            ])
    }

    /// What a comparison that found nothing could have found.
    var detectableSentence: Said? {
        guard !hasMoved, let smallest = funnel.detectableChange else { return nil }
        return Said(
            localized(
                "No change beyond chance since the week before (with this many visitors only one of ",
                "\(Self.size(smallest)) or more would be sure to show)."),
            [.detectable(funnel: funnel.key, change: smallest)])
    }

    /// Where the funnel moved, or that it did not.
    var sentences: [Said] {
        [sentence, detectableSentence].compactMap(\.self) + funnel.dimensions.compactMap(mixSentence)
    }

    /// "0.4 pp", without a sign.
    static func size(_ change: Double) -> String {
        "\(NumberText.fixed(abs(change) * 100, 1))\(NumberText.noBreak)\(localized("pp"))"
    }

    private func portion(_ value: Double) -> String {
        let text = NumberText.points(value)
        return text == NumberText.noChange ? "0\(NumberText.noBreak)\(localized("pp"))" : text
    }

    /// Whether the change since the week before is beyond chance.
    var hasMoved: Bool { funnel.hasMoved }
}
