import Analysis
import Archive

extension Configuration {
    mutating func read(segments reader: YAMLReader) throws(ConfigurationError) {
        for segment in try reader.list() {
            let values = try segment.mapping(["key", "name", "where"])
            guard let key = values["key"], let rule = values["where"] else {
                throw segment.error("a segment needs key and where.")
            }
            let name = try key.parsed("a key of small letters, digits and '-', beginning with a letter") {
                Self.isKey($0) ? $0 : nil
            }
            guard !segments.contains(where: { $0.key == name }) else {
                throw segment.error("the segment key '\(name)' is there twice.")
            }
            let segment = Segment(key: name, name: try values["name"]?.string() ?? name, rule: try Self.rule(rule))
            // Reports know segments by their names.
            guard !segments.contains(where: { ExactText($0.name) == ExactText(segment.name) }) else {
                throw (values["name"] ?? key).error("another segment is called '\(segment.name)', too.")
            }
            segments.append(segment)
        }
    }

    /// `{all: [...]}`, `{any: [...]}`, `{not: ...}`, `{property: NAME, is: VALUE or [VALUES]}`,
    /// `{event: NAME or [NAMES], at_least: N}` or `{first_seen_within: 7d}`.
    private static func rule(_ reader: YAMLReader) throws(ConfigurationError) -> SegmentRule {
        let values = try reader.mapping([
            "all", "any", "not", "property", "is", "event", "at_least", "first_seen_within",
        ])
        let kinds = ["all", "any", "not", "property", "event", "first_seen_within"].filter { values[$0] != nil }
        guard kinds.count == 1, let kind = kinds.first, let value = values[kind] else {
            throw reader.error("a rule is one of all, any, not, property, event or first_seen_within.")
        }
        guard values["is"] == nil || kind == "property", values["at_least"] == nil || kind == "event" else {
            throw reader.error("'is' belongs to property and 'at_least' to event.")
        }
        switch kind {
        case "all": return .all(try rules(value))
        case "any": return .any(try rules(value))
        case "not": return .not(try rule(value))
        case "property":
            guard let texts = values["is"] else { throw reader.error("a property needs 'is'.") }
            return .property(try value.string(), isOneOf: try names(texts))
        case "event":
            return .event(
                EventCondition(names: try names(value)),
                atLeast: try values["at_least"]?.integer(in: 1...1_000_000) ?? 1)
        default:
            return .firstSeen(
                within: try value.parsed("a span of time such as 7d") { DurationText.microseconds($0) })
        }
    }

    private static func rules(_ reader: YAMLReader) throws(ConfigurationError) -> [SegmentRule] {
        var rules: [SegmentRule] = []
        for rule in try reader.list() { rules.append(try Self.rule(rule)) }
        return rules
    }

    /// One text or a list of them.
    static func names(_ reader: YAMLReader) throws(ConfigurationError) -> [String] {
        var names: [String] = []
        for name in reader.isList ? try reader.list() : [reader] { names.append(try name.string()) }
        return names
    }
}
