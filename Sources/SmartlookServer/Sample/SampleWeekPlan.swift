/// Decides for the visitors of one week who gets how far, by quotas a device, so that a week is like the next.
///
/// Who buys, fills a cart or signs up did not look around the week before: then a funnel counts the same within a week
/// and within seven days of its entry.
struct SampleWeekPlan: Sendable {
    private var random: SplitMix64
    /// Shares in parts of a million of the visitors who see goods, for each device: purchase, checkout, cart.
    private static let shares = ["mobile": [114_000, 215_000, 430_000], "desktop": [134_000, 245_000, 450_000]]
    private var quotas: [String: SampleQuota] = [:]

    init(seed: UInt64) {
        random = SplitMix64(seed: seed)
    }

    mutating func visits(of active: [Int], in shoppers: [SampleShopper], week: Int) -> [SampleVisit] {
        var visits = active.map { index in
            SampleVisit(shopper: index, sessions: random.pick([(1, 62), (2, 27), (3, 11)]))
        }
        let viewers = visits.indices.filter { _ in random.chance(720) }
        for index in viewers { visits[index].depth = .view }
        for device in SamplePersona.devices {
            deepen(
                &visits, viewers.filter { shoppers[visits[$0].shopper].persona.device == device }, device, shoppers,
                week)
        }
        planSearches(&visits, viewers)
        planAccounts(&visits, shoppers, week)
        let subscribers = take(
            80_000, "subscribe", of: visits.indices.filter { !shoppers[visits[$0].shopper].persona.usesApp })
        for index in subscribers { visits[index].subscribes = true }
        return visits
    }

    private mutating func deepen(
        _ visits: inout [SampleVisit], _ viewers: [Int], _ device: String, _ shoppers: [SampleShopper], _ week: Int
    ) {
        // Neighbours in this order are alike, so a spread over it treats countries and platforms alike.
        let ordered = viewers.map { (index: $0, key: random.next()) }.sorted { left, right in
            let (one, other) = (
                shoppers[visits[left.index].shopper].persona, shoppers[visits[right.index].shopper].persona
            )
            return (one.country.code, one.platform, left.key) < (other.country.code, other.platform, right.key)
        }.map(\.index)
        let shares = Self.shares[device] ?? [125_000, 230_000, 440_000]
        var counts: [Int] = []
        for (step, share) in shares.enumerated() {
            let swing = share / 1000 * random.number(in: 955...1045)
            counts.append(quotas["\(device) \(step)", default: SampleQuota()].share(swing, of: viewers.count))
        }
        let fresh = ordered.filter { shoppers[visits[$0].shopper].lastView < week - 1 }
        for index in SampleQuota.spread(counts[0], over: fresh, using: &random) { visits[index].depth = .purchase }
        for (depth, count) in [(SampleVisit.Depth.checkout, counts[1]), (.cart, counts[2])] {
            let deeper = viewers.count { visits[$0].depth > .view }
            let first = fresh.filter { visits[$0].depth == .view }
            let chosen = SampleQuota.spread(min(count - deeper, first.count), over: first, using: &random)
            for index in chosen { visits[index].depth = depth }
            let rest = ordered.filter { visits[$0].depth == .view }
            for index in SampleQuota.spread(count - deeper - chosen.count, over: rest, using: &random) {
                visits[index].depth = depth
            }
        }
        for index in viewers where visits[index].depth == .checkout { visits[index].isRefused = random.chance(60) }
    }

    private mutating func planSearches(_ visits: inout [SampleVisit], _ viewers: [Int]) {
        let byDepth = viewers.sorted { (visits[$0].depth, $0) < (visits[$1].depth, $1) }
        for index in take(420_000, "search", of: byDepth) { visits[index].searches = true }
        for index in visits.indices where visits[index].depth == .none { visits[index].searches = random.chance(120) }
    }

    private mutating func planAccounts(_ visits: inout [SampleVisit], _ shoppers: [SampleShopper], _ week: Int) {
        let web = visits.indices.filter { !shoppers[visits[$0].shopper].persona.usesApp }
        let free = web.filter { shoppers[visits[$0].shopper].signedUp == nil }
        let fresh = free.filter { shoppers[visits[$0].shopper].lastLanding < week - 1 }
        let signUps = quotas["account", default: SampleQuota()].share(82_000, of: web.count)
        let forms = quotas["form", default: SampleQuota()].share(90_000, of: web.count)
        for index in SampleQuota.spread(signUps, over: fresh, using: &random) { visits[index].account = .signUp }
        let rest = fresh.filter { visits[$0].account == .none }
        for index in SampleQuota.spread(forms, over: rest, using: &random) { visits[index].account = .form }
    }

    private mutating func take(_ millionths: Int, _ name: String, of list: [Int]) -> [Int] {
        let count = quotas[name, default: SampleQuota()].share(millionths, of: list.count)
        return SampleQuota.spread(count, over: list, using: &random)
    }
}
