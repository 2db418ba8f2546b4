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
                "\(name): of \(funnel.counted(funnel.entrants)) at \(VisitorText.inSentence(first)), ",
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

    /// Where the conversion changed, and the most important of what else did.
    private var place: Said? {
        guard report.week.complete, let funnel = report.primaryFunnel else { return nil }
        let callouts = report.changes.callouts
        var said: [Said] = []
        if funnel.conversion.signal != nil {
            let step = funnel.dominantTransition.map { funnel.stepRates[$0].name }
            let isInHeadline = step.map { report.headline.text.contains($0) } ?? false
            said += [isInHeadline ? nil : LedgerWriter(funnel: funnel).shortSentence].compactMap(\.self)
            said += callouts.first { $0.kind == .segment }.map { [title(of: $0)] } ?? []
        }
        let told = [report.headline.measure, funnel.conversion.key, report.visitors.measure.key]
        if let other = callouts.lazy.compactMap(signal).first(where: { !told.contains($0.measure) }) {
            let isMore = !said.isEmpty || report.headline.rule != .usual
            said.append(
                Said(
                    isMore ? localized("Also unusual: \(other.brief).") : localized("Unusual: \(other.brief)."),
                    other.claims))
        }
        if !said.isEmpty { return .joined(said) }
        if let segment = callouts.first(where: { $0.kind == .segment }) { return title(of: segment) }
        if let rename = callouts.first(where: { $0.kind == .rename }) {
            return rename.detail.split(separator: ";").first.map { Said("\($0).", claims(of: rename)) }
        }
        guard callouts.isEmpty, !report.changes.sentence.isEmpty else { return nil }
        return Said(
            report.changes.sentence, report.claims.first { $0.sentence == report.changes.sentence }?.claims ?? [])
    }

    /// The measure that a call-out finds unusual, and what to say of it amid a sentence: "payment_error 27 times (usual 0–8)".
    private func signal(_ callout: Callout) -> (measure: String, brief: String, claims: [Claim])? {
        guard callout.kind == .signal else { return nil }
        let claims = claims(of: callout)
        for case .value(let key, let value) in claims {
            if let measure = report.measure(key) {
                let usual = measure.usualText.map { localized(" (usual \($0))") } ?? ""
                return (key, "\(measure.name) \(measure.text(value))\(usual)", claims)
            }
            if let event = report.events.rows.first(where: { "event.\($0.name)" == key }) {
                let usual =
                    event.usualRange.map { localized(" (usual \(Measure.Kind.count.text($0, of: value)))") } ?? ""
                let times = Wording.plural(event.occurrences, "time")
                return (key, "\(VisitorText.inSentence(event.name)) \(times)\(usual)", claims)
            }
        }
        return nil
    }

    private func title(of callout: Callout) -> Said { Said("\(callout.title).", claims(of: callout)) }

    private func claims(of callout: Callout) -> [Claim] {
        report.claims.first { $0.place == .callout && $0.sentence == callout.sentence }?.claims ?? []
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
