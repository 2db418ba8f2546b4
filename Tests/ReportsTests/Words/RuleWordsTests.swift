import Analysis
import Testing

@testable import Reports

@Suite struct RuleWordsTests {
    @Test(arguments: [
        (SegmentRule.property("utm_medium", isOneOf: ["cpc", "ppc"]), "utm_medium is cpc or ppc"),
        (.event(EventCondition("buy"), atLeast: 1), "did buy"),
        (.event(EventCondition(names: ["buy", "order"]), atLeast: 3), "did buy or order at least 3 times"),
        (.firstSeen(within: 7 * 86_400_000_000), "first seen within 7 days"),
        (.not(.firstSeen(within: 3_600_000_000)), "not (first seen within 1 hour)"),
        (
            .all([.event(EventCondition("a"), atLeast: 1), .any([.property("b", isOneOf: ["c"])])]),
            "all of (did a; any of (b is c))"
        ),
    ])
    func rulesAreSaid(_ rule: SegmentRule, _ text: String) {
        #expect(RuleWords.text(rule) == text)
    }
}
