import Archive

/// Holds claims on who came back and on what came next against the counts of cohorts and of paths.
struct ReturnCheck {
    let report: WeeklyReport

    func holds(_ claim: Claim) -> Bool {
        switch claim {
        case .cameBack(let week, let some): return cameBack(week, some)
        case .nobodyToComeBack: return report.retention?.cohorts.isEmpty == true
        case .occurred(let event, let times, let sessions):
            guard let list = list(event) else { return false }
            return list.occurrences == times && report.paths?.sessions == sessions && sessions <= times
        case .cameNext(let event, let next, let some):
            guard let list = list(event), let row = list.rows.first(where: { ExactText($0.event) == ExactText(next) })
            else { return false }
            return row.count == some.part && list.occurrences == some.whole
                && list.rows.allSatisfy { $0.count <= some.part }
        case .ended(let event, let some):
            return list(event).map { $0.ends == some.part && $0.occurrences == some.whole } ?? false
        default: return false
        }
    }

    /// Whether the cohort is that of the week before the report's, and as many of it were active in this week; the week
    /// may hold more visitors than those.
    private func cameBack(_ week: String, _ some: Claim.Fraction) -> Bool {
        guard let cohort = report.retention?.cohorts.last, cohort.week == week, cohort.size == some.whole,
            cohort.cells == [some.part], some.part <= some.whole
        else { return false }
        guard let point = report.retention?.measure.current, let whole = point.denominator else { return true }
        return whole == some.whole && point.numerator == some.part
    }

    /// What came after the event that the paths begin with, if it adds up.
    private func list(_ event: String) -> NextEvents? {
        guard let list = report.paths?.lists.first, ExactText(list.event) == ExactText(event),
            list.ends >= 0, list.other >= 0,
            list.rows.reduce(list.other + list.ends, { $0 + $1.count }) == list.occurrences
        else { return nil }
        return list
    }
}
