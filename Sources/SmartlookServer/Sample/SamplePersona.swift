import Smartlook

/// Where a visitor of the sample project comes from and what it uses.
struct SamplePersona: Sendable, Hashable {
    var country: SampleCountry
    /// `desktop`, `mobile` or `tablet`.
    var device: String
    /// Its name for people; the code is the same in lower case.
    var platform: String
    var operatingSystem: String
    var browser: String
    /// Whether it comes by the shop's own app, which has no browser and no referrer.
    var usesApp: Bool

    /// The persona as the API tells it of a session.
    func identification(uid: String?) -> SessionIdentification {
        SessionIdentification(
            uid: uid, browser: Browser(name: browser, code: browser.lowercased()),
            platform: Platform(name: platform, operatingSystem: operatingSystem, code: platform.lowercased()),
            country: Country(name: country.name, code: country.code), device: Device(type: device))
    }

    /// The devices in a fixed order.
    static let devices = ["mobile", "desktop", "tablet"]

    init(using random: inout SplitMix64) {
        country = random.pick(SampleCountry.all)
        device = Self.devices[random.position(weights: [550, 380, 70])]
        let system: System =
            switch device {
            case "mobile": random.pick([(.iphone, 42), (.androidPhone, 58)])
            case "tablet": random.pick([(.ipad, 65), (.androidTablet, 35)])
            default: random.pick([(.windows, 66), (.mac, 25), (.linux, 9)])
            }
        platform = system.platform
        operatingSystem = random.pick(system.versions)
        usesApp = device == "mobile" && random.chance(250)
        browser = usesApp ? "Others" : random.pick(system.browsers)
    }

    private enum System {
        case iphone, androidPhone, ipad, androidTablet, windows, mac, linux

        var platform: String {
            switch self {
            case .iphone: "iPhone"
            case .androidPhone, .androidTablet: "Android"
            case .ipad: "iPad"
            case .windows: "Windows"
            case .mac: "Mac"
            case .linux: "Linux"
            }
        }

        var versions: [(value: String, weight: Int)] {
            switch self {
            case .iphone: [("iOS 26", 70), ("iOS 18", 30)]
            case .androidPhone, .androidTablet: [("Android 16", 45), ("Android 15", 35), ("Android 14", 20)]
            case .ipad: [("iPadOS 26", 75), ("iPadOS 18", 25)]
            case .windows: [("Windows 11", 78), ("Windows 10", 22)]
            case .mac: [("macOS 26", 60), ("macOS 15", 40)]
            case .linux: [("Linux", 1)]
            }
        }

        var browsers: [(value: String, weight: Int)] {
            switch self {
            case .iphone, .ipad: [("Safari", 82), ("Chrome", 15), ("Others", 3)]
            case .androidPhone, .androidTablet: [("Chrome", 82), ("Firefox", 7), ("Others", 11)]
            case .windows: [("Chrome", 60), ("Edge", 25), ("Firefox", 12), ("Explorer", 1), ("Others", 2)]
            case .mac: [("Safari", 50), ("Chrome", 38), ("Firefox", 12)]
            case .linux: [("Firefox", 55), ("Chrome", 45)]
            }
        }
    }
}
