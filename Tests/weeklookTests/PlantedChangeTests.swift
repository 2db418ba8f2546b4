import Smartlook
import Testing

@testable import Analysis
@testable import Archive
@testable import Reports
@testable import SmartlookServer
@testable import weeklook

/// Each change that is planted in the sample is found by the report of its week, and nothing in the weeks before is.
@Suite struct PlantedChangeTests {
    private static let reports = Result { try make() }

    private static func make() throws -> (facts: SampleFacts, reports: [String: WeeklyReport]) {
        let sample = SampleProject()
        let project = try ServedProject(sample: sample, now: SampleProject.defaultNow)
        defer { project.remove() }
        let configuration = try Configuration(text: DemoPlace.configurationText, file: "f")
        let pipeline = try ReportPipeline(archive: project.archive, configuration: configuration)
        let reports = pipeline.completeWeeks.map {
            WeeklyReport.make(answers: pipeline.answers, weekIndex: $0, options: pipeline.options)
        }
        return (sample.facts, Dictionary(uniqueKeysWithValues: reports.map { ($0.week.week, $0) }))
    }

    private func report(_ week: (SampleFacts) -> Week) throws -> WeeklyReport {
        let made = try Self.reports.get()
        return try #require(made.reports[week(made.facts).description])
    }

    @Test func theFailingCheckoutIsTheHeadline() throws {
        let report = try report(\.faultWeek)
        #expect(report.headline.rule == .primarySignal && report.headline.measure == "checkout.conversion")
        #expect(report.headline.text.contains("fell to") && report.headline.text.contains("Begin checkout → Purchase"))
        let funnel = try #require(report.primaryFunnel)
        #expect(funnel.hasMoved && funnel.dominantTransition == 2)
    }

    @Test func theSegmentIsFound() throws {
        let report = try report(\.faultWeek)
        let found = report.changes.callouts.filter { $0.kind == .segment }
        let title = "Checkout conversion on \(SampleFacts.faultDevice) fell from"
        #expect(found.contains { $0.title.hasPrefix(title) })
        let rows = try #require(report.primaryFunnel?.dimensions.first { $0.dimension == "device" }).rows
        #expect(rows.filter(\.isDiscovery).map(\.value) == [SampleFacts.faultDevice])
    }

    @Test func theErrorIsFound() throws {
        let report = try report(\.faultWeek)
        let row = try #require(report.events.rows.first { $0.name == SampleFacts.faultEvent })
        #expect(row.signal == .outside)
    }

    @Test func theRenamedEventIsFoundInItsWeek() throws {
        let report = try report { $0.calendar.week(of: $0.renameInstant) }
        let renamed = try #require(report.events.renamed.first)
        #expect(renamed.oldName == SampleFacts.oldName && renamed.newName == SampleFacts.newName)
        #expect(report.changes.callouts.contains { $0.kind == .rename })
        #expect(report.changes.callouts.allSatisfy { $0.kind == .rename || !$0.title.contains("newsletter") })
    }

    @Test func everySentenceHolds() throws {
        for report in try Self.reports.get().reports.values { #expect(report.brokenStatements.isEmpty) }
    }

    /// The weeks before are quiet: no more of their headlines are alarms than is stated of quiet projects.
    @Test func theQuietWeeksAreCalledUsual() throws {
        let (facts, reports) = try Self.reports.get()
        let quiet = reports.values.filter { $0.week.week != facts.faultWeek.description }
        let alarms = quiet.filter { [.primarySignal, .signal].contains($0.headline.rule) }
        let segments = quiet.filter { $0.changes.callouts.contains { $0.kind == .segment } }
        #expect(alarms.count <= 2, "\(alarms.map(\.headline.text))")
        #expect(segments.count <= 3, "\(segments.map { ($0.week.week, $0.changes.callouts.map(\.title)) })")
    }
}
