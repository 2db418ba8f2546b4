import Archive

/// The names of dimensions and of their values as readers know them.
enum DimensionWords {
    private static let names = [
        "country": "Country", "device": "Device", "browser": "Browser", "platform": "Platform",
        "os": "Operating system", "referrer": "Referrer", "landing_page": "Landing page",
        "utm_source": "Campaign source",
        "utm_medium": "Campaign medium", "utm_campaign": "Campaign", "utm_term": "Campaign term",
        "utm_content": "Campaign content", "new_or_returning": "New or returning", DimensionPart.rules: "Segment",
    ]

    /// The texts of this list, alone and amid a sentence.
    static var keys: [String] { names.values.flatMap { [$0, $0.lowercased()] } + ["new", "returning"] + devices }

    private static let devices = ["desktop", "mobile", "tablet"]

    static func name(_ dimension: String) -> String {
        names[dimension].map { localized(key: $0) } ?? VisitorText.shown(dimension, limit: 40)
    }

    /// The name amid a sentence: "operating system".
    static func inSentence(_ dimension: String) -> String {
        names[dimension].map { localized(key: $0.lowercased()) } ?? VisitorText.shown(dimension, limit: 40)
    }

    /// The value, or its full name where it is a country's code or a word of ours.
    static func value(_ value: String, in dimension: String) -> String {
        switch dimension {
        case "country": CountryNames.name(value).map { localized(key: $0, context: "country") } ?? value
        case "new_or_returning": localized(key: value)
        case "device" where devices.contains(value): localized(key: value)
        default: value
        }
    }

    /// Where visitors with a value are found, after what is said of them: "on mobile", "in Czechia", "in Safari".
    static func place(_ value: String, in dimension: String) -> String {
        let name = VisitorText.inSentence(Self.value(value, in: dimension))
        switch dimension {
        case "country": return localized("in \(name)", context: "country")
        case "device", "platform", "os": return localized("on \(name)", context: "device")
        case "browser": return localized("in \(name)", context: "browser")
        case "new_or_returning": return localized("of \(name) visitors")
        case DimensionPart.rules: return localized("of the segment \(name)")
        default: return localized("with \(inSentence(dimension)) \(name)")
        }
    }

    static func label(_ row: SegmentRow, in dimension: String) -> String {
        switch row.kind {
        case .value: VisitorText.shown(value(row.value ?? "", in: dimension), limit: 40)
        case .other: row.folded.map { localized("Other (\(NumberText.count($0)))") } ?? localized("Other")
        case .unknown: localized("Unknown")
        }
    }
}
