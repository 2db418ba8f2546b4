import Testing

@testable import Archive
@testable import Smartlook

@Suite struct BudgetBookTests {
    private let start = Instant(seconds: 1_800_000_000)

    private func at(_ seconds: Int64) -> Instant { start.advanced(byMicroseconds: seconds * 1_000_000) }

    @Test func theNextRunKnowsWhatTheLastOneSpent() throws {
        let temporary = try TemporaryArchive()
        let limit = RequestLimit(2, per: .seconds(60))
        let first = try temporary.archive.budget(perEndpoint: limit, now: at(0))
        #expect(first.reserve(.getMe, at: at(0)) == .granted)
        #expect(first.reserve(.getMe, at: at(30)) == .granted)
        first.close(.getEventsList, until: at(400))
        first.refuse(.getMe, at: at(31))
        first.refuse(.getMe, at: at(32))
        let second = try temporary.archive.budget(perEndpoint: limit, now: at(40))
        #expect(second.remaining(.getMe, at: at(40)) == 0)
        #expect(second.opens(.getMe, at: at(40)) == at(60))
        #expect(second.opens(.getEventsList, at: at(40)) == at(400))
        #expect(second.refusal(.getMe)?.at == at(32))
        #expect(try temporary.archive.budgetEntries().count == 4)
    }

    @Test func whatNoWindowReachesIsForgotten() throws {
        let temporary = try TemporaryArchive()
        let limit = RequestLimit(2, per: .seconds(60))
        let first = try temporary.archive.budget(perEndpoint: limit, now: at(0))
        #expect(first.reserve(.getMe, at: at(0)) == .granted)
        #expect(first.reserve(.getMe, at: at(50)) == .granted)
        _ = try temporary.archive.budget(perEndpoint: limit, now: at(100))
        #expect(try temporary.archive.budgetEntries() == [.spent(.getMe, price: 1, at: at(50))])
    }
}
