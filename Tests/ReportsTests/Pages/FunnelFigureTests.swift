import Analysis
import Archive
import SVGCharts
import Testing

@testable import Reports

@Suite struct FunnelFigureTests {
    private func figure(_ shop: ShopWeeks, _ week: Int) -> Figure {
        ReportFigures(WeeklyReport.make(answers: shop.answers, weekIndex: week, options: shop.options)).funnels[0]
    }

    @Test func headingsSayWhetherTheRateIsUsual() {
        #expect(figure(ShopWeeks(), 23).heading.hasSuffix(" converted, below the usual range"))
        #expect(figure(ShopWeeks(), 25).heading.hasSuffix(" converted, as usual"))
        // Too few weeks to know, and a week that is not over.
        #expect(figure(ShopWeeks(), 3).heading.hasSuffix(" converted"))
        var partial = ShopWeeks()
        partial.daysOfLastWeek = 4
        #expect(!figure(partial, 25).heading.contains("usual"))
    }

    @Test func coloursOfChangesHaveAWord() throws {
        let chart = try #require(figure(ShopWeeks(), 23).chart)
        let labels = chart.scene(.wide).labels.map(\.text)
        #expect(labels.contains { $0.hasPrefix("(") && $0.hasSuffix("pp, unusual)") })
    }

    @Test func rulesOfFunnelsAreSaidOnceWhereTheyAreTheSame() {
        let steps = [EventCondition("a"), EventCondition("b")]
        func definitions(_ entries: [FunnelQuestion.Entry]) -> [AboutPart.Definition] {
            Wording.definitions(
                entries.enumerated().map { index, entry in
                    ReportFunnel(
                        key: "f\(index)", name: "F\(index)", question: FunnelQuestion(steps: steps, entry: entry))
                }, timezone: "UTC", level: .events)
        }
        func rules(_ definitions: [AboutPart.Definition]) -> [String] {
            definitions.filter { $0.text.contains("Conversion is the number at the last step") }.map(\.term)
        }
        #expect(rules(definitions([.any, .any])) == ["How funnels count"])
        #expect(rules(definitions([.any, .first])) == ["F0", "F1"])
    }

    @Test func definitionsSayAllThatAFunnelAsks() throws {
        let steps = [
            EventCondition("view", page: "*/shop/*"), EventCondition("try"),
            EventCondition("buy", properties: [.init(name: "plan", values: ["pro", "team"])]),
        ]
        let question = FunnelQuestion(
            steps: steps, window: nil, order: .strict, completion: .inside, scope: .session,
            exclusions: [.init(event: EventCondition("cancel"), from: 0, to: 2)], held: "item", optional: [1])
        let funnel = ReportFunnel(key: "f", name: "F", question: question, stepNames: ["Look"])
        let definitions = Wording.definitions([funnel], timezone: "UTC", level: .events)
        let text = try #require(definitions.first { $0.term == "F" }).text
        #expect(
            text
                == "Sessions with Look (view on page */shop/*), then try or not, then buy with plan = pro or team, "
                + "however long it took. Not where cancel came between Look (view on page */shop/*) and buy with "
                + "plan = pro or team. All steps have the same item.")
        let rule = try #require(definitions.first { $0.term == "How funnels count" }).text
        #expect(rule.hasPrefix("The steps count in their order, with no other named event in between. An attempt"))
        #expect(rule.contains("must end in it."))
    }

    @Test func sessionsAreCalledSessions() throws {
        let shop = ShopWeeks()
        var answers = shop.answers
        answers.funnels[0].definition.question.scope = .session
        let report = WeeklyReport.make(answers: answers, weekIndex: 23, options: shop.options)
        #expect(report.lead[1].hasPrefix("Checkout: of 1,6") && report.lead[1].contains(" sessions at view_catalog"))
        #expect(report.keyNumbers.map(\.label).contains("Converted sessions"))
        #expect(report.brokenStatements.isEmpty)
        let figure = ReportFigures(report).funnels[0]
        #expect(figure.table.head[1] == "Sessions" && !figure.caption.description.contains("visitor"))
    }
}
