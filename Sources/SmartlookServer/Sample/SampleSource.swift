/// How one session of the sample project came about: referrer, campaign and landing page.
struct SampleSource: Sendable, Hashable {
    var referrer: String?
    /// `utm_source`, `utm_medium` and `utm_campaign` in this order; empty without a campaign.
    var campaign: [String]
    /// The address of the landing page without a campaign.
    var landingPage: String

    /// The address as the visitor's browser had it, with the campaign.
    var landingURL: String {
        guard !campaign.isEmpty else { return landingPage }
        let query = zip(Self.campaignNames, campaign).map { "\($0)=\($1)" }.joined(separator: "&")
        return "\(landingPage)?\(query)"
    }

    static let campaignNames = ["utm_source", "utm_medium", "utm_campaign"]
    static let site = "https://shop.example"

    init(using random: inout SplitMix64, usesApp: Bool) {
        guard !usesApp else {
            self.init(referrer: nil, campaign: [], landingPage: "\(Self.site)/app")
            return
        }
        let page = random.pick(Self.landingPages)
        switch random.position(weights: [33, 28, 9, 6, 9, 4, 6, 5]) {
        case 0:
            let paid = random.chance(350)
            self.init(
                referrer: "https://www.google.com/",
                campaign: paid ? ["google", "cpc", random.pick(["brand", "shoes", "bags"])] : [], landingPage: page)
        case 1: self.init(referrer: nil, campaign: [], landingPage: page)
        case 2:
            let paid = random.chance(500)
            self.init(
                referrer: "https://www.facebook.com/", campaign: paid ? ["facebook", "paid_social", "lookbook"] : [],
                landingPage: page)
        case 3:
            self.init(
                referrer: "https://www.instagram.com/", campaign: ["instagram", "paid_social", "lookbook"],
                landingPage: page)
        case 4: self.init(referrer: "https://www.seznam.cz/", campaign: [], landingPage: page)
        case 5: self.init(referrer: "https://www.bing.com/", campaign: [], landingPage: page)
        case 6:
            self.init(referrer: nil, campaign: ["newsletter", "email", "weekly"], landingPage: "\(Self.site)/sale")
        default:
            self.init(
                referrer: "https://compare.example/", campaign: ["compare", "affiliate", "feed"], landingPage: page)
        }
    }

    private init(referrer: String?, campaign: [String], landingPage: String) {
        self.referrer = referrer
        self.campaign = campaign
        self.landingPage = landingPage
    }

    private static let landingPages: [(value: String, weight: Int)] = [
        ("\(site)/", 40), ("\(site)/catalog/shoes", 20), ("\(site)/catalog/bags", 14), ("\(site)/sale", 12),
        ("\(site)/blog/leather-care", 9), ("\(site)/gift-cards", 5),
    ]
}
