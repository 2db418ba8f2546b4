import Smartlook

/// A tool whose exports are read without naming columns.
package enum ImportPreset: String, Sendable, CaseIterable {
    case posthog, ga4, matomo, snowplow
    /// What `weeklook export` writes.
    case weeklook

    /// What one record holds.
    package struct Yield: Sendable {
        package var events: [EventRecord] = []
        /// What a record says of its visitor, such as the user behind it.
        package var visitors: [VisitorRecord] = []
        package var sessions: [SessionRecord] = []
        /// A span that a source covers, where the record says so.
        package var coverage: (source: String, kind: String, Horizon)?
        /// The source that the record itself names.
        package var source: String?
        /// What in the record could not be read, where the rest could.
        package var faults: [String] = []
    }

    /// Why a record was left out, in a few words.
    package struct Fault: Error, Equatable {
        package let reason: String

        init(_ reason: String) { self.reason = reason }
    }

    /// The events of one record, with their visitors.
    package func read(_ record: ImportRecord) throws(Fault) -> Yield {
        switch self {
        case .posthog: try PostHogEvent.read(record)
        case .ga4: try GoogleAnalyticsEvent.read(record)
        case .matomo: try MatomoVisit.read(record)
        case .snowplow: try SnowplowEvent.read(record)
        case .weeklook: try ExportedRow.read(record)
        }
    }

    /// The events of one record.
    package func events(of record: ImportRecord) throws(Fault) -> [EventRecord] {
        try read(record).events
    }

    /// The columns of the tool's table that comes without a header line; its fields are separated by tabs.
    var columns: [String]? {
        self == .snowplow ? SnowplowEvent.columns : nil
    }

    /// The file in which a tool's events come, for messages.
    package var tool: String {
        switch self {
        case .posthog: "PostHog"
        case .ga4: "Google Analytics 4"
        case .matomo: "Matomo"
        case .snowplow: "Snowplow"
        case .weeklook: "Weeklook"
        }
    }
}

extension ImportRecord {
    /// The first text of some fields, which the record cannot do without.
    func required(_ paths: String...) throws(ImportPreset.Fault) -> String {
        for path in paths {
            if let text = text(path) { return text }
        }
        throw ImportPreset.Fault("there is no \(paths.joined(separator: " or "))")
    }

    /// The first time of some fields, which the record cannot do without.
    func requiredTime(_ paths: String...) throws(ImportPreset.Fault) -> Instant {
        for path in paths {
            guard let text = text(path) else { continue }
            guard let time = ImportTime.instant(text) else {
                throw ImportPreset.Fault("\(path): '\(text.prefix(40))' is not a time")
            }
            return time
        }
        throw ImportPreset.Fault("there is no \(paths.joined(separator: " or "))")
    }
}
