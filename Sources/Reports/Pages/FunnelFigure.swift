import Analysis
import SVGCharts

/// Draws a funnel as bars with last week's markers.
struct FunnelFigure {
    let report: WeeklyReport
    let funnel: FunnelPart

    var figure: Figure {
        let key = "funnel-\(funnel.key)"
        let week = report.week.name
        let name = VisitorText.inSentence(funnel.name)
        var figure = Figure(
            key: key, numbers: "\(funnel.key).step", heading: heading, sub: sub,
            caption: Figure.caption(key, localized("\(name) funnel, \(week)"), description), chart: nil,
            sentence: nil, table: table, csv: "data/funnel-\(funnel.key).csv")
        if funnel.entrants == 0 {
            let before = funnel.steps.first?.previousVisitors ?? 0
            let known = before > 0 ? localized(" (the week before: \(NumberText.count(before)))") : ""
            figure.sentence =
                localized(
                    "No one entered \(name) this week\(known). Expected first step: \(VisitorText.inSentence(funnel.steps[0].name))."
                )
        } else if funnel.steps.count < 2 {
            figure.sentence = localized("\(funnel.counted(funnel.entrants)) reached its only step.")
        } else {
            figure.chart = FunnelBars(steps: bars, isPartial: !report.week.complete)
        }
        return figure
    }

    private var heading: String {
        let name = VisitorText.inSentence(funnel.name)
        guard let rate = funnel.conversion.value else { return name }
        let soFar = funnel.ripening == nil ? "" : localized(" so far")
        return localized(
            "\(name): \(NumberText.rate(rate)) of \(NumberText.count(funnel.entrants)) converted\(soFar)\(finding)")
    }

    /// What the heading says of the rate: whether it is a usual one, as far as anybody can say.
    private var finding: String {
        let measure = funnel.conversion
        guard let range = measure.usualRange, !range.isProvisional, funnel.isComparable, let value = measure.value,
            measure.current?.isComplete == true, measure.current?.isFinal != false
        else { return "" }
        switch measure.signal {
        case .outside: return localized(", \(measure.side) the usual range")
        case .run: return localized(", \(measure.side) average for \(measure.runLength) weeks")
        case .drift: return localized(", near the \(measure.end) end of the usual range")
        case nil: return value >= range.lower && value <= range.upper ? localized(", as usual") : ""
        }
    }

    private var sub: String {
        var text = localized(
            "Share of those at the first step who reached each step, \(report.week.name).")
        if hasPrevious, let previous = report.week.previousWeek {
            text += localized(" Dashed line: \(DateText.shortWeek(previous)).")
        }
        if funnel.steps.dropFirst().contains(where: { $0.intervalFromStart != nil }) {
            text += localized(" Whiskers: 95% intervals.")
        }
        if let loss = greatestLoss {
            text += localized(
                " Most left before \(VisitorText.inSentence(funnel.steps[loss.step + 1].name)): \(NumberText.count(loss.count))."
            )
        }
        if let goal = GoalWords.note(funnel.conversion) { text += " \(goal)." }
        if let ripening = funnel.ripening {
            text += localized(" Conversions may still arrive: \(RipeningWords.sentence(ripening)).")
        } else if funnel.isRipe == false {
            text += localized(" So far: conversions may still arrive.")
        }
        if let nothing = LedgerWriter(funnel: funnel).detectableSentence { text += " \(nothing.text)" }
        return text
    }

    private var hasPrevious: Bool {
        funnel.steps.contains { $0.previousRateFromStart != nil } && funnel.brokenBecause == nil
    }

    private var description: String {
        guard let rate = funnel.conversion.value else { return localized("No one entered.") }
        var text =
            localized(
                "Of \(funnel.counted(funnel.entrants)), \(NumberText.count(funnel.steps.last?.visitors ?? 0)) ",
                "reached the last step: \(NumberText.rate(rate)).")
        if let loss = greatestLoss {
            text +=
                localized(
                    " Most left after \(VisitorText.shown(funnel.steps[loss.step].name, limit: 40)): \(NumberText.count(loss.count))."
                )
        }
        let signals = funnel.stepRates.filter { $0.signal != nil }.map { VisitorText.plain($0.name) }
        text +=
            signals.isEmpty
            ? localized(" No step is unusual.") : localized(" Unusual: \(signals.prefix(3).joined(separator: "; ")).")
        return text
    }

