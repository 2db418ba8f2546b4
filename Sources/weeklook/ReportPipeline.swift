import Analysis
import Archive
import Reports
import Smartlook

/// From an archive and a configuration to what a report is made of.
struct ReportPipeline {
    let answers: ProjectAnswers
    let options: ReportOptions
    /// Whether links to the site come with a picture.
    let hasPreview: Bool
    /// Whether the configuration gives the reports no title of their own.
    private let hasUsualTitle: Bool

    /// - Parameter now: when what is made is published.
    init(
        archive: ReportArchive, configuration: Configuration, theme: ThemeOptions? = nil, now: Instant? = nil
    ) throws {
        let answers = try Self.answers(archive, configuration)
        self.answers = answers
        let name = try archive.setting("project_name") ?? configuration.project.name
        let look = try ThemeOptions.templates(configuration, theme: theme?.theme)
        var options = ReportOptions(
            title: configuration.report.title ?? ReportOptions.usualTitle(of: name, look.language), projectName: name,
            timezone: configuration.project.timezone, dimensions: configuration.report.dimensions,
            baseURL: configuration.site.baseURL, generator: "weeklook \(Version.text)", asOf: answers.horizon.to,
            annotations: configuration.report.annotations, templates: look, goals: configuration.goals,
            published: try archive.publishedNumbers(), erasures: try archive.erasureTimes())
        if let now { options.publishing = now }
        options.keep = configuration.site.keep
        options.markdown = theme?.markdown ?? configuration.report.markdown
        self.options = options
        hasPreview = configuration.site.hasPreview && configuration.site.baseURL != nil
        hasUsualTitle = configuration.report.title == nil
    }

    /// What reports in another language are made of.
    func options(in language: String) throws -> ReportOptions {
        var other = options
        other.templates = try options.templates.inLanguage(language)
        if hasUsualTitle { other.title = ReportOptions.usualTitle(of: options.projectName, other.language) }
        return other
    }

    /// Remembers what the reports of some weeks say, so that a later one can name what it says differently.
    ///
    /// Returns what was not said before.
    @discardableResult
    func remember(
        _ reports: [WeeklyReport], in archive: ReportArchive, at time: Instant
    ) throws -> [PublishedNumber] {
        let definitions = answers.funnels.map(\.definition)
        return try archive.remember(
            reports.flatMap {
                Publication.numbers(
                    of: $0, definitions: definitions, segments: answers.segments,
                    dataTo: answers.horizon.to, at: time)
            })
    }

    /// Names the sentences that were left out because their numbers do not bear them out.
    func warn(of reports: [WeeklyReport], _ terminal: Terminal) {
        for report in reports {
            for statement in report.brokenStatements {
                terminal.warn("\(report.week.week): left out, an error of Weeklook: \(statement.sentence)")
            }
        }
    }

    /// Brings the site of some weeks up to date and remembers what it says.
    @discardableResult
    func publish(
        weeks: [Int], into folder: SiteFolder, isFull: Bool = false, archive: ReportArchive, at time: Instant,
        _ terminal: Terminal
    ) throws -> SitePublisher.Result {
        let result = try SitePublisher(folder, self, weeks: weeks, isFull: isFull).publish {
            try remember($0, in: archive, at: time)
        }
        warn(of: result, terminal)
        return result
    }

    /// Says what of a publication is not as it should be.
    func warn(of result: SitePublisher.Result, _ terminal: Terminal) {
        for warning in result.warnings { terminal.warn(warning) }
        if result.isPictureMissing {
            terminal.say(
                "rsvg-convert is not installed, so links to the site come without a picture (Debian: librsvg2-bin).")
        }
        warn(of: result.reports, terminal)
    }

