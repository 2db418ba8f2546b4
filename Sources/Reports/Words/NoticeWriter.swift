/// Writes what a reader must know before drawing conclusions; silent in most weeks.
struct NoticeWriter {
    let report: WeeklyReport

    var notices: [Said] {
        var result: [Said] = []
        if !report.week.complete {
            result.append(
                Said(
                    localized(
                        "The data covers only part of this week (\(report.week.coverageText.lowercasedFirst)). Counts are what was ",
                        "recorded so far; nothing is compared, and the week is left out of every usual range."),
                    [.incomplete(coveredFrom: report.week.coveredFrom, coveredTo: report.week.coveredTo)]))
        }
        result += report.breaks.filter(\.isRecent).map { found in
            Said(
                found.sentence, [.seriesBreak(kind: found.kind, week: found.week, isBlocking: found.isBlocking)])
        }
        for funnel in report.funnels {
            guard let reason = funnel.brokenBecause else { continue }
            result.append(
                Said(
                    localized(
                        "\(VisitorText.inSentence(funnel.name)) counts differently from before: \(reason). It is shown, but not compared."
                    ),
                    [.notComparable(funnel: funnel.key)]))
        }
        if let said = ripening { result.append(said) }
        if let said = restated { result.append(said) }
        return result
    }

    private var ripening: Said? {
        guard report.week.complete, let funnel = report.primaryFunnel, funnel.isRipe == false,
            let window = funnel.question.windowSeconds
        else { return nil }
        var said = Said(
            localized(
                "Conversions of this week may still arrive: an attempt has \(Wording.window(Int64(window * 1_000_000))) to finish."
            )
        )
        if let share = funnel.arrivedShare, share < 1 {
            said += Said(
                localized(" Going by earlier weeks, about \(NumberText.wholePercent(share)) have arrived."),
                [.arrived(funnel: funnel.key, share: share)])
        }
        return said
    }

    private var restated: Said? {
        let count = report.restatements.count { $0.reason != .incomplete }
        guard count > 0 else { return nil }
        let numbers =
            count == 1
            ? localized("1 number of this week was") : localized("\(NumberText.count(count)) numbers of this week were")
        return Said(
            localized("\(numbers) published differently before; the list is under About these numbers."),
            [.restated(count: count)]
        )
    }
}