    /// The transition that most visitors did not make.
    private var greatestLoss: (step: Int, count: Int)? {
        let losses = zip(funnel.steps, funnel.steps.dropFirst()).enumerated().map {
            (step: $0.offset, count: $0.element.0.visitors - $0.element.1.visitors)
        }
        guard let most = losses.max(by: { ($0.count, -$0.step) < ($1.count, -$1.step) }), most.count > 0 else {
            return nil
        }
        return most
    }

    private var bars: [FunnelBars.Step] {
        funnel.steps.enumerated().map { index, step in
            let next = index + 1 < funnel.steps.count ? funnel.steps[index + 1] : nil
            let before = index > 0 ? funnel.steps[index - 1].visitors : nil
            let isReachable = before != 0
            var bar = FunnelBars.Step(
                name: VisitorText.shown(step.name), countLabel: NumberText.count(step.visitors),
                share: isReachable ? step.rateFromStart : nil,
                shareLabel: isReachable ? step.rateFromStart.map(NumberText.share) ?? "" : localized("not reached"),
                previousShare: hasPrevious && isReachable ? step.previousRateFromStart : nil,
                interval: step.intervalFromStart?.range, isThin: funnel.isThin)
            if let before, step.visitors > before {
                bar.entryLabel = localized("\(NumberText.count(step.visitors - before)) more enter here")
            }
            if let next, step.visitors > 0, next.visitors <= step.visitors, let rate = next.rateFromPrevious {
                bar.transitionLabel = localized("\(NumberText.share(rate)) continue")
                bar.lossLabel = localized("\(NumberText.count(step.visitors - next.visitors)) leave")
                bar.changeLabel = hasPrevious ? next.difference.map(NumberText.points) : nil
                let measure = funnel.stepRates.indices.contains(index) ? funnel.stepRates[index] : nil
                bar.changeIsSignal = measure?.signal != nil
                if bar.changeIsSignal { bar.changeLabel = bar.changeLabel.map { localized("\($0), unusual") } }
                // A rate above its usual range that has fallen since is no good news.
                if let measure, next.difference.map({ $0 > 0 }) == measure.isHigh {
                    bar.changeIsGood = Judgement.isGoodNews(measure)
                }
            }
            return bar
        }
    }

    private var table: Table {
        var head = [
            localized("Step"), Wording.head(funnel), localized("From start"), localized("95% interval"),
            localized("Continued"), localized("95% interval"), localized("Left"),
        ]
        if hasPrevious {
            head += [
                localized("\(Wording.head(funnel)) before"), localized("From start before"),
                localized("Change of continued"),
                localized("95% interval"),
            ]
        }
        let rows = funnel.steps.enumerated().map { index, step in
            let left = index > 0 ? funnel.steps[index - 1].visitors - step.visitors : nil
            var row = [
                VisitorText.inSentence(step.name, limit: VisitorText.longest), NumberText.count(step.visitors),
                Cell.share(step.rateFromStart), Cell.interval(step.intervalFromStart),
                Cell.share(step.rateFromPrevious),
                Cell.interval(step.intervalFromPrevious), left.map(NumberText.count) ?? NumberText.missing,
            ]
            if hasPrevious {
                row += [
                    step.previousVisitors.map(NumberText.count) ?? NumberText.missing,
                    Cell.share(step.previousRateFromStart),
                    step.difference.map(NumberText.points) ?? NumberText.missing,
                    step.differenceInterval.map { NumberText.pointsInterval($0.lower, $0.upper) } ?? NumberText.missing,
                ]
            }
            return row
        }
        return Table(
            label: localized("\(VisitorText.shown(funnel.name)) funnel: data"), head: head, rows: rows,
            rowNumbers: funnel.steps.indices.map { String($0 + 1) },
            columnNumbers: ["visitors", "share", "share", "", "", "left", "visitors", "share", "", ""])
    }
}

/// Texts of table cells that may have nothing to say.
enum Cell {
    static func rate(_ value: Double?) -> String { value.map(NumberText.rate) ?? NumberText.missing }
    static func share(_ value: Double?) -> String { value.map(NumberText.share) ?? NumberText.missing }
    static func interval(_ bounds: Bounds?) -> String {
        bounds.map { NumberText.rateInterval($0.lower, $0.upper) } ?? NumberText.missing
    }
}
