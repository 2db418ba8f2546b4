/// A funnel's visitors by the values of one dimension.
package struct DimensionPart: Sendable, Hashable, Codable {
    package var dimension: String
    package var rows: [SegmentRow]
    /// How much of the change since the week before came from who came, and how much from how they behaved.
    package var mix: Double?
    package var rate: Double?
    /// How many of the configuration's segments have too few visitors to be shown.
    package var hidden: Int?

    /// Stands for the segments of the configuration among the dimensions; they may overlap, so nothing is folded.
    package static let rules = "rule_segment"

    package var isOfRules: Bool { dimension == Self.rules }
}

/// The visitors of one value, of several small ones together, or those of whom the value is not known.
package struct SegmentRow: Sendable, Hashable, Codable {
    package enum Kind: String, Sendable, Codable {
        case value, other, unknown
    }

    package var kind: Kind
    /// Nil for "Other" and "Unknown".
    package var value: String?
    /// How many values "Other" holds.
    package var folded: Int?
    package var visitors: Int
    package var converted: Int
    package var rate: Double?
    package var interval: Bounds?
    package var previousVisitors: Int?
    package var previousConverted: Int?
    package var previousRate: Double?
    package var difference: Double?
    package var differenceInterval: Bounds?
    /// Whether the change is one of the report's discoveries.
    package var isDiscovery: Bool

    /// Segments with fewer visitors are folded into "Other".
    package static let fewest = 5
    /// Segments with fewer visitors are shown, but not judged.
    package static let thin = 30
    /// More rows than this are folded into "Other".
    package static let most = 10

    package var isThin: Bool { visitors < Self.thin }
}
