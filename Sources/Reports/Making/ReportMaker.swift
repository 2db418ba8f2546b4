package import Analysis
import Archive
import Smartlook

/// Makes the report of one week from the answers of all weeks.
struct ReportMaker {
    let answers: ProjectAnswers
    let index: Int
    let options: ReportOptions
    let calendar: WeekCalendar
    /// Weeks with a known event of the outside world, which limits leave out.
    let annotated: Set<Int>
    /// The labels of all weeks.
    let labels: [String]
    /// Funnels without figures for this week.
    let uncounted: [String]

    init(answers: ProjectAnswers, index: Int, options: ReportOptions) {
        var answers = answers
        // A funnel that nobody has counted in this week is not in its report; a notice says so.
        uncounted = answers.funnels.filter { !$0.weeks[index].isKnown }.map { VisitorText.clean($0.definition.name) }
        answers.funnels.removeAll { !$0.weeks[index].isKnown }
        self.answers = answers
        self.index = index
        self.options = options
        let start: WeekCalendar.WeekStart = answers.weeks.first?.firstDate.weekday == 6 ? .sunday : .monday
        calendar = WeekCalendar(timezone: options.timezone, weekStart: start) ?? .utc
        annotated = Set(
            answers.weeks.indices.filter { week in
                options.annotations.contains {
                    $0.date >= answers.weeks[week].firstDate && $0.date <= answers.weeks[week].lastDate
                }
            })
        labels = answers.weeks.map(\.week.description)
    }

    var week: WeekInfo { answers.weeks[index] }

    /// The index of the week before, if it is complete and so is this one.
    var previousIndex: Int? {
        guard index > 0, week.isComplete, answers.weeks[index - 1].isComplete else { return nil }
        return index - 1
    }

    /// Renames that had happened by the end of this week, and that its history may still feel.
    var breaks: [SeriesBreak] {
        answers.breaks.filter { $0.weekIndex <= index && index - $0.weekIndex <= UsualRange.most }
    }

    func make() -> WeeklyReport {
        let visitors = visitorsPart()
        var funnels = answers.funnels.map { funnelPart($0) }
        let comparisons = discover(in: &funnels)
        let events = eventsPart()
        let keyNumbers = keyNumbers(visitors, funnels)
        var report = WeeklyReport(
            generator: options.generator, title: options.title, project: options.projectName,
            timezone: options.timezone, week: weekPart(), headline: Headline(rule: .usual, text: ""), lead: [],
            notices: [], keyNumbers: keyNumbers,
            changes: ChangesPart(callouts: [], more: 0, seriesChecked: 0, comparisons: comparisons, sentence: ""),
            funnels: funnels, visitors: visitors, events: events, annotations: annotationsShown(), about: aboutPart())
        report.changes = changes(report, comparisons: comparisons)
        report.notices = NoticeWriter(report: report).notices + levelNotices
        report.headline = HeadlineWriter(report: report).headline
        report.lead = LeadWriter(report: report).sentences
        return report
    }

    /// What the level of the data leaves out.
    private var levelNotices: [String] {
        var notices = uncounted.map { "Smartlook had no figures of \(VisitorText.inSentence($0)) for this week." }
        switch answers.level {
        case .events: break
        case .visitors:
            notices.append(
                "Funnels are Smartlook's own counts; visitors count as active when they had a session. Times and "
                    + "windows need the events (level: events).")
        case .aggregates:
            notices.append(
                "All figures are Smartlook's own totals. Segments and returning visitors need the lists of visitors "
                    + "(level: visitors).")
        }
        return notices
    }

    private func weekPart() -> WeekPart {
        WeekPart(
            week: labels[index], from: week.firstDate.description, to: week.lastDate.description,
            complete: week.isComplete, coveredFrom: week.coveredFrom.description,
            coveredTo: week.coveredTo.description, datesText: DateText.span(week.firstDate, week.lastDate),
            coverageText: Wording.coverage(week), previousWeek: previousIndex.map { labels[$0] })
    }

    private func annotationsShown() -> [WeeklyReport.Annotation] {
        options.annotations.sorted { ($0.date, $0.text) < ($1.date, $1.text) }.compactMap { note in
            let week = calendar.week(of: note.date)
            guard week <= self.week.week, week.distance(to: self.week.week) < MeasureMaker.mostPoints else {
                return nil
            }
            return .init(date: note.date.description, text: VisitorText.clean(note.text), week: week.description)
        }
    }
}

extension WeeklyReport {
    /// The report of one week; earlier weeks of the answers are its history, later ones are not looked at.
    package static func make(answers: ProjectAnswers, weekIndex: Int, options: ReportOptions) -> WeeklyReport {
        ReportMaker(answers: answers, index: weekIndex, options: options).make()
    }
}
