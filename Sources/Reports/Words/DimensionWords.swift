/// The names of dimensions and of their values as readers know them.
enum DimensionWords {
    private static let names = [
        "country": "Country", "device": "Device", "browser": "Browser", "platform": "Platform",
        "os": "Operating system", "referrer": "Referrer", "landing_page": "Landing page", "utm_source": "Campaign source",
        "utm_medium": "Campaign medium", "utm_campaign": "Campaign", "utm_term": "Campaign term",
        "utm_content": "Campaign content",
    ]

    static func name(_ dimension: String) -> String {
        names[dimension] ?? VisitorText.shown(dimension, limit: 40)
    }

    /// The value with its full name in brackets where it is a code that not everybody knows.
    static func value(_ value: String, in dimension: String) -> String {
        value
    }

    static func label(_ row: SegmentRow) -> String {
        switch row.kind {
        case .value: VisitorText.shown(row.value ?? "", limit: 40)
        case .other: row.folded.map { "Other (\(NumberText.count($0)))" } ?? "Other"
        case .unknown: "Unknown"
        }
    }
}
