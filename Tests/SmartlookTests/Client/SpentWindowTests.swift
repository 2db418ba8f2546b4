import Testing

@testable import Smartlook

/// The running total against a recount of everything ever spent.
@Suite struct SpentWindowTests {
    private struct Recount {
        var spent: [(at: Int, price: Int)] = []

        /// What counts at a second, by the definition of the two styles.
        func used(_ limit: RequestLimit, at now: Int) -> Int {
            let length = Int(limit.window.components.seconds)
            guard limit.style == .fixed else {
                return spent.filter { $0.at + length > now }.reduce(0) { $0 + $1.price }
            }
            var opened: Int?
            var total = 0
            for entry in spent {
                if let start = opened, entry.at < start + length {
                    total += entry.price
                } else {
                    (opened, total) = (entry.at, entry.price)
                }
            }
            return (opened.map { $0 + length > now } ?? false) ? total : 0
        }
    }

    @Test(arguments: [RequestLimit.Style.sliding, .fixed])
    func agreesWithARecount(style: RequestLimit.Style) {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<8 {
            let limit = RequestLimit(.random(in: 1...40, using: &random), per: .seconds(50), style: style)
            var window = SpentWindow()
            var recount = Recount()
            var now = 0
            for _ in 0..<400 {
                now += .random(in: 0...4, using: &random)
                let moment = Instant(seconds: Int64(now))
                #expect(window.used(limit, at: moment) == recount.used(limit, at: now))
                let price = Int.random(in: 1...3, using: &random)
                let opens = window.opens(limit, price: price, at: moment)
                // The first second from now on at which a recount has room.
                let expected =
                    price > limit.requests
                    ? nil : (now...now + 60).first { recount.used(limit, at: $0) + price <= limit.requests }
                #expect(opens == expected.map { Instant(seconds: Int64($0)) })
                if opens == moment {
                    window.spend(price, at: moment)
                    recount.spent.append((now, price))
                }
            }
        }
    }
}
