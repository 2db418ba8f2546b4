import Testing

@testable import Smartlook

@Suite struct RetryPolicyTests {
    @Test func waitsDoubleUpToTheCap() {
        let policy = RetryPolicy(base: .seconds(1), cap: .seconds(5))
        let most = (1...6).map { policy.wait(afterFailures: $0, told: nil, random: 1) }
        #expect(most == [1, 2, 4, 5, 5, 5].map { .seconds($0) })
        let least = (1...4).map { policy.wait(afterFailures: $0, told: nil, random: 0) }
        #expect(least == [0.5, 1, 2, 2.5].map { .seconds($0) })
        #expect(policy.wait(afterFailures: 1_000_000, told: nil, random: 1) == .seconds(5))
    }

    @Test func whatIsToldIsTheLeast() {
        let policy = RetryPolicy()
        #expect(policy.wait(afterFailures: 1, told: .seconds(40), random: 0) == .seconds(40))
        #expect(policy.wait(afterFailures: 1, told: .zero, random: 0.5) == .milliseconds(250))
    }
}
