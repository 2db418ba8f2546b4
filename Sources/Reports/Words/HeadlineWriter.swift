import Analysis

/// Chooses the headline by fixed rules, the first that applies.
struct HeadlineWriter {
    let report: WeeklyReport

    /// The headline and what it claims.
    typealias Written = (headline: Headline, claims: [Claim])

    var headline: Written {
        var found = chosen
        found.headline.text = Self.capped(found.headline.text)
        return found
    }

    /// What stands in place of a headline that does not hold.
    static var withheld: Headline { Headline(rule: .usual, text: localized("The numbers of the week")) }

    private var chosen: Written {
        let week = report.week
        if !week.complete {
            let coverage = week.coverageText.lowercasedFirst
            return (
                Headline(rule: .incomplete, text: localized("Incomplete week: data \(coverage); no comparison made")),
                [.incomplete(coveredFrom: week.coveredFrom, coveredTo: week.coveredTo)]
            )
        }
        if report.isEmpty {
            return (Headline(rule: .empty, text: localized("No visitors recorded this week")), [.empty])
        }
        let primary = report.primaryFunnel
        if let primary, let reason = primary.brokenBecause {
            return (
                Headline(
                    rule: .notComparable,
                    text: localized("\(primary.conversion.name) cannot be compared this week: \(reason)"),
                    measure: primary.conversion.key), [.notComparable(funnel: primary.key)]
            )
        }
        if let found = report.breaks.last(where: \.stopsComparison), week.previousWeek == nil {
            return (
                Headline(rule: .notComparable, text: localized("This week cannot be compared: \(found.reason)")),
                [
                    .seriesBreak(kind: found.kind, week: found.week, isBlocking: found.isBlocking), .noPreviousWeek,
                ]
            )
        }
        if week.previousWeek == nil { return first(primary) }
        if let primary, primary.conversion.signal == .outside {
            return outside(primary.conversion, funnel: primary, rule: .primarySignal)
        }
        let others = otherKPIs.filter { $0.measure.signal == .outside }
        if let strongest = others.max(by: { $0.measure.distance < $1.measure.distance }) {
            return outside(strongest.measure, funnel: strongest.funnel, rule: .signal)
        }
        let kpis = (primary.map { [$0.conversion] } ?? []) + otherKPIs.map(\.measure)
        if let running = kpis.first(where: { $0.signal == .run }) {
            return (
                Headline(
                    rule: .run,
                    text:
                        localized(
                            "\(running.name) \(running.has) been \(running.side) \(running.its) average for ",
                            "\(running.runLength) weeks"), measure: running.key), running.signalClaims
            )
        }
        if let drifting = kpis.first(where: { $0.signal == .drift }) {
            return (
                Headline(
                    rule: .run,
                    text:
                        localized(
                            "\(drifting.name) \(drifting.has) stayed near the \(drifting.end) end of \(drifting.its) usual range"
                        ),
                    measure: drifting.key), drifting.signalClaims
            )
        }
        return usual(primary)
    }

    private var otherKPIs: [(measure: Measure, funnel: FunnelPart?)] {
        var result: [(measure: Measure, funnel: FunnelPart?)] = [(report.visitors.measure, nil)]
        for funnel in report.funnels where funnel.key != report.primaryFunnel?.key && funnel.brokenBecause == nil {
            result.append((funnel.conversion, funnel))
        }
        // No week is a usual one beside a key number that is called unusual.
        let conversion = report.primaryFunnel?.conversion
        let told = [conversion].compactMap(\.self) + result.map(\.measure)
        for number in report.keyNumbers where !told.contains(where: { $0.key == number.measure.key }) {
            var measure = number.measure
            // How many converted follows from how many came and which part of them did.
            let isEcho =
                measure.key == report.primaryFunnel?.converted.key
                && [conversion, report.visitors.measure].contains { $0?.signal != nil && $0?.isHigh == measure.isHigh }
            guard !isEcho else { continue }
            measure.name = number.label
            result.append((measure, nil))
        }
        return result
    }

