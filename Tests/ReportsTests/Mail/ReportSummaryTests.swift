import Foundation
import Testing

@testable import Reports

@Suite struct ReportSummaryTests {
    private func summary(_ change: (inout WeeklyReport) -> Void = { _ in }) -> ReportSummary {
        let shop = ShopWeeks()
        var report = WeeklyReport.make(answers: shop.answers, weekIndex: 23, options: shop.options)
        change(&report)
        return ReportSummary(report: report, revision: 1, delivery: "d", baseURL: "https://r.example/")
    }

    @Test func programsGetHeadlineAndNumbers() throws {
        let json = try JSONSerialization.jsonObject(with: Data(try summary().json())) as? NSDictionary
        #expect(json?["week"] as? String == "2026-W44" && json?["delivery"] as? String == "d")
        #expect(json?["url"] as? String == "https://r.example/2026/W44/index.html")
        #expect((json?["key_numbers"] as? [NSDictionary])?.count == 4)
    }

    private func slack(revision: Int = 1, _ change: (inout WeeklyReport) -> Void = { _ in }) throws -> String {
        let shop = ShopWeeks()
        var report = WeeklyReport.make(answers: shop.answers, weekIndex: 23, options: shop.options)
        change(&report)
        let body = try ReportSummary.slack(
            report, revision: revision, baseURL: "https://r.example/", templates: .builtIn)
        let json = try JSONSerialization.jsonObject(with: Data(body)) as? [String: String]
        return try #require(json?["text"])
    }

    @Test func slackGetsAMessageItTakes() throws {
        let text = try slack()
        #expect(text.hasPrefix("*Checkout conversion fell to") && text.count < 4000)
        #expect(text.hasSuffix("<https://r.example/2026/W44/index.html|Open the report of 2026-W44>"))
        #expect(try slack(revision: 2).hasPrefix("*Corrected.*"))
    }

    @Test func aLongMessageIsCutAndKeepsItsLink() throws {
        let text = try slack { $0.title = String(repeating: "long ", count: 2000) }
        #expect(text.count < 4000 && text.hasSuffix("|Open the report of 2026-W44>"))
    }
}
