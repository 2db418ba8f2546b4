import Analysis
import Archive
import ArgumentParser
import Smartlook

struct SourcesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sources",
        abstract: "Where the events come from, and how two sources count the same weeks.",
        discussion: """
            Example: weeklook sources --json

            Every source in the archive, and for each complete week that two of them cover the occurrences and visitors \
            of every event in both: what a change of source does to the figures. 'since' in weeklook.yml says from when \
            on reports take the new one.
            """)

    @OptionGroup var common: CommonOptions

    @Flag(help: "Print one JSON document.")
    var json = false

    func run() async throws {
        let configuration = try common.configuration()
        let archive = try common.archive(configuration).frozen()
        let comparison = try SourceComparison(archive: archive, calendar: configuration.calendar())
        if json {
            try Output.json([
                "sources": .array(comparison.sources.map(Self.json)),
                "overlap": .array(comparison.overlaps.map(Self.json)),
                "notes": .array(comparison.notes.map(JSONValue.string)),
            ])
            return
        }
        try Output.table(
            ["source", "from", "to", "events", "visitors", "since"],
            comparison.sources.map { source in
                [
                    source.name, source.span?.from.description ?? "", source.span?.to.description ?? "",
                    String(source.events), String(source.visitors), source.since?.description ?? "",
                ]
            })
        for note in comparison.notes { common.terminal.warn(note) }
        guard !comparison.overlaps.isEmpty else {
            common.terminal.say("No complete week is covered by two sources, so there is nothing to compare.")
            return
        }
        try Output.table(
            ["week", "event", "old", "new", "occurrences", "ratio", "visitors", "ratio"],
            comparison.overlaps.map { overlap in
                [
                    overlap.week.description, overlap.event, overlap.old.source, overlap.new.source,
                    "\(overlap.old.occurrences) / \(overlap.new.occurrences)",
                    Self.text(overlap.new.occurrences, overlap.old.occurrences),
                    "\(overlap.old.visitors) / \(overlap.new.visitors)",
                    Self.text(overlap.new.visitors, overlap.old.visitors),
                ]
            })
    }

    private static func json(_ source: SourceComparison.Source) -> JSONValue {
        func time(_ instant: Instant?) -> JSONValue { instant.map { .string($0.description) } ?? .null }
        return [
            "name": .string(source.name), "from": time(source.span?.from), "to": time(source.span?.to),
            "events": .integer(Int64(source.events)), "visitors": .integer(Int64(source.visitors)),
            "since": time(source.since),
        ]
    }

    private static func json(_ overlap: SourceComparison.Overlap) -> JSONValue {
        func count(_ count: SourceComparison.Count) -> JSONValue {
            [
                "source": .string(count.source), "occurrences": .integer(Int64(count.occurrences)),
                "visitors": .integer(Int64(count.visitors)),
            ]
        }
        return [
            "week": .string(overlap.week.description), "event": .string(overlap.event), "old": count(overlap.old),
            "new": count(overlap.new),
            "occurrences_ratio": .rounded(ratio(overlap.new.occurrences, overlap.old.occurrences)),
            "visitors_ratio": .rounded(ratio(overlap.new.visitors, overlap.old.visitors)),
        ]
    }

    /// The new figure as a part of the old one; nil where there is no old one.
    private static func ratio(_ new: Int, _ old: Int) -> Double? {
        old == 0 ? nil : Double(new) / Double(old)
    }

    private static func text(_ new: Int, _ old: Int) -> String {
        guard let ratio = ratio(new, old) else { return "-" }
        let hundredths = Int((ratio * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}
