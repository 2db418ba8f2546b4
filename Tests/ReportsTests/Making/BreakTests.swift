import Analysis
import Archive
import SVGCharts
import Smartlook
import Testing

@testable import Reports

@Suite struct BreakTests {
    private func report(_ found: [SeriesBreak], week: Int, edit: (inout ProjectAnswers) -> Void = { _ in })
        -> WeeklyReport
    {
        var shop = ShopWeeks()
        shop.fall = nil
        shop.rename = nil
        var answers = shop.answers
        answers.breaks = found
        edit(&answers)
        return WeeklyReport.make(answers: answers, weekIndex: week, options: shop.options)
    }

    private func found(_ kind: SeriesBreak.Kind, subject: String? = nil, blocks: Bool = true) -> SeriesBreak {
        let start = ShopWeeks.calendar.start(of: ShopWeeks().weeks[24]).advanced(byMicroseconds: 86_400_000_000)
        return SeriesBreak(
            kind: kind, subject: subject, oldName: "Web shop", newName: "Export", lastOld: start, firstNew: start,
            isBlocking: blocks, weekIndex: 24)
    }

    @Test func anotherSourceBeginsEverySeriesAnew() throws {
        for week in [24, 25] {
            let report = report([found(.changedSource)], week: week)
            #expect(report.headline.rule == .notComparable)
            #expect(
                report.headline.text
                    == "This week cannot be compared: the data comes from another source (Export)")
            #expect(report.keyNumbers.allSatisfy { $0.change == nil && $0.isGoodNews == nil })
            #expect(report.changes.comparisons == 0 && report.changes.callouts.isEmpty)
            #expect(
                report.notices.first?.hasPrefix("Break in series: the data comes from Export since Tue 3 Nov") == true)
            #expect(report.visitors.measure.usualRange == nil)
            let files = try ReportRenderer.files(of: report)
            for path in ["index.html", "report.md"] {
                #expect(files[path]?.text.contains("Breaks in series") == true)
                #expect(files[path]?.text.contains("and from Web shop before") == true)
            }
            #expect(report.brokenStatements.isEmpty)
        }
        #expect(report([found(.changedSource)], week: 23).breaks.isEmpty)
    }

    @Test func breaksAreNumberedAfterTheKnownEvents() throws {
        var shop = ShopWeeks()
        shop.fall = nil
        shop.rename = nil
        var answers = shop.answers
        answers.breaks = [found(.changedFunnel, subject: "checkout", blocks: false)]
        var options = shop.options
        options.annotations = [(try #require(CivilDate("2026-10-28")), "Pricing page relaunch")]
        let report = WeeklyReport.make(answers: answers, weekIndex: 25, options: options)
        let panels = ReportFigures(report).trends.map { $0.figures.compactMap { $0.chart as? TrendPanel } }
        let marked = try #require(panels.first?.first)
        #expect(marked.breakNotes == [24: 2] && marked.breaks == [24])
        #expect(panels.last?.first?.breakNotes == [:])
        for grid in panels { #expect(grid.allSatisfy { $0.margins == TrendMargins(of: grid) }) }
        let files = try ReportRenderer.files(of: report)
        #expect(files["index.html"]?.text.contains("<li>(1) 2026-10-28: <bdi>Pricing page relaunch</bdi>") == true)
        #expect(files["index.html"]?.text.contains("<li>(2) Break in series: the definition") == true)
        #expect(files["index.html"]?.text.contains("(2) break in series: its definition changed") == true)
        #expect(files["report.md"]?.text.contains("- (2) Break in series: the definition") == true)
    }

    @Test func anotherDefinitionBlocksItsFunnelAlone() {
        let report = report([found(.changedFunnel, subject: "checkout")], week: 24)
        #expect(report.headline.text == "Checkout conversion cannot be compared this week: its definition changed")
        #expect(report.funnels[1].brokenBecause == nil && report.funnels[1].conversion.usualRange != nil)
        #expect(report.notices.contains { $0.hasPrefix("Break in series: the definition of Checkout changed") })
    }

    @Test func aDefinitionThatAllWeeksAreCountedByOnlyMarks() {
        let report = report([found(.changedFunnel, subject: "checkout", blocks: false)], week: 25)
        #expect(report.headline.rule == .usual && report.funnels[0].conversion.usualRange != nil)
        #expect(report.notices.contains { $0.contains("All weeks here are counted by today's definition") })
        let zone = self.report([found(.changedTimezone, blocks: false)], week: 25)
        #expect(zone.notices.contains { $0.contains("weeks were cut in Web shop before, and in Export since") })
    }

    @Test func changedSegmentsAreNotCompared() {
        let report = report([found(.changedSegment, subject: "device")], week: 24)
        #expect(report.funnels[0].dimensions[0].rows.allSatisfy { $0.previousVisitors == nil })
        #expect(report.funnels[0].dimensions[1].rows.contains { $0.previousVisitors != nil })
        #expect(report.changes.comparisons == 3 + 2)
    }

    @Test func weeksThatAGapTouchesAreIncomplete() {
        let gap = found(.fetchGap)
        let report = report([gap], week: 24) { $0.weeks[24].isComplete = false }
        #expect(report.headline.rule == .incomplete)
        #expect(report.notices.contains { $0.hasPrefix("Data is missing from ") })
        #expect(self.report([gap], week: 25).visitors.measure.usualRange != nil)
    }
}
