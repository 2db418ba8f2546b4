import Archive
import Foundation
import Smartlook

/// Another tool that data comes from, as `weeklook.yml` describes it.
struct ImportSource {
    var name: String
    var preset: ImportPreset?
    /// The first day or instant that reports take from this source.
    var since: Since?
    var events: [(theirs: String, ours: String)] = []
    var drop: [String] = []
    /// Which of its properties are kept beside the dimensions of reports; nil is all.
    var properties: [String]?
    /// A file of two columns: their id, our visitor's id.
    var identities: String?

    enum Since: Equatable {
        case date(CivilDate)
        case instant(Instant)

        init?(_ text: String) {
            if let date = CivilDate(text) {
                self = .date(date)
            } else if let instant = Instant(text) {
                self = .instant(instant)
            } else {
                return nil
            }
        }

        /// A local date is its first instant.
        func instant(_ calendar: WeekCalendar) -> Instant {
            switch self {
            case .date(let date): calendar.start(of: date)
            case .instant(let instant): instant
            }
        }
    }

    /// How the source's words become ours.
    func mapping() throws -> SourceMapping {
        var pairs: [(theirs: String, ours: String)] = []
        if let identities {
            guard let data = FileManager.default.contents(atPath: identities) else {
                throw Failure(.usage, "\(identities), the identities of \(name), cannot be read.")
            }
            pairs = try SourceMapping.identities(Array(data), name: identities)
        }
        return SourceMapping(events: events, drop: drop, properties: properties, identities: pairs)
    }
}

extension Configuration {
    mutating func read(sources reader: YAMLReader) throws(ConfigurationError) {
        for item in try reader.list() {
            let source = try Self.source(item)
            guard !sources.contains(where: { ExactText($0.name) == ExactText(source.name) }) else {
                throw item.error("the source '\(source.name)' is there twice.")
            }
            if source.since != nil, sources.contains(where: { $0.since == source.since }) {
                throw item.error("another source begins at the same time.")
            }
            sources.append(source)
        }
    }

    private static func source(_ reader: YAMLReader) throws(ConfigurationError) -> ImportSource {
        let values = try reader.mapping(["name", "preset", "since", "events", "drop", "properties", "identities"])
        guard let name = try (values["name"] ?? values["preset"])?.string(), !name.isEmpty else {
            throw reader.error("a source needs name or preset.")
        }
        var source = ImportSource(name: name)
        source.preset = try values["preset"]?.choice(ImportPreset.self)
        source.since = try values["since"]?.parsed("a date such as 2026-06-01 or an instant") { ImportSource.Since($0) }
        for (theirs, ours) in try values["events"]?.pairs() ?? [] {
            source.events.append((theirs, try ours.string()))
        }
        for name in try values["drop"]?.list() ?? [] { source.drop.append(try name.string()) }
        if let properties = values["properties"] {
            source.properties = []
            for name in try properties.list() { source.properties?.append(try name.string()) }
        }
        source.identities = try values["identities"]?.string()
        return source
    }
}
