import Analysis
import Archive

/// Writes the call-outs: what changed, with numbers, and never why.
struct CalloutWriter {
    let report: WeeklyReport

    typealias Written = (callout: Callout, claims: [Claim])

    func rename(_ renamed: RenamedEvent) -> Written {
        let callout = Callout(
            kind: .rename, direction: "flat",
            title:
                localized(
                    "\(VisitorText.inSentence(renamed.oldName)) is now called \(VisitorText.inSentence(renamed.newName))"
                ),
            detail: renamed.sentence, anchor: "events", isGoodNews: nil, values: [], usualRange: nil)
        return (
            callout, [.renamed(oldName: renamed.oldName, newName: renamed.newName, week: renamed.week)]
        )
    }

    func signal(_ measure: Measure, anchor: String) -> Written {
        let isHigh = measure.isHigh
        let value = measure.text(measure.value)
        let name =
            measure.key.hasPrefix("event.") ? localized("Event \(VisitorText.inSentence(measure.name))") : measure.name
        var title = "\(name): \(value)"
        if let usual = measure.usualText { title += localized("; usual \(usual)") }
        var details: [String] = []
        var claims = measure.signalClaims
        switch measure.signal {
        case .outside:
            details.append(localized("\(isHigh ? localized("Above") : localized("Below")) its \(rangeName(measure))."))
            if let last = lastTime(measure), last != report.week.previousWeek {
                details.append(
                    localized("First week \(measure.side) since \(DateText.week(last))."))
                claims.append(.lastOutside(measure: measure.key, week: last, isHigh: isHigh))
            }
        case .run:
            details.append(
                localized(
                    "\(isHigh ? localized("Above") : localized("Below")) its average for \(measure.runLength) weeks in a row."
                ))
        case .drift:
            details.append(
                localized(
                    "Three of the last four weeks lie near the \(measure.end) limit."
                ))
        case nil: break
        }
        if let change = measure.changeText, let previous = report.week.previousWeek {
            details.append(
                change == NumberText.noneBefore
                    ? localized("0 in \(week(previous)).")
                    : localized("\(sentenceCase(change)) vs \(week(previous)).")
            )
            claims += measure.changeClaims
        }
        if let funnel = report.funnels.first(where: { $0.conversion.key == measure.key }),
            let ledger = LedgerWriter(funnel: funnel).shortSentence
        {
            details.append(ledger.text)
            claims += ledger.claims
        }
        if let goal = GoalWords.note(measure) {
            details.append("\(goal).")
            claims += measure.goalClaims
        }
        details += report.annotations.filter { $0.week == report.week.week }.prefix(1).map {
            localized("Known: \(VisitorText.inSentence($0.text, limit: 60)).")
        }
        let callout = Callout(
            kind: .signal, direction: isHigh ? "up" : "down", title: title,
            detail: details.joined(separator: " "), anchor: anchor, isGoodNews: Judgement.isGoodNews(measure),
            values: measure.points.map(\.value),
            usualRange: measure.usualRange.map { Bounds(lower: $0.lower, upper: $0.upper) })
        return (callout, claims)
    }

    func segment(_ discovery: SegmentDiscovery, dimension: String, conversion: Measure) -> Written {
        let funnel = report.funnels[discovery.funnel]
        let comparison = discovery.comparison
        let rose = comparison.rate > comparison.previousRate
        let wasUnusual = conversion.previous?.signal == .outside
        let isBack = wasUnusual && conversion.usualRange != nil && conversion.signal == nil
        let verb = isBack ? localized("is back") : rose ? localized("rose") : localized("fell")
        let title =
            localized(
                "\(funnel.conversion.name) \(DimensionWords.place(discovery.value, in: dimension)) \(verb) from ",
                "\(NumberText.rate(comparison.previousRate)) to \(NumberText.rate(comparison.rate))")
        var detail =
            localized(
                "\(NumberText.count(comparison.successes)) of \(funnel.counted(comparison.trials)) converted; the week ",
                "before \(NumberText.count(comparison.previousSuccesses)) of \(NumberText.count(comparison.previousTrials))."
            )
        let difference = Bounds(
            Interval.newcombe(
                (comparison.successes, of: comparison.trials),
                minus: (comparison.previousSuccesses, of: comparison.previousTrials)))
        if let difference {
            detail += localized(" Change \(NumberText.points(comparison.rate - comparison.previousRate))")
            detail += " (\(NumberText.pointsInterval(difference.lower, difference.upper)))."
        }
        let callout = Callout(
            kind: .segment, direction: rose ? "up" : "down", title: title, detail: detail,
            anchor: funnel.isPrimary ? "segments" : "funnel", isGoodNews: rose, values: conversion.points.map(\.value),
            usualRange: conversion.usualRange.map { Bounds(lower: $0.lower, upper: $0.upper) })
        let claim = Claim.segment(
            funnel: funnel.key, dimension: dimension, value: discovery.value,
            now: .init(part: comparison.successes, whole: comparison.trials),
            before: .init(part: comparison.previousSuccesses, whole: comparison.previousTrials))
        return (callout, [claim])
    }

    func summary(callouts: Int, more: Int, checked: Int, comparisons: Int) -> Said {
        guard report.week.complete else {
            return Said(
                localized("An incomplete week is not compared."),
                [.incomplete(coveredFrom: report.week.coveredFrom, coveredTo: report.week.coveredTo)])
        }
        let claim = Claim.looked(series: checked, comparisons: comparisons, callouts: callouts, more: more)
        guard checked > 0 || comparisons > 0 else {
            return Said(localized("Too few weeks to say what is usual."), [claim])
        }
        var parts: [String] = []
        if checked > 0 { parts.append(localized("\(NumberText.count(checked)) tracked series")) }
        if comparisons > 0 {
            parts.append(localized("\(Wording.plural(comparisons, "comparison")) with earlier weeks"))
        }
        let looked = parts.joined(separator: localized(" and "))
        guard callouts > 0 else { return Said(localized("Nothing unusual in \(looked)."), [claim]) }
        let rest = more > 0 ? localized("; \(more) more in the tables below") : ""
        return Said(
            localized("\(Wording.plural(callouts + more, "finding")) from \(looked)\(rest)."), [claim])
    }

    private func rangeName(_ measure: Measure) -> String {
        guard let range = measure.usualRange, range.isProvisional else { return localized("usual range") }
        return localized("provisional range of \(range.weeks) weeks")
    }

    /// The last week before this one that was outside on the same side, and would be outside of today's range too.
    private func lastTime(_ measure: Measure) -> String? {
        guard let range = measure.usualRange else { return nil }
        let earlier = measure.points.dropLast().last { point in
            guard point.signal == .outside, let value = point.value else { return false }
            return measure.isHigh ? value > range.upper : value < range.lower
        }
        return earlier?.week
    }

    private func week(_ label: String) -> String { DateText.shortWeek(label) }

    private func sentenceCase(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }
}
