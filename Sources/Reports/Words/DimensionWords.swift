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

    static func name(_ dimension: String) -> String {
        names[dimension] ?? VisitorText.shown(dimension, limit: 40)
    }

    /// The value, or its full name where it is a country's code.
    static func value(_ value: String, in dimension: String) -> String {
        dimension == "country" ? CountryNames.name(value) ?? value : value
    }

    static func label(_ row: SegmentRow, in dimension: String) -> String {
        switch row.kind {
        case .value: VisitorText.shown(value(row.value ?? "", in: dimension), limit: 40)
        case .other: row.folded.map { "Other (\(NumberText.count($0)))" } ?? "Other"
        case .unknown: "Unknown"
        }
    }
}
