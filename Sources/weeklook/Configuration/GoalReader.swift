import Analysis
import Reports

extension Configuration {
    /// A goal is `{metric: visitors, target: 1200}`; `better: lower` where less is more.
    ///
    /// A metric is `visitors`, a funnel's key (its conversion), or `KEY.conversion`, `KEY.converted`, `KEY.median_time`,
    /// `KEY.step.N`, `retention.week_1`, `event.NAME`. The funnels are read before.
    mutating func read(goals reader: YAMLReader) throws(ConfigurationError) {
        for goal in try reader.list() {
            let values = try goal.mapping(["metric", "target", "better"])
            guard let metric = values["metric"], let target = values["target"] else {
                throw goal.error("a goal needs metric and target.")
            }
            let name = try metric.string()
            guard isMetric(name) else {
                let known = ["visitors"] + funnels.map(\.key) + [RetentionPart.measureKey, "event.NAME"]
                throw metric.error(
                    "'\(name)' is not a number of the report; known are \(known.joined(separator: ", ")).")
            }
            guard !goals.contains(where: { $0.metric == name }) else {
                throw metric.error("the goal for '\(name)' is there twice.")
            }
            let better = try values["better"]?.choice(Goal.Better.self) ?? MetricGoal.usualBetter(of: name)
            goals.append(MetricGoal(metric: name, target: try Self.target(target, of: name), better: better))
        }
    }

    private func isMetric(_ name: String) -> Bool {
        if name == "visitors" || name == RetentionPart.measureKey || (name.hasPrefix("event.") && name.count > 6) {
            return true
        }
        guard !funnels.isEmpty else { return true }
        return funnels.contains { funnel in
            let rates = (2...max(2, funnel.question.line.count)).map { "step.\($0)" }
            return name == funnel.key
                || (["conversion", "converted", "median_time"] + rates).contains { name == "\(funnel.key).\($0)" }
        }
    }

    /// A count, a rate from 0 to 1, or a time in seconds or as `30m`.
    private static func target(_ reader: YAMLReader, of metric: String) throws(ConfigurationError) -> Double {
        if metric == "visitors" || metric.hasPrefix("event.") || metric.hasSuffix(".converted") {
            return try reader.number(in: 0...1e12)
        }
        guard metric.hasSuffix(".median_time") else { return try reader.number(in: 0...1) }
        if let text = try? reader.string(), let duration = DurationText.microseconds(text) {
            return Double(duration) / 1_000_000
        }
        return try reader.number(in: 0...1e9)
    }
}
