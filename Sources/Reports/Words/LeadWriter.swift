import Analysis

/// Writes the two or three sentences under the headline: how many came, how many converted, where it changed.
struct LeadWriter {
    let report: WeeklyReport

    var sentences: [Said] {
        if report.isEmpty {
            var result = [Said(localized("The week is covered by the data, and nothing was recorded in it."), [.empty])]
            let measure = report.visitors.measure
            if let before = measure.previous?.value, before > 0 {
                result.append(
                    Said(
                        localized("The week before had \(Wording.plural(Int(before), "visitor"))."),
                        measure.changeClaims))
            }
            return result + [Said(localized("Either nobody came, or recording had stopped."), [.empty])]
        }
        return [volume, conversion, place].compactMap(\.self)
    }

    private var volume: Said? {
        let measure = report.visitors.measure
        guard let value = measure.value else { return nil }
        var said = Said(
            value == 1 ? localized("1 visitor") : localized("\(NumberText.count(Int(value))) visitors"),
            measure.valueClaims)
        guard report.week.complete else {
            return said
                + Said(
                    localized(" so far, \(report.week.coverageText.lowercasedFirst)."),
                    [.incomplete(coveredFrom: report.week.coveredFrom, coveredTo: report.week.coveredTo)])
        }
        guard report.week.previousWeek != nil else {
            return said + Said(localized(" came; there is no complete week to compare with."), [.noPreviousWeek])
        }
        said += localized(" came")
        if let change = measure.changeText {
            said += Said(
                change == NumberText.noChange
                    ? localized(", as many as the week before")
                    : change == NumberText.noneBefore
                        ? localized("; none the week before") : localized(", \(change) on the week before"),
                measure.changeClaims)
        }
        if let usual = measure.usualText, let range = measure.usualRange {
            let name = range.isProvisional ? localized("provisional range") : localized("usual range")
            let claims = measure.signalClaims
            switch measure.signal {
            case .outside:
                said += Said(
                    localized(", \(measure.side) the \(name) of \(usual)"),
                    claims)
            case .run:
                let ordinal = Ordinal.text(measure.runLength)
                said += Said(
                    localized(
                        ", the \(ordinal) week in a row \(measure.side) average"
                    ), claims)
            case .drift:
                said += Said(
                    localized(
                        ", near the \(measure.end) end of the \(name) of \(usual)"
                    ), claims)
            case nil:
                let isInside = value >= range.lower && value <= range.upper
                if isInside { said += Said(localized(", within the \(name) of \(usual)"), measure.withinClaims) }
            }
        }
        return said + Said(".")
    }

    private var conversion: Said? {
        guard let funnel = report.primaryFunnel else { return nil }
        let name = VisitorText.inSentence(funnel.name)
        guard let rate = funnel.conversion.value else {
            return Said(localized("No one entered \(name)."), [.nobodyEntered(funnel: funnel.key)])
        }
        let converted = funnel.steps.last?.visitors ?? 0
        let (first, last) = (funnel.steps.first?.name ?? "", funnel.steps.last?.name ?? "")
        var said = Said(
            localized(
                "\(name): of \(Wording.plural(funnel.entrants, "visitor")) at \(VisitorText.inSentence(first)), ",
                "\(NumberText.count(converted)) reached \(VisitorText.inSentence(last)): \(NumberText.rate(rate))"))
        if let interval = funnel.conversion.current?.interval {
            said += Said(
                localized(" (95% interval \(NumberText.rateInterval(interval.lower, interval.upper)))"),
                [
                    .conversion(
                        funnel: funnel.key, converted: converted, entrants: funnel.entrants, lower: interval.lower,
                        upper: interval.upper)
                ])
        }
        if funnel.isComparable, let difference = funnel.difference, let interval = funnel.differenceInterval {
            let change = NumberText.points(difference)
            said += Said(
                change == NumberText.noChange ? localized(", unchanged") : localized(", \(change) on the week before"),
                [
                    .difference(
                        funnel: funnel.key, difference: difference, lower: interval.lower, upper: interval.upper)
                ])
        }
        if let goal = funnel.conversion.goal, goal.isMet != nil {
            said += Said(localized(", goal \(NumberText.rate(goal.target))"), funnel.conversion.goalClaims)
        }
        if let ripening = funnel.ripening {
            said += Said("; \(RipeningWords.note(ripening))", [.ripening(funnel: funnel.key, ripening)])
        }
        return said + Said(".")
    }

    private var place: Said? {
        guard report.week.complete else { return nil }
        let callouts = report.changes.callouts
        if let funnel = report.primaryFunnel {
            let step = funnel.dominantTransition.map { funnel.stepRates[$0].name }
            let isInHeadline = step.map { report.headline.text.contains($0) } ?? false
            let ledger = isInHeadline ? nil : LedgerWriter(funnel: funnel).shortSentence
            if let segment = callouts.first(where: { $0.kind == .segment }), funnel.conversion.signal != nil {
                return .joined([ledger, title(of: segment)].compactMap(\.self))
            }
            if funnel.conversion.signal != nil, let ledger { return ledger }
        } else {
            return nil
        }
        let own = report.headline.measure
        let news = callouts.filter { $0.kind != .rename }
        if let first = news.first(where: { !$0.title.hasPrefix(nameOfMeasure(own)) }) { return title(of: first) }
        if let rename = callouts.first(where: { $0.kind == .rename }) {
            return rename.detail.split(separator: ";").first.map { Said("\($0).", claims(of: rename)) }
        }
        guard callouts.isEmpty, !report.changes.sentence.isEmpty else { return nil }
        return Said(
            report.changes.sentence, report.claims.first { $0.sentence == report.changes.sentence }?.claims ?? [])
    }

    private func title(of callout: Callout) -> Said { Said("\(callout.title).", claims(of: callout)) }

    private func claims(of callout: Callout) -> [Claim] {
        report.claims.first { $0.place == .callout && $0.sentence == callout.sentence }?.claims ?? []
    }

    private func nameOfMeasure(_ key: String?) -> String {
        if key == "visitors" { return report.visitors.measure.name }
        return report.funnels.first { $0.conversion.key == key }?.conversion.name ?? "\u{0}"
    }
}

/// 8th, 21st, 12th.
enum Ordinal {
    static func text(_ number: Int) -> String {
        let teens = (11...13).contains(number % 100)
        let ending =
            switch number % 10 {
            case 1 where !teens: "st"
            case 2 where !teens: "nd"
            case 3 where !teens: "rd"
            default: "th"
            }
        return localized("\(NumberText.count(number))\(ending)", context: "ordinal")
    }
}
