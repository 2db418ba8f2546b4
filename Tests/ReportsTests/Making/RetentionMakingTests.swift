import Analysis
import Archive
import Testing

@testable import Reports

@Suite struct RetentionMakingTests {
    private func report(_ week: Int, _ edit: (inout ShopWeeks) -> Void = { _ in }) -> WeeklyReport {
        var shop = ShopWeeks.full
        edit(&shop)
        return WeeklyReport.make(answers: shop.answers, weekIndex: week, options: shop.options)
    }

    @Test func cohortsEndWithTheWeek() throws {
        let part = try #require(report(25).retention)
        #expect(part.cohorts.count == RetentionPart.most && part.cohorts.last?.week == "2026-W45")
        #expect(part.cohorts.map(\.cells.count) == (1...12).reversed())
        let cohorts = try #require(ShopWeeks.full.answers.retention)
        for (cohort, own) in zip(part.cohorts, cohorts[13..<25]) {
            #expect(cohort.size == own.size && cohort.cells == Array(own.cells[1...cohort.cells.count]))
        }
        #expect(part.measure.current?.numerator == part.cohorts.last?.cells[0])
    }

    @Test func weekOneIsAKeyNumberWhereItIsKnown() throws {
        let card = try #require(report(25).keyNumbers.last)
        #expect(card.label == "Week-1 retention" && card.measure == report(25).retention?.measure)
        #expect(try ReportRenderer.files(of: report(25))["index.html"]?.text.contains(card.value) == true)
        for without in [report(25) { $0.hasRetention = false }, report(1), report(25) { $0.daysOfLastWeek = 3 }] {
            #expect(!without.keyNumbers.contains { $0.label == "Week-1 retention" })
        }
    }

    @Test func theAverageIsThatOfAllVisitors() throws {
        let part = try #require(report(25).retention)
        for (later, share) in part.average.enumerated() {
            let cohorts = part.cohorts.filter { $0.cells.count > later }
            #expect(share.size == cohorts.reduce(0) { $0 + $1.size })
            #expect(share.active == cohorts.reduce(0) { $0 + $1.cells[later] })
        }
    }

    @Test func theFirstWeekOfTheDataIsNoCohort() throws {
        #expect(report(0).retention?.sentence == "Nobody can have come back yet: no earlier week has new visitors.")
        #expect(report(1).retention?.cohorts.isEmpty == true)
        #expect(report(2).retention?.cohorts.map(\.week) == ["2026-W22"])
        #expect(report(2).retention?.leavesOutFirstWeek == true)
    }

    @Test func anIncompleteWeekIsMarkedAndLeftOutOfTheAverage() throws {
        let part = try #require(report(25) { $0.daysOfLastWeek = 3 }.retention)
        #expect(part.incompleteWeeks == ["2026-W46"])
        #expect(part.average.last?.size == 0)
        #expect(part.measure.signal == nil)
        #expect(part.sentence.hasSuffix(" came back in the part of W46 that the data holds."))
        let files = try ReportRenderer.files(of: report(25) { $0.daysOfLastWeek = 3 })
        #expect(files["index.html"]?.text.contains("<span class=\"v\"> so far</span>") == true)
        #expect(files["data/retention.csv"]?.text.contains(",false\r\n") == true)
    }

    @Test func aFallIsACallout() throws {
        var shop = ShopWeeks.full
        shop.fall = nil
        shop.rename = nil
        var answers = shop.answers
        let before = try #require(answers.retention?[24])
        answers.retention?[24].cells[1] = before.size / 20
        let report = WeeklyReport.make(answers: answers, weekIndex: 25, options: shop.options)
        #expect(report.changes.callouts.contains { $0.title.hasPrefix("Week-1 retention: 5.0%; usual ") })
        #expect(report.retention?.sentence.contains("below the usual range of") == true)
        let index = try #require(try ReportRenderer.files(of: report)["index.html"]).text
        #expect(index.contains("<a href=\"#retention\">") && index.contains("<h2 id=\"retention\">"))
    }

    @Test func withoutKnowledgeThereIsNoSection() throws {
        let report = report(25) { $0.hasRetention = false }
        #expect(report.retention == nil)
        #expect(try ReportRenderer.files(of: report)["index.html"]?.text.contains("id=\"retention\"") == false)
    }
}