    /// From events where the archive has them, else from the API's own figures.
    private static func answers(_ archive: ReportArchive, _ configuration: Configuration) throws -> ProjectAnswers {
        let definitions = try archive.funnelDefinitions()
        let dimensions = configuration.report.dimensions
        let calendar = try configuration.calendar()
        var question = ProjectQuestion(
            funnels: funnels(configuration.funnels, definitions), dimensions: dimensions,
            segments: configuration.segments, calendar: calendar)
        if let horizon = try archive.horizon() {
            question.knownBreaks = try KnownBreaks.ofEvents(archive, question.funnels, configuration, horizon)
            question.sourceChanges = try archive.sourceChanges()
            let results = try archive.funnelResults()
            if let answers = try ProjectData(archive: archive).answer(question, smartlook: results) { return answers }
        }
        if let figures = try APIFigures(archive: archive) {
            question.funnels = apiFunnels(question.funnels, definitions)
            question.knownBreaks = try KnownBreaks.ofFigures(archive, question.funnels)
            question.sourceChanges = []
            return figures.answer(question)
        }
        throw Failure(
            .nothingToReport,
            "\(archive.path) holds nothing to report yet: run 'weeklook fetch' or 'weeklook import' first.")
    }

    /// The funnels that Smartlook counts itself, under the configuration's names where it has the same one.
    private static func apiFunnels(
        _ configured: [ReportFunnel], _ definitions: [FunnelDefinitionRecord]
    ) -> [ReportFunnel] {
        definitions.filter { !$0.steps.isEmpty }.enumerated().map { index, definition in
            var funnel =
                configured.first { $0.smartlookID == definition.id }
                ?? ReportFunnel(
                    key: "funnel-\(index + 1)", name: definition.name, question: FunnelQuestion(steps: []),
                    smartlookID: definition.id)
            funnel.question = FunnelQuestion(
                steps: definition.steps.map { EventCondition($0) }, window: nil, completion: .inside)
            return funnel
        }
    }

    /// The configured funnels, or without any those that the project defines; the API's figure is found by id or name.
    private static func funnels(_ configured: [ReportFunnel], _ definitions: [FunnelDefinitionRecord]) -> [ReportFunnel]
    {
        if !configured.isEmpty {
            return configured.map { funnel in
                var funnel = funnel
                funnel.smartlookID = funnel.smartlookID ?? definitions.first { $0.name == funnel.name }?.id
                return funnel
            }
        }
        return definitions.filter { (2...20).contains($0.steps.count) }.enumerated().map { index, definition in
            ReportFunnel(
                key: "funnel-\(index + 1)", name: definition.name, isPrimary: index == 0,
                question: FunnelQuestion(steps: definition.steps.map { EventCondition($0) }), smartlookID: definition.id
            )
        }
    }

    /// The weeks that are complete, as indices.
    var completeWeeks: [Int] {
        answers.weeks.indices.filter { answers.weeks[$0].isComplete }
    }

    /// The weeks that a report can be made of. The API's own figures are those of whole weeks.
    var reportableWeeks: [Int] {
        answers.level == .events ? Array(answers.weeks.indices) : completeWeeks
    }

    /// The week of a label, or of `last` the last complete one.
    func weekIndex(_ label: String) throws -> Int {
        if label == "last" {
            guard let last = completeWeeks.last else {
                throw Failure(.nothingToReport, "No week is complete yet; name a partial one with --week.")
            }
            return last
        }
        guard let week = Week(label) else {
            throw Failure(.usage, "--week: '\(label)' is not a week such as 2026-W46.")
        }
        guard let index = answers.weeks.firstIndex(where: { $0.week == week }) else {
            let known = answers.weeks.first.map { "\($0.week)" } ?? "none"
            let last = answers.weeks.last.map { "\($0.week)" } ?? "none"
            throw Failure(.nothingToReport, "The archive has no data of \(week); it has \(known) to \(last).")
        }
        guard reportableWeeks.contains(index) else {
            throw Failure(
                .nothingToReport, "\(week) is not complete, and only the level of events can report a part of a week.")
        }
        return index
    }
}
