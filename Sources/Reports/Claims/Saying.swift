import Analysis

extension ReportMaker {
    /// Writes every sentence of a report whose numbers are made. What a sentence claims is held against those numbers
    /// first: one that does not hold is left out, and a notice says so.
    func say(_ comparisons: WeekComparisons, in report: inout WeeklyReport) {
        let (callouts, more) = callouts(report, comparisons)
        report.changes.more = more
        report.changes.seriesChecked = seriesChecked(report)
        report.changes.pastRanges = pastRanges(report)
        let flags = earlierFlags(report, comparisons)
        report.changes.earlier = flags.map { .init(flag: $0, sentence: "") }
        for (callout, claims) in callouts where tell(Said(callout.sentence, claims), .callout, &report) != nil {
            report.changes.callouts.append(callout)
        }
        let writer = CalloutWriter(report: report)
        let summary = writer.summary(
            callouts: report.changes.callouts.count, more: more, checked: report.changes.seriesChecked,
            comparisons: comparisons.count)
        report.changes.sentence = tell(summary, .changes, &report) ?? ""
        report.changes.earlier = flags.compactMap { flag in
            tell(EarlierWords.said(flag, report), .earlier, &report).map { .init(flag: flag, sentence: $0) }
        }
        report.changes.pastRangesSentence = EarlierWords.held(report.changes.pastRanges)
            .flatMap { tell($0, .changes, &report) }
        if let funnel = report.primaryFunnel, report.week.complete, funnel.brokenBecause == nil {
            report.changes.moved = LedgerWriter(funnel: funnel).sentences.compactMap { tell($0, .moved, &report) }
        }
        if let part = report.timing {
            let sentence = tell(
                TimingWriter(part: part, funnel: report.funnels.first { $0.key == part.funnel }).sentence, .timing,
                &report)
            report.timing?.sentence = sentence ?? ""
        }
        if let part = report.retention {
            let sentence = tell(RetentionWriter(report: report, part: part).sentence, .retention, &report)
            report.retention?.sentence = sentence ?? ""
        }
        if let part = report.paths {
            let sentence = tell(PathWriter(part: part).sentence, .paths, &report)
            report.paths?.sentence = sentence ?? ""
        }
        report.goals = goalSentences(report).compactMap { tell($0, .goal, &report) }
        let headline = HeadlineWriter(report: report).headline
        let isTrue = tell(Said(headline.headline.text, headline.claims), .headline, &report) != nil
        report.headline = isTrue ? headline.headline : HeadlineWriter.withheld
        report.lead = LeadWriter(report: report).sentences.compactMap { tell($0, .lead, &report) }
        report.notices = (NoticeWriter(report: report).notices + levelNotices).compactMap { tell($0, .notice, &report) }
        if let notice = report.brokenNotice { report.notices.append(notice) }
    }

    /// Puts a sentence on record and gives it back if all that it claims holds.
    private func tell(_ said: Said, _ place: Statement.Place, _ report: inout WeeklyReport) -> String? {
        let holds = ClaimCheck(report: report).holds(said.claims)
        report.claims.append(Statement(place: place, sentence: said.text, claims: said.claims, holds: holds))
        return holds ? said.text : nil
    }

    private func goalSentences(_ report: WeeklyReport) -> [Said] {
        let events = eventMeasures(report.events)
        return (report.measures + events).compactMap { measure in
            guard let note = GoalWords.note(measure), measure.goal?.isMet != nil else { return nil }
            let name =
                measure.key.hasPrefix("event.")
                ? localized("Event \(VisitorText.inSentence(measure.name))") : measure.name
            return Said("\(name): \(measure.text(measure.value)). \(note).", measure.goalClaims)
        }
    }
}
