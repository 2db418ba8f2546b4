import Analysis

/// Holds claims against the numbers of the report that makes them.
///
/// It reckons anew, by other ways than those that the sentences came by: a Wilson bound must solve the score equation, a
/// usual range must follow from the weeks before, a share from the counts of both weeks.
struct ClaimCheck {
    let report: WeeklyReport

    /// Refuses a report that would print a sentence whose claims do not hold, or one that nobody has claimed.
    func verify() throws(UnbackedSentence) {
        let holding = report.claims.filter { $0.holds && holds($0.claims) }
        let backed = Set(holding.map(\.sentence))
        let printed =
            report.lead + report.changes.callouts.map(\.sentence) + report.changes.moved + report.goals
            + report.changes.earlier.map(\.sentence) + [
                report.changes.sentence, report.changes.pastRangesSentence ?? "",
                report.timing?.sentence ?? "", report.retention?.sentence ?? "", report.paths?.sentence ?? "",
            ]
            + (report.headline == HeadlineWriter.withheld ? [] : [report.headline.text])
            + report.notices.filter { $0 != report.brokenNotice }
        for sentence in printed where !sentence.isEmpty && !backed.contains(sentence) {
            throw UnbackedSentence(sentence: sentence)
        }
    }

    func holds(_ claims: [Claim]) -> Bool { claims.allSatisfy(holds) }

    func holds(_ claim: Claim) -> Bool {
        switch claim {
        case .value, .change, .outside, .within, .usualRange, .run, .drift, .lastOutside, .tooFewWeeks, .goal:
            return SeriesCheck(report: report).holds(claim)
        case .conversion, .difference, .segment, .nobodyEntered, .stepShare, .ledger, .mixAndRate, .detectable,
            .ripening, .arrived, .notComparable, .took:
            return FunnelCheck(report: report).holds(claim)
        case .cameBack, .nobodyToComeBack, .occurred, .cameNext, .ended:
            return ReturnCheck(report: report).holds(claim)
        case .earlier(let flag): return holds(flag)
        case .pastRanges(let held, let weeks):
            return report.changes.pastRanges == PastRanges(held: held, weeks: weeks) && held <= weeks
        case .incomplete(let from, let to):
            return !report.week.complete && report.week.coveredFrom == from && report.week.coveredTo == to
        case .empty: return report.week.complete && report.visitors.measure.value == 0
        case .noPreviousWeek: return report.week.previousWeek == nil
        case .renamed(let oldName, let newName, let week):
            return report.events.renamed.contains {
                $0.oldName == oldName && $0.newName == newName && $0.week == week
            }
        case .seriesBreak(let kind, let week, let isBlocking):
            return report.breaks.contains { $0.kind == kind && $0.week == week && $0.isBlocking == isBlocking }
        case .looked(let series, let comparisons, let callouts, let more):
            return report.changes.seriesChecked == series && report.changes.comparisons == comparisons
                && report.changes.callouts.count == callouts && report.changes.more == more
        case .restated(let count): return report.restatements.count { $0.reason != .incomplete } == count
        case .uncounted(let funnels): return funnels.allSatisfy(report.uncounted.contains)
        case .level(let level): return report.about.level == level
        }
    }

    /// Whether the flagged week has the value, and the weeks since lie where the outcome says.
    private func holds(_ flag: EarlierFlag) -> Bool {
        guard report.changes.earlier.contains(where: { $0.flag == flag }), flag.week < report.week.week,
            flag.isHigh == (flag.value > flag.usual)
        else { return false }
        if flag.segment == nil, let measure = report.measure(flag.measure) {
            guard let point = measure.points.first(where: { $0.week == flag.week }), point.signal == .outside,
                point.value.map({ SeriesCheck.isClose($0, flag.value) }) == true
            else { return false }
        }
        let isSameWay = flag.isHigh ? flag.since > flag.usual : flag.since < flag.usual
        return flag.outcome != .persisted || isSameWay
    }
}

/// A sentence of a report that its numbers do not bear out: an error of this program, never of its user.
package struct UnbackedSentence: Error, CustomStringConvertible, Equatable {
    package let sentence: String

    package var description: String {
        "The report was not written, as its numbers do not bear out this sentence, which is an error of Weeklook: "
            + VisitorText.plain(sentence)
    }
}

extension WeeklyReport {
    /// Says that sentences were left out; nil where none was.
    var brokenNotice: String? {
        let broken = brokenStatements.count
        guard broken > 0 else { return nil }
        return "\(Wording.plural(broken, "sentence")) left out: the numbers do not bear out what was to be said. "
            + "This is an error of the program; the numbers themselves are shown as they are."
    }
}
