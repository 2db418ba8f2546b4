import Analysis
import Archive
import Smartlook
import Testing

@testable import Reports

/// The digest that tells whether a week's page is still what it was.
@Suite struct WeekKeysTests {
    /// Some weeks of a shop whose windows have all closed.
    private func shop(_ count: Int) -> ShopWeeks {
        var shop = ShopWeeks.full
        shop.count = count
        shop.fall = 12
        shop.rename = nil
        return shop
    }

    private func keys(_ shop: ShopWeeks, _ change: (inout ProjectAnswers) -> Void = { _ in }) -> [String] {
        var answers = shop.answers
        answers.arrivals = answers.weeks.indices.map { 100 + $0 }
        // What has no window never settles.
        answers.funnels.removeAll { $0.definition.question.window == nil }
        change(&answers)
        let keys = WeekKeys(answers: answers, options: shop.options)
        return answers.weeks.indices.map { keys.key($0, links: []) }
    }

    @Test func aNewWeekLeavesThoseBeforeAlone() {
        #expect(Array(keys(shop(20)).prefix(18)) == Array(keys(shop(26)).prefix(18)))
    }

    @Test func aReportLooksBackOnly() throws {
        for last in [14, 17] {
            let (short, long) = (shop(20), shop(26))
            let options = short.options
            func files(_ shop: ShopWeeks) throws -> FileTree {
                var answers = shop.answers
                answers.arrivals = answers.weeks.indices.map { 100 + $0 }
                answers.funnels.removeAll { $0.definition.question.window == nil }
                return try ReportRenderer.files(of: .make(answers: answers, weekIndex: last, options: options))
            }
            let (one, two) = (try files(short), try files(long))
            #expect(one.files.map(\.path) == two.files.map(\.path))
            for (one, two) in zip(one.files, two.files) { #expect(one.text == two.text, "\(one.path)") }
        }
    }

    @Test func whatChangesInAWeekChangesItAndTheLaterOnes() {
        let usual = keys(shop(26))
        let changes: [(String, (inout ProjectAnswers) -> Void)] = [
            ("visitors", { $0.visitors[14]?.new += 1 }),
            ("arrivals", { $0.arrivals?[14] += 1 }),
            ("complete", { $0.weeks[14].isComplete = false }),
            ("gap", { $0.weeks[14].hasGap = true }),
            ("events", { $0.events[0].weeks[14].occurrences += 1 }),
            ("event visitors", { $0.events[0].weeks[14].visitors = 1 }),
            ("steps", { $0.funnels[0].weeks[14].steps[3] -= 1 }),
            ("durations", { $0.funnels[0].weeks[14].durations.append(5) }),
            ("ripe", { $0.funnels[0].weeks[14].isRipe = false }),
            ("closed", { $0.funnels[0].weeks[14].closed = [1] }),
            ("own figures", { $0.funnels[0].weeks[14].smartlook = [1] }),
            ("segments", { $0.funnels[0].weeks[14].segments[0][0].steps[0] += 1 }),
            ("segment names", { $0.funnels[0].weeks[14].segments[0][0].value = nil }),
            ("retention", { $0.retention?[10].cells[4] += 1 }),
            ("cohorts", { $0.retention?[14].size += 1 }),
            ("paths", { $0.paths?.weeks[14].edges[0].count += 1 }),
            ("path ends", { $0.paths?.weeks[14].ends += 1 }),
            (
                "breaks",
                {
                    $0.breaks.append(
                        SeriesBreak(
                            kind: .fetchGap, oldName: "", newName: "", lastOld: $0.horizon.from,
                            firstNew: $0.horizon.from, weekIndex: 14))
                }
            ),
        ]
        for (name, change) in changes {
            let now = keys(shop(26), change)
            #expect(Array(now[..<14]) == Array(usual[..<14]), "\(name)")
            for week in 14..<26 { #expect(now[week] != usual[week], "\(name), week \(week)") }
        }
    }

    @Test func whatIsAskedChangesAllWeeks() {
        let usual = keys(shop(26))
        let questions: [(inout ProjectAnswers) -> Void] = [
            { $0.funnels[0].definition.name = "Other" }, { $0.funnels[0].definition.stepNames = ["Other"] },
            { $0.funnels[0].definition.goal = 0.5 },
            { $0.funnels[0].definition.question.window = 5 }, { $0.segments[0].rule = .firstSeen(within: 1) },
            { $0.paths?.start = "other" },
        ]
        for question in questions {
            let now = keys(shop(26), question)
            #expect(zip(now, usual).allSatisfy { $0 != $1 })
        }
        let options: [(inout ReportOptions) -> Void] = [
            { $0.title = "Other" }, { $0.generator = "weeklook 9" }, { $0.baseURL = nil }, { $0.markdown = .slack },
            { $0.goals = [MetricGoal(metric: "visitors", target: 1, better: .higher)] }, { $0.erasures = [$0.asOf] },
        ]
        let shop = shop(26)
        let before = WeekKeys(answers: shop.answers, options: shop.options).key(20, links: [])
        for option in options {
            var changed = shop.options
            option(&changed)
            #expect(WeekKeys(answers: shop.answers, options: changed).key(20, links: []) != before)
        }
    }

    @Test func onlyWhatWasSaidDifferentlyLeavesATrace() {
        let shop = shop(26)
        let report = WeeklyReport.make(answers: shop.answers, weekIndex: 20, options: shop.options)
        let said = Publication.numbers(
            of: report, definitions: shop.answers.funnels.map(\.definition), dataTo: shop.horizon.to,
            at: shop.horizon.to)
        func key(_ published: [PublishedNumber]) -> String {
            var options = shop.options
            options.published = published
            return WeekKeys(answers: shop.answers, options: options).key(20, links: [])
        }
        #expect(key(said) == key([]))
        var other = said[0]
        other.value = 7
        #expect(key([other] + said) != key(said))
    }
}
