import Analysis
import Archive
import Reports
import Smartlook

/// From an archive and a configuration to what a report is made of.
struct ReportPipeline {
    let answers: ProjectAnswers
    let options: ReportOptions

    init(archive: ReportArchive, configuration: Configuration) throws {
        let data = try ProjectData(archive: archive)
        let definitions = try archive.funnelDefinitions()
        let question = ProjectQuestion(
            funnels: Self.funnels(configuration.funnels, definitions), dimensions: configuration.report.dimensions,
            calendar: try configuration.calendar())
        guard let answers = data.answer(question, smartlook: try archive.funnelResults()) else {
            throw Failure(
                .nothingToReport,
                "\(archive.path) holds no events yet: run 'weeklook fetch --level events' or 'weeklook import' first.")
        }
        self.answers = answers
        let name = try archive.setting("project_name") ?? configuration.project.name
        options = ReportOptions(
            title: configuration.report.title ?? "\(name) weekly", projectName: name,
            timezone: configuration.project.timezone, dimensions: configuration.report.dimensions,
            baseURL: configuration.site.baseURL, generator: "weeklook \(Version.text)", asOf: answers.horizon.to,
            annotations: configuration.report.annotations)
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
                question: FunnelQuestion(steps: definition.steps.map { StepCondition($0) }), smartlookID: definition.id)
        }
    }

    /// The weeks that are complete, as indices.
    var completeWeeks: [Int] {
        answers.weeks.indices.filter { answers.weeks[$0].isComplete }
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
        return index
    }
}
