import Analysis
import Archive
import Smartlook
import Testing

@testable import Reports

@Suite struct RestatementTests {
    private let shop = ShopWeeks()
    private let then = Instant(seconds: 1_700_000_000)

    private var answers: ProjectAnswers { shop.answers }

    private func published(_ answers: ProjectAnswers) -> [PublishedNumber] {
        let report = WeeklyReport.make(answers: answers, weekIndex: 25, options: shop.options)
        return Publication.numbers(
            of: report, definitions: answers.funnels.map(\.definition), dataTo: shop.horizon.to, at: then)
    }

    private func report(
        _ published: [PublishedNumber], _ answers: ProjectAnswers, erasures: [Instant] = []
    ) -> WeeklyReport {
        var options = shop.options
        options.published = published
        options.erasures = erasures
        options.publishing = then
        return WeeklyReport.make(answers: answers, weekIndex: 25, options: options)
    }

    /// More visitors than when the week was published.
    private var later: ProjectAnswers {
        var answers = answers
        answers.visitors[25]?.active += 7
        answers.visitors[25]?.new += 7
        return answers
    }

    @Test func theSameNumbersAreNoRestatement() {
        #expect(report(published(answers), answers).restatements.isEmpty)
        #expect(report(published(answers), answers) == report([], answers))
    }

    @Test func aChangedNumberIsListed() throws {
        let first = published(answers)
        let report = report(first, later)
        #expect(report.restatements.map(\.measure) == ["visitors"])
        let one = try #require(report.restatements.first)
        #expect(one.oldText == "2,342" && one.newText == "2,349" && one.reason == .lateEvents)
        #expect(report.notices.contains { $0.hasPrefix("1 number of this week was published differently before") })
        let files = try ReportRenderer.files(of: report)
        for path in ["index.html", "report.md"] {
            let text = try #require(files[path]).text
            #expect(text.contains("Restated numbers") && text.contains("events of the week arrived later"))
        }
        // When the new number is published in turn, the same report says the same.
        #expect(self.report(first + published(later).filter { $0.measure == "visitors" }, later) == report)
    }

    @Test func reasonsAreNamed() throws {
        func reason(erasures: [Instant] = [], _ edit: (inout PublishedNumber) -> Void) -> Restatement.Reason? {
            let old = published(answers).map { number in
                var number = number
                if number.measure == "visitors" { edit(&number) }
                return number
            }
            return report(old, later, erasures: erasures).restatements.first { $0.measure == "visitors" }?.reason
        }
        let earlier = shop.horizon.to.advanced(byMicroseconds: -86_400_000_000)
        #expect(reason { $0.definition = "x" } == .changedDefinition)
        #expect(reason { $0.timezone = "UTC" } == .changedTimezone)
        #expect(
            reason {
                $0.isComplete = false
                $0.dataTo = earlier
            } == .incomplete)
        #expect(
            reason {
                $0.isFinal = false
                $0.dataTo = earlier
            } == .ripening)
        #expect(reason(erasures: [then.advanced(byMicroseconds: 1)]) { _ in } == .erasedVisitor)
        #expect(reason(erasures: [then.advanced(byMicroseconds: -1)]) { _ in } == .lateEvents)
    }

    @Test func definitionsAreHashed() {
        var funnel = answers.funnels[0].definition
        let old = Publication.definitionHashes([funnel])
        #expect(old == Publication.definitionHashes([funnel]) && old["checkout"]?.count == 16)
        funnel.name = "Another name"
        funnel.stepNames = ["Another step"]
        #expect(Publication.definitionHashes([funnel]) == old)
        funnel.question.optional = [1]
        #expect(Publication.definitionHashes([funnel]) != old)
        funnel.question.optional = []
        funnel.question.window = 1
        #expect(Publication.definitionHashes([funnel]) != old)
    }

    @Test func whatWasPublishedTellsOfBreaks() {
        let definitions = answers.funnels.map(\.definition)
        func breaks(_ published: [PublishedNumber], _ timezone: String = "Europe/Prague") -> [KnownBreak] {
            Publication.breaks(in: published, definitions: definitions, timezone: timezone, dataTo: shop.horizon.to)
        }
        #expect(breaks(published(answers)).isEmpty && breaks([]).isEmpty)
        #expect(breaks(published(answers), "UTC").map(\.kind) == [.changedTimezone])
        let other = published(answers).map { number in
            var number = number
            if number.measure.hasPrefix("signup.") { number.definition = "other" }
            return number
        }
        #expect(breaks(other).map(\.subject) == ["signup"])
        #expect(breaks(other).allSatisfy { !$0.isBlocking && $0.kind == .changedFunnel })
        // Once the new definition has been published, the break stays where it was.
        #expect(breaks(other + published(answers)) == breaks(other))
    }

    @Test func aChangedRuleIsABreakThatMarks() throws {
        let shop = ShopWeeks.full
        var segments = shop.segments
        let definitions = answers.funnels.map(\.definition)
        let report = WeeklyReport.make(answers: shop.answers, weekIndex: 25, options: shop.options)
        let old = Publication.numbers(
            of: report, definitions: definitions, segments: segments, dataTo: shop.horizon.to, at: then)
        #expect(
            old.filter { $0.measure.hasPrefix("segment:") }.map(\.measure) == [
                "segment:paid", "segment:few", "segment:fans",
            ])
        func breaks(_ published: [PublishedNumber]) -> [KnownBreak] {
            Publication.breaks(
                in: published, definitions: definitions, segments: segments, timezone: "Europe/Prague",
                dataTo: shop.horizon.to)
        }
        #expect(breaks(old).isEmpty)
        segments[0].name = "Paid"
        #expect(breaks(old).isEmpty)
        segments[0].rule = .not(segments[0].rule)
        let found = breaks(old)
        #expect(found.map(\.newName) == ["Paid"])
        #expect(found.allSatisfy { $0.kind == .changedSegment && !$0.isBlocking })
        let new = Publication.numbers(
            of: report, definitions: definitions, segments: segments, dataTo: shop.horizon.to, at: then)
        #expect(breaks(old + new) == found)
    }

    @Test func aChangedRuleIsSaid() throws {
        let shop = ShopWeeks.full
        var answers = shop.answers
        answers.breaks = [
            SeriesBreak(
                kind: .changedSegment, subject: DimensionPart.rules, oldName: "Paid traffic", newName: "Paid traffic",
                lastOld: shop.horizon.to, firstNew: shop.horizon.to.advanced(byMicroseconds: -1), isBlocking: false,
                weekIndex: 25)
        ]
        let report = WeeklyReport.make(answers: answers, weekIndex: 25, options: shop.options)
        #expect(
            report.notices.contains {
                $0.hasPrefix("Break in series: the rule of the segment Paid traffic changed, first seen on Sun 15 Nov.")
            })
        let index = try #require(try ReportRenderer.files(of: report)["index.html"]).text
        #expect(index.contains("The rule of the segment Paid traffic changed."))
        #expect(report.funnels[0].dimensions[2].rows[0].previousVisitors != nil)
        #expect(report.brokenStatements.isEmpty)
    }
}
