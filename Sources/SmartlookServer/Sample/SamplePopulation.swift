import Archive
import Smartlook

/// One visitor of the sample project while weeks go by.
struct SampleShopper: Sendable {
    let id: String
    let persona: SamplePersona
    let loyalty: Loyalty
    /// When it came to the shop for the first time, if that was before the sample's first week.
    var cameBefore: Instant?
    /// The first instant it has an account.
    var signedUp: Instant?
    let uid: String
    var isGone = false
    var wasActive = true
    /// The weeks, counted from the sample's first one, of the last visit to a landing page and the last look at goods.
    var lastLanding = -99
    var lastView = -99

    enum Loyalty: Sendable {
        case once, regular, loyal
    }
}

/// Who visits the sample project in which week: newcomers, people who return, people who stay away and come back.
struct SamplePopulation: Sendable {
    private(set) var shoppers: [SampleShopper] = []
    private var random: SplitMix64
    private let calendar: WeekCalendar

    /// Weeks that pass unrecorded, so that the first recorded one already has as many regular visitors as later ones.
    static let history = 130

    init(seed: UInt64, calendar: WeekCalendar) {
        random = SplitMix64(seed: seed)
        self.calendar = calendar
    }

    /// Lets one week pass and tells who is active in it, by index.
    ///
    /// - Parameter number: weeks since the first recorded one; negative while history is made.
    mutating func pass(_ week: Week, number: Int) -> [Int] {
        var active: [Int] = []
        // Some weeks draw more people than others.
        let weather = random.number(in: 950...1050)
        for index in shoppers.indices where !shoppers[index].isGone {
            let stays: Int
            let returns: Int
            let leaves: Int
            switch shoppers[index].loyalty {
            case .once: (stays, returns, leaves) = (0, 0, 1000)
            case .regular: (stays, returns, leaves) = (560, 300, 80)
            case .loyal: (stays, returns, leaves) = (740, 520, 30)
            }
            if random.chance(leaves) {
                shoppers[index].isGone = true
                continue
            }
            let isActive = random.chance((shoppers[index].wasActive ? stays : returns) * weather / 1000)
            shoppers[index].wasActive = isActive
            if isActive { active.append(index) }
        }
        // Newcomers grow by a visitor in ten weeks.
        let newcomers = (82 + max(0, number) / 10 + random.number(in: -8...8)) * weather / 1000
        for _ in 0..<newcomers {
            active.append(shoppers.count)
            shoppers.append(newcomer(in: week, isHistory: number < 0))
        }
        return active
    }

    mutating func signUp(_ index: Int, at time: Instant) {
        shoppers[index].signedUp = time
    }

    mutating func note(_ index: Int, landing: Bool, view: Bool, week: Int) {
        if landing { shoppers[index].lastLanding = week }
        if view { shoppers[index].lastView = week }
    }

    private mutating func newcomer(in week: Week, isHistory: Bool) -> SampleShopper {
        let persona = SamplePersona(using: &random)
        let loyalty = random.pick([(SampleShopper.Loyalty.once, 40), (.regular, 44), (.loyal, 16)])
        let before: Instant? =
            isHistory
            ? calendar.start(of: week).advanced(byMicroseconds: Int64(random.number(below: 600_000_000)) * 1000) : nil
        let hasAccount = random.chance(330)
        return SampleShopper(
            id: random.token(20), persona: persona, loyalty: loyalty, cameBefore: before,
            signedUp: hasAccount ? before : nil, uid: "customer-\(1000 + shoppers.count)")
    }
}
