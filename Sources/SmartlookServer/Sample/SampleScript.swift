/// The steps of one session of the sample project before they have times: what happens on which page.
struct SampleScript: Sendable {
    struct Step: Sendable {
        var name: String
        var type = "custom"
        var page: String
        var properties: [(name: String, value: String)] = []
    }

    private(set) var steps: [Step] = []

    /// Writes what a visitor does in one of its sessions of a week.
    ///
    /// - Parameters:
    ///   - first: the session in which the way to a purchase begins; `last` is the one in which it ends.
    init(
        _ visit: SampleVisit, session: Int, first: Int, last: Int, goods: SampleGoods, source: SampleSource,
        usesApp: Bool, hasAccount: Bool, using random: inout SplitMix64
    ) {
        if usesApp { add("app_open", source.landingPage) } else { add("landing_view", source.landingPage, type: "url") }
        if session == 0 {
            addAccount(visit.account, source.landingPage)
            if visit.subscribes { add(SampleFacts.oldName, source.landingPage) }
        }
        if hasAccount, random.chance(400) { add("login", "\(SampleSource.site)/account") }
        if session == first {
            if visit.searches {
                add("search", "\(SampleSource.site)/search", [("query", goods.name)])
            }
            if visit.depth >= .view { addLook(at: goods, using: &random) }
            if visit.depth >= .cart { addItem("add_to_cart", goods) }
        } else if visit.depth >= .view, random.chance(450) {
            addLook(at: random.pick(SampleGoods.all), using: &random)
        }
        if session == last, visit.depth >= .checkout { addCheckout(visit, goods, using: &random) }
        addAside(goods, using: &random)
    }

    private mutating func add(
        _ name: String, _ page: String, type: String = "custom", _ properties: [(name: String, value: String)] = []
    ) {
        steps.append(Step(name: name, type: type, page: page, properties: properties))
    }

    private mutating func addItem(_ name: String, _ goods: SampleGoods) {
        add(name, goods.page, [("item", goods.name), ("value", SampleGoods.price(goods.cents))])
    }

    private mutating func addAccount(_ account: SampleVisit.Account, _ page: String) {
        guard account != .none else { return }
        add("sign_up_start", "\(SampleSource.site)/account/new")
        if account == .signUp { add("sign_up", "\(SampleSource.site)/account/new") }
    }

    private mutating func addLook(at goods: SampleGoods, using random: inout SplitMix64) {
        addItem("view_item", goods)
        if random.chance(450) { addItem("view_item", random.pick(SampleGoods.all)) }
        if random.chance(100) { addItem("wishlist_add", goods) }
        if random.chance(90) { addItem("video_play", goods) }
    }

    private mutating func addCheckout(_ visit: SampleVisit, _ goods: SampleGoods, using random: inout SplitMix64) {
        let page = "\(SampleSource.site)/checkout"
        let pieces = random.pick([(1, 75), (2, 20), (3, 5)])
        let value = SampleGoods.price(goods.cents * pieces)
        add("begin_checkout", page, [("item", goods.name), ("value", value)])
        if random.chance(250) { add("apply_coupon", page, [("coupon", random.pick(["WELCOME10", "AUTUMN"]))]) }
        if visit.depth == .purchase {
            add("purchase", page, [("currency", "EUR"), ("item", goods.name), ("value", value)])
        } else if visit.isRefused {
            add(SampleFacts.faultEvent, page, type: "error", [("reason", "card_refused")])
        }
    }

    private mutating func addAside(_ goods: SampleGoods, using random: inout SplitMix64) {
        if random.chance(35) { addItem("share", goods) }
        if random.chance(25) { add("contact_support", "\(SampleSource.site)/help") }
        if random.chance(45) { addItem("rate_product", goods) }
    }
}
