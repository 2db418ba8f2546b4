package import Analysis
package import Archive
import Hashing
package import Smartlook

/// What a report publishes, for the archive to remember.
package enum Publication {
    /// The numbers of a report that a later one of the same week may say differently.
    ///
    /// - Parameter dataTo: up to when the archive reached, which tells what was said before and after a change.
    package static func numbers(
        of report: WeeklyReport, definitions: [ReportFunnel], segments: [Segment] = [], dataTo: Instant,
        at time: Instant
    ) -> [PublishedNumber] {
        let hashes = definitionHashes(definitions)
        func number(
            _ measure: String, _ value: Double?, _ part: Int?, _ whole: Int?, isFinal: Bool?, definition: String
        ) -> PublishedNumber {
            PublishedNumber(
                week: report.week.week, measure: measure, value: value, numerator: part, denominator: whole,
                definition: definition, timezone: report.timezone, dataTo: dataTo,
                isComplete: report.week.complete, isFinal: isFinal, published: time)
        }
        let measures = report.measures.map { measure in
            let point = measure.current
            return number(
                measure.key, point?.value, point?.numerator, point?.denominator, isFinal: point?.isFinal,
                definition: hashes[funnelKey(measure.key)] ?? "")
        }
        let funnel = report.primaryFunnel
        guard let rows = funnel?.dimensions.first(where: \.isOfRules)?.rows else { return measures }
        return measures
            + segments.map { segment in
                let row = rows.first { $0.value.map { ExactText($0) } == ExactText(segment.name) }
                return number(
                    measureKey(segment), row?.rate, row?.converted, row?.visitors, isFinal: funnel?.isRipe,
                    definition: hash(segment.rule))
            }
    }

    /// The key of a segment's conversion in the primary funnel; no funnel's key has a colon.
    package static func measureKey(_ segment: Segment) -> String { "segment:\(segment.key)" }

    /// The hash of each funnel's definition by its key.
    package static func definitionHashes(_ funnels: [ReportFunnel]) -> [String: String] {
        Dictionary(funnels.map { ($0.key, hash($0.question)) }, uniquingKeysWith: { first, _ in first })
    }

    /// The funnel that a measure belongs to: `checkout` of `checkout.conversion`.
    static func funnelKey(_ measure: String) -> String { String(measure.prefix { $0 != "." }) }

    /// Changes with everything that decides who is counted. What is added to the question later is added here only where
    /// it is not the usual, so that old hashes stay what they are.
    private static func hash(_ question: FunnelQuestion) -> String {
        var fields: [String] = [
            question.window.map { String($0) } ?? "none", question.entry.rawValue, question.completion.rawValue,
        ]
        fields += question.steps.flatMap { ["step"] + Self.fields($0) }
        if question.order != .loose { fields += ["order", question.order.rawValue] }
        if question.scope != .visitor { fields += ["scope", question.scope.rawValue] }
        for exclusion in question.exclusions {
            fields += ["exclude", String(exclusion.from), String(exclusion.to)] + Self.fields(exclusion.event)
        }
        if let held = question.held { fields += ["hold", held] }
        if !question.optional.isEmpty { fields += ["optional"] + question.optional.sorted().map { String($0) } }
        if !question.strictTypes.isEmpty { fields += ["strict types"] + question.strictTypes }
        return hash(fields)
    }

    private static func hash(_ rule: SegmentRule) -> String { hash(fields(rule)) }

    /// Each field with its length, so that no two lists of fields make the same bytes.
    private static func hash(_ fields: [String]) -> String {
        let bytes = fields.flatMap { Array("\($0.utf8.count):\($0)".utf8) }
        return String(SHA256Digest(of: bytes).hex.prefix(16))
    }
}

extension Publication {
    private static func fields(_ condition: EventCondition) -> [String] {
        condition.names + (condition.types.isEmpty ? [] : ["type"] + condition.types) + ["page", condition.page ?? ""]
            + condition.properties.flatMap { ["property", $0.name] + $0.values }
    }

    private static func fields(_ rule: SegmentRule) -> [String] {
        switch rule {
        case .all(let rules): ["all", String(rules.count)] + rules.flatMap(fields)
        case .any(let rules): ["any", String(rules.count)] + rules.flatMap(fields)
        case .not(let rule): ["not"] + fields(rule)
        case .property(let name, let values): ["property", name, String(values.count)] + values
        case .event(let condition, let least): ["event", String(least)] + fields(condition) + ["end"]
        case .firstSeen(let within): ["first seen", String(within)]
        }
    }

    /// The breaks that what was published before tells of: another definition, another rule, another time zone.
    ///
    /// All weeks are counted by today's definition where the events are there, so these mark and do not block.
    package static func breaks(
        in published: [PublishedNumber], definitions: [ReportFunnel], segments: [Segment] = [], timezone: String,
        dataTo: Instant
    ) -> [KnownBreak] {
        let hashes = definitionHashes(definitions)
        var result: Set<KnownBreak> = []
        // What came after the data of the last report by the old definition; where nothing has, the last of that.
        func beginning(after end: Instant) -> Instant { end < dataTo ? end : end.advanced(byMicroseconds: -1) }
        let publishedOfFunnel = Dictionary(grouping: published) { funnelKey($0.measure) }
        for key in definitions.map(\.key).sorted() {
            let own = publishedOfFunnel[key, default: []].map { ($0.definition, $0.dataTo) }
            for (before, _) in changes(own + [(hashes[key] ?? "", dataTo)]) {
                result.insert(
                    KnownBreak(
                        kind: .changedFunnel, subject: key, oldName: "", newName: "", lastOld: before.1,
                        firstNew: beginning(after: before.1), isBlocking: false))
            }
        }
        for segment in segments {
            let own = published.filter { $0.measure == measureKey(segment) }.map { ($0.definition, $0.dataTo) }
            for (before, _) in changes(own + [(hash(segment.rule), dataTo)]) {
                result.insert(
                    KnownBreak(
                        kind: .changedSegment, subject: DimensionPart.rules, oldName: segment.name,
                        newName: segment.name, lastOld: before.1, firstNew: beginning(after: before.1),
                        isBlocking: false))
            }
        }
        for (before, after) in changes(published.map { ($0.timezone, $0.dataTo) } + [(timezone, dataTo)]) {
            result.insert(
                KnownBreak(
                    kind: .changedTimezone, oldName: before.0, newName: after.0, lastOld: before.1,
                    firstNew: beginning(after: before.1), isBlocking: false))
        }
        return result.sorted {
            ($0.firstNew, $0.kind.rawValue, $0.subject ?? "", ExactText($0.newName)) < (
                $1.firstNew, $1.kind.rawValue, $1.subject ?? "", ExactText($1.newName)
            )
        }
    }

    private typealias Source = (String, Instant)

    /// Neighbours that differ in what they say.
    private static func changes(_ series: [Source]) -> [(Source, Source)] {
        zip(series, series.dropFirst()).filter { $0.0 != $1.0 }.map { ($0, $1) }
    }
}
