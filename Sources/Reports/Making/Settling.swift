import Analysis
import Archive
import Smartlook

/// When nothing more can come to a week: from then on its report stays as it is, whatever comes after it.
struct Settling {
    let answers: ProjectAnswers
    private let calendar: WeekCalendar

    init(answers: ProjectAnswers, timezone: String) {
        self.answers = answers
        let start: WeekCalendar.WeekStart = answers.weeks.first?.firstDate.weekday == 6 ? .sunday : .monday
        calendar = WeekCalendar(timezone: timezone, weekStart: start) ?? .utc
    }

    /// Whether a week is over and the windows of all its funnels have closed.
    func isSettled(_ week: Int) -> Bool {
        answers.horizon.to >= end(of: week)
            && answers.funnels.allSatisfy {
                !$0.weeks[week].isKnown
                    || $0.weeks[week].isRipe ?? ($0.definition.question.completion == .inside)
            }
    }

    /// Up to when the data reaches that a week's report is made of; what comes later belongs to other weeks.
    func dataEnd(of week: Int) -> Instant {
        let end = answers.horizon.to
        guard isSettled(week) else { return end }
        let window = answers.funnels.compactMap(\.definition.question.window).max() ?? 0
        let (closed, overflow) = self.end(of: week).microseconds.addingReportingOverflow(window)
        return overflow ? end : min(end, Instant(microseconds: closed))
    }

    private func end(of week: Int) -> Instant { calendar.span(of: answers.weeks[week].week).upperBound }
}
