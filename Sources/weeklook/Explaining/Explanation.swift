import Analysis
import Archive
import Foundation
import Reports
import Smartlook

/// Where one number of a report comes from: what it is now, what it is made of, and what was published of it.
struct Explanation {
    let number: ReportNumber
    let report: WeeklyReport
    /// The week that the number is of.
    let period: Range<Instant>
    /// Up to when events can still count, where a window goes on after the week.
    let end: Instant
    let week: WeekInfo
    let funnel: ReportFunnel?
    let definitionHash: String?
    let horizon: Horizon
    /// Spans of the period that nothing covers.
    let gaps: [Range<Instant>]
    let origins: [RowOrigin]
    /// What reports published of it, oldest first.
    let ledger: [PublishedNumber]
    let page: PublishedPage
    /// The command that counts it again.
    let command: String

    /// What the report file of the published site says.
    enum PublishedPage {
        case missing(path: String)
        case unreadable(path: String)
        case says(ReportNumber, path: String)
        case silent(path: String)

        var path: String {
            switch self {
            case .missing(let path), .unreadable(let path), .says(_, let path), .silent(let path): path
            }
        }
    }

    /// Whether what was published is what the archive gives now; nil where nothing was published.
    var agrees: Bool? {
        var answers: [Bool] = []
        switch page {
        case .says(let published, _): answers.append(published.agrees(with: number))
        case .silent: answers.append(false)
        case .missing, .unreadable: break
        }
        if let last = ledger.last {
            answers.append(
                last.value == number.value && last.numerator == number.numerator
                    && last.denominator == number.denominator)
        }
        return answers.isEmpty ? nil : !answers.contains(false)
    }

    /// Why a published number is another now, in the words of the report.
    var reason: String? {
        report.restatements.last { $0.measure == number.ledgerKey && number.week == report.week.week }
            .map { Restatement.words(of: $0.reason) }
    }
}

/// Finds numbers of the reports that an archive gives, and explains them.
struct Explainer {
    let archive: ReportArchive
    let pipeline: ReportPipeline
    let configuration: Configuration
    /// The folder of the published site.
    let site: String
    /// What every command line of an answer begins with: the configuration and the archive that were named.
    let commonArguments: [String]

    /// All numbers of the report of one week.
    func numbers(of week: String) throws -> NumberList {
        NumberList(try report(of: week))
    }

    /// The explanation of a number.
    func explanation(of id: String) throws -> Explanation {
        guard let week = NumberID.week(of: id) else {
            throw Failure(
                .usage, "'\(id)' is not an id such as 2026-W46.visitors; 'weeklook explain --list' prints them all.")
        }
        let report = try report(of: week)
        if let number = NumberList(report)[id] { return try explain(number, report) }
        // A front page shows more weeks than the report that it belongs to.
        if let own = NumberID.inItsOwnWeek(id), let week = NumberID.week(of: own) {
            let report = try self.report(of: week)
            if let number = NumberList(report)[own] { return try explain(number, report) }
        }
        throw Failure(
            .usage, "The report of \(week) has no number '\(id)'; 'weeklook explain --list --week \(week)' prints them."
        )
    }

    private func report(of label: String) throws -> WeeklyReport {
        var options = pipeline.options
        // The program speaks English, whatever language its reports are in.
        options.templates = .builtIn
        return WeeklyReport.make(
            answers: pipeline.answers, weekIndex: try pipeline.weekIndex(label), options: options)
    }

