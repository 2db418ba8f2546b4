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

    @Test func slackGetsAMessageItTakes() throws {
        let json = try JSONSerialization.jsonObject(with: Data(try summary().slack())) as? [String: String]
        let text = try #require(json?["text"])
        #expect(text.hasPrefix("*Checkout conversion fell to") && text.count < 4000)
        #expect(text.hasSuffix("<https://r.example/2026/W44/index.html|Open the full report>"))
    }

    @Test func namesNotifyNobodyAndLinkNowhere() {
        let text = summary { $0.headline.text = "<!channel> <https://evil.example|x> *b* _i_ ~s~ `c` @here :smile:" }
            .slackText
        let line = text.split(separator: "\n")[0]
        #expect(line.hasPrefix("*&lt;!channel&gt;") && !line.contains("<"))
        for mark in ["*b*", "_i_", "~s~", "`c`", "@here", ":smile:"] { #expect(!line.contains(mark)) }
    }

    @Test func aLongMessageIsCut() {
        #expect(summary { $0.lead = [String(repeating: "long ", count: 2000)] }.slackText.count < 4000)
    }
}