    private func first(_ primary: FunnelPart?) -> Written {
        let visitors = report.visitors.measure
        let count = Wording.plural(Int(visitors.value ?? 0), "visitor")
        let claims = visitors.valueClaims + [.noPreviousWeek]
        guard let primary, let rate = primary.conversion.value else {
            return (Headline(rule: .first, text: localized("First report: \(count)")), claims)
        }
        return (
            Headline(
                rule: .first,
                text: Self.capped(
                    localized("First report: \(count); \(primary.conversion.name) \(NumberText.rate(rate))"))),
            claims + primary.conversion.valueClaims
        )
    }

    private func usual(_ primary: FunnelPart?) -> Written {
        let measure = primary?.conversion ?? report.visitors.measure
        let isOpen = measure.current?.isFinal == false
        let isKnown = measure.usualRange != nil && (!isOpen || primary?.arrivedShare != nil)
        guard measure.value != nil else {
            let visitors = report.visitors.measure
            return (
                Headline(
                    rule: .usual,
                    text: isKnown
                        ? localized("A usual week: \(visitors.text(visitors.value)) visitors")
                        : localized("A week: \(visitors.text(visitors.value)) visitors"),
                    measure: visitors.key), visitors.valueClaims
            )
        }
        let text = localized("\(measure.name) at \(measure.text(measure.value))\(isOpen ? localized(" so far") : "")")
        var claims = measure.valueClaims
        if measure.usualRange == nil { claims.append(.tooFewWeeks(measure: measure.key)) }
        let full =
            isKnown
            ? localized("A usual week: \(text)")
            : measure.usualRange == nil ? localized("\(text); too few weeks to say what is usual") : text
        return (Headline(rule: .usual, text: full, measure: measure.key), claims)
    }

    private func outside(_ measure: Measure, funnel: FunnelPart?, rule: Headline.Rule) -> Written {
        let side = measure.side
        let value = measure.text(measure.value)
        let change = (measure.value ?? 0) - (measure.previous?.value ?? 0)
        let range =
            measure.usualRange?.isProvisional == true ? localized("provisional range") : localized("usual range")
        let followsSide = measure.isHigh ? change > 0 : change < 0
        let verb = measure.isHigh ? localized("rose") : localized("fell")
        let hasMovedThere = followsSide && measure.previous?.value != nil
        let text =
            hasMovedThere
            ? localized("\(measure.name) \(verb) to \(value), \(side) \(measure.its) \(range)")
            : localized("\(measure.name) at \(value), still \(side) \(measure.its) \(range)")
        let claims = measure.signalClaims + (hasMovedThere ? measure.changeClaims : [])
        let plain = Headline(rule: rule, text: text, measure: measure.key)
        guard followsSide, let funnel, let step = funnel.dominantTransition, funnel.stepRates.count > 1,
            let share = funnel.ledger?[step], LedgerWriter(funnel: funnel).hasMoved
        else { return (plain, claims) }
        let name = funnel.stepRates[step].name
        let full =
            share > LedgerWriter.whole
            ? localized("\(text); all of it at \(name)") : localized("\(text); most of it at \(name)")
        guard full.count <= Headline.longest else { return (plain, claims) }
        return (
            Headline(rule: rule, text: full, measure: measure.key),
            claims + [.stepShare(funnel: funnel.key, transition: step, share: share)]
        )
    }

    private static func capped(_ text: String) -> String {
        text.count <= Headline.longest ? text : VisitorText.plain(text).prefix(Headline.longest - 1) + "…"
    }
}

extension Measure {
    /// Counts are named in the plural: "Visitors have".
    fileprivate var has: String { kind == .count ? "have" : "has" }
    fileprivate var its: String { kind == .count ? "their" : "its" }
}

extension String {
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