    private func explain(_ number: ReportNumber, _ report: WeeklyReport) throws -> Explanation {
        let calendar = try configuration.calendar()
        let week = pipeline.answers.weeks[try pipeline.weekIndex(number.week)]
        let period = calendar.start(of: week.firstDate)..<calendar.start(of: week.lastDate.advanced(byDays: 1))
        let funnel = funnel(of: number)
        let isWindowed = funnel?.question.completion == .window && pipeline.answers.level == .events
        let end = period.upperBound.advanced(byMicroseconds: isWindowed ? funnel?.question.window ?? 0 : 0)
        return Explanation(
            number: number, report: report, period: period, end: end, week: week, funnel: funnel,
            definitionHash: funnel.flatMap { Publication.definitionHashes([$0])[$0.key] },
            horizon: pipeline.answers.horizon,
            gaps: figure(behind: number) == nil
                ? try archive.coverageGaps().filter { $0.lowerBound < end && $0.upperBound > period.lowerBound } : [],
            origins: try figure(behind: number)
                .map { try archive.figureOrigins($0, from: week.firstDate, to: week.lastDate) }
                ?? archive.eventOrigins(in: period.lowerBound..<end),
            ledger: ledger(of: number), page: page(number, report),
            command: ShellText.line(["weeklook"] + arguments(number, week, funnel) + commonArguments))
    }

    /// What the API counted itself; nil where the number comes from events.
    private func figure(behind number: ReportNumber) -> APIFigure? {
        if case .smartlook(let key) = number.subject {
            let funnel = pipeline.answers.funnels.first { $0.definition.key == key }
            return .funnel(funnel?.definition.smartlookID ?? "")
        }
        guard pipeline.answers.level != .events else { return nil }
        if case .event = number.subject { return .events }
        return .totals
    }

    private func funnel(of number: ReportNumber) -> ReportFunnel? {
        let key: String
        switch number.subject {
        case .funnel(let funnel), .dimension(let funnel, _), .segment(let funnel, _): key = funnel
        default: return nil
        }
        return pipeline.answers.funnels.first { $0.definition.key == key }?.definition
    }

    private func segment(_ number: ReportNumber) -> Segment? {
        guard case .segment(_, let name) = number.subject else { return nil }
        return configuration.segments.first { ExactText($0.name) == ExactText(name) }
    }

    private func ledger(of number: ReportNumber) -> [PublishedNumber] {
        let isOfPrimary = funnel(of: number)?.key == pipeline.answers.funnels.first?.definition.key
        let key = number.ledgerKey ?? (isOfPrimary ? segment(number).map(Publication.measureKey) : nil)
        return pipeline.options.published.filter { $0.week == number.week && $0.measure == key }
    }

    private func page(_ number: ReportNumber, _ report: WeeklyReport) -> Explanation.PublishedPage {
        let path = "\(site)/\(report.folder)/report.json"
        guard let data = FileManager.default.contents(atPath: path) else { return .missing(path: path) }
        guard let published = try? JSONText.read(WeeklyReport.self, from: Array(data)) else {
            return .unreadable(path: path)
        }
        return NumberList(published)[number.id].map { .says($0, path: path) } ?? .silent(path: path)
    }

    /// The question that gives the number, as the words of a command.
    private func arguments(_ number: ReportNumber, _ week: WeekInfo, _ funnel: ReportFunnel?) -> [String] {
        let period = [
            "--from", "\(week.firstDate)", "--to", "\(week.lastDate.advanced(byDays: 1))", "--timezone",
            configuration.project.timezone,
        ]
        let report = ["report", "--week", number.week]
        guard pipeline.answers.level == .events else { return report }
        switch number.subject {
        case .visitors: return ["lifecycle"] + period
        case .retention: return ["retention", "--timezone", configuration.project.timezone]
        case .event(let name): return ["trend"] + (name.isEmpty ? [] : ["--event", name]) + period
        case .paths(let name): return ["paths", "--from-event", name] + period
        case .funnel, .dimension, .segment:
            guard let question = funnel?.question.arguments else { return report }
            var by: [String] = []
            if case .dimension(_, let name) = number.subject { by = ["--by", name] }
            return ["funnel"] + question + by + (segment(number).map { ["--segment", $0.key] } ?? []) + period
        case .smartlook, .report: return report
        }
    }
}
