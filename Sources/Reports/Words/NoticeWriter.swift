/// Writes what a reader must know before drawing conclusions; silent in most weeks.
struct NoticeWriter {
    let report: WeeklyReport

    var notices: [String] {
        var result: [String] = []
        if !report.week.complete {
            result.append(
                "The data covers only part of this week (\(report.week.coverageText.lowercasedFirst)). Counts are what was "
                    + "recorded so far; nothing is compared, and the week is left out of every usual range.")
        }
        for funnel in report.funnels {
            guard let reason = funnel.brokenBecause else { continue }
            result.append(
                "\(VisitorText.inSentence(funnel.name)) counts differently from before: \(reason). It is shown, but not compared."
            )
        }
        if report.week.complete, let funnel = report.primaryFunnel, funnel.isRipe == false,
            let window = funnel.question.windowSeconds
        {
            var text =
                "Conversions of this week may still arrive: a visitor has \(Wording.window(Int64(window * 1_000_000))) to finish."
            if let share = funnel.arrivedShare, share < 1 {
                text += " Going by earlier weeks, about \(NumberText.fixed(share * 100, 0))% have arrived."
            }
            result.append(text)
        }
        return result
    }
}
