/// Where a visitor of the sample project comes from and what it uses.
struct SamplePersona: Sendable, Hashable {
    var country: String
    /// `desktop`, `mobile` or `tablet`.
    var device: String
    var platform: String
    var operatingSystem: String
    var browser: String
    /// Whether it comes by the shop's own app, which has no browser and no referrer.
    var usesApp: Bool

    /// The devices in a fixed order.
    static let devices = ["mobile", "desktop", "tablet"]

    init(using random: inout SplitMix64) {
        country = random.pick(Self.countries)
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
        browser = usesApp ? "others" : random.pick(system.browsers)
    }

    private static let countries: [(value: String, weight: Int)] = [
        ("CZ", 290), ("DE", 160), ("SK", 110), ("PL", 90), ("AT", 70), ("US", 60), ("GB", 50), ("FR", 40), ("IT", 35),
        ("ES", 28), ("NL", 25), ("HU", 22), ("SE", 11), ("CH", 9),
    ]

    private enum System {
        case iphone, androidPhone, ipad, androidTablet, windows, mac, linux

        var platform: String {
            switch self {
            case .iphone: "iphone"
            case .androidPhone, .androidTablet: "android"
            case .ipad: "ipad"
            case .windows: "windows"
            case .mac: "mac"
            case .linux: "linux"
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
            case .iphone, .ipad: [("safari", 82), ("chrome", 15), ("others", 3)]
            case .androidPhone, .androidTablet: [("chrome", 82), ("firefox", 7), ("others", 11)]
            case .windows: [("chrome", 60), ("edge", 25), ("firefox", 12), ("explorer", 1), ("others", 2)]
            case .mac: [("safari", 50), ("chrome", 38), ("firefox", 12)]
            case .linux: [("firefox", 55), ("chrome", 45)]
            }
        }
    }
}
