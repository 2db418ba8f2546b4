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

    /// What funnels are broken down by, in the order of their weeks' segments.
    var dimensions: [String] { options.dimensions + (answers.segments.isEmpty ? [] : [DimensionPart.rules]) }

    /// The index of the week before, if it is complete and so is this one, and both are the same thing.
    var previousIndex: Int? { index(before: index) }

    /// The index of the week before another, where the two can be compared.
    func index(before week: Int) -> Int? {
        guard week > 0, answers.weeks[week].isComplete, answers.weeks[week - 1].isComplete,
            !generalBreaks.contains(where: { $0.separates(week) })
        else { return nil }
        return week - 1
    }

    /// Breaks that had happened by the end of this week, and that its history may still feel.
    var breaks: [SeriesBreak] {
        answers.breaks.filter { $0.weekIndex <= index && index - $0.weekIndex <= UsualRange.most }
    }

    /// Those that make every series begin anew.
    var generalBreaks: [SeriesBreak] {
        breaks.filter { $0.isBlocking && $0.subject == nil && $0.kind != .renamedEvent && $0.kind != .fetchGap }
    }

    /// The targets of the funnels and of the configuration, a funnel's key alone meaning its conversion.
    var goals: [MetricGoal] {
        let own = answers.funnels.compactMap { funnel in
            funnel.definition.goal.map {
                MetricGoal(metric: "\(funnel.definition.key).conversion", target: $0, better: .higher)
            }
        }
        let keys = Set(answers.funnels.map(\.definition.key))
        return own
            + options.goals.map { goal in
                keys.contains(goal.metric)
                    ? MetricGoal(metric: "\(goal.metric).conversion", target: goal.target, better: goal.better) : goal
            }
    }

    func make() -> WeeklyReport {
        let visitors = visitorsPart()
        var funnels = answers.funnels.map { funnelPart($0) }
        let comparisons = comparisons()
        mark(comparisons, in: &funnels)
        let events = eventsPart()
        let retention = retentionPart()
        let keyNumbers = keyNumbers(visitors, funnels, retention)
        var report = WeeklyReport(
            generator: options.generator, title: options.title, project: options.projectName,
            timezone: options.timezone, week: weekPart(), headline: Headline(rule: .usual, text: ""), lead: [],
            notices: [], keyNumbers: keyNumbers,
            changes: ChangesPart(
                callouts: [], more: 0, seriesChecked: 0, comparisons: comparisons.count, sentence: ""),
            funnels: funnels, visitors: visitors, events: events, annotations: annotationsShown(), breaks: breakParts(),
            about: aboutPart())
        report.uncounted = uncounted
        report.language = Language.current.isEnglish ? nil : Language.current.code
        report.timing = timingPart(funnels)
        report.retention = retention
        report.paths = pathsPart()
        report.about.definitions += definitions(report)
        report.restatements = restatements(report)
        say(comparisons, in: &report)
        return report
    }

    /// What the parts of this report mean that not every report has.
    private func definitions(_ report: WeeklyReport) -> [AboutPart.Definition] {
        (report.timing == nil ? [] : [TimingWriter.definition])
            + [report.retention.map { RetentionWriter(report: report, part: $0).definition }].compactMap(\.self)
            + (report.paths == nil ? [] : [PathWriter.definition]) + answers.segments.map(RuleWords.definition)
    }

    /// What the level of the data leaves out.
    var levelNotices: [Said] {
        var notices = uncounted.map {
            Said(
                localized("Smartlook had no figures of \(VisitorText.inSentence($0)) for this week."),
                [.uncounted(funnels: [$0])])
        }
        let claim = Claim.level(answers.level.rawValue)
        switch answers.level {
        case .events: break
        case .visitors:
            notices.append(
                Said(
                    localized(
                        "Funnels are Smartlook's own counts; visitors count as active when they had a session. Times, windows, ",
                        "paths and the segments of the configuration need the events (level: events)."), [claim]))
        case .aggregates:
            notices.append(
                Said(
                    localized(
                        "All figures are Smartlook's own totals. Segments and returning visitors need the lists of visitors ",
                        "(level: visitors)."), [claim]))
        }
        return notices
    }

    private func breakParts() -> [BreakPart] {
        breaks.filter { $0.kind != .renamedEvent }.map { found in
            let funnel = answers.funnels.first { $0.definition.key == found.subject }?.definition.name
            return BreakPart(
                kind: found.kind, subject: found.subject, date: calendar.date(of: found.firstNew).description,
                week: labels[found.weekIndex], isBlocking: found.isBlocking, isRecent: index - found.weekIndex <= 1,
                sentence: BreakWords.sentence(found, subject: funnel, in: calendar), reason: BreakWords.reason(found))
        }
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
        Language.$current.withValue(options.language) {
            ReportMaker(answers: answers, index: weekIndex, options: options).make()
        }
    }
}
