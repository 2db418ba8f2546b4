package import Smartlook

/// From when on reports take their events from another source: a break in every series, which reports mark.
///
/// Read it with `ReportArchive.sourceChanges()`.
package struct SourceChange: Hashable, Sendable {
    /// The source from then on.
    package var name: String
    package var at: Instant

    package init(name: String, at: Instant) {
        self.name = name
        self.at = at
    }
}

extension ReportArchive {
    /// When sources took turns, in the order of time.
    package func sourceChanges() throws(ArchiveError) -> [SourceChange] {
        guard let text = try setting(Self.changesSetting), let value = try? JSONValue(bytes: Array(text.utf8)),
            case .array(let items) = value
        else { return [] }
        return items.compactMap { item in
            guard let name = item["name"]?.stringValue, let at = item["at"]?.stringValue.flatMap({ Instant($0) })
            else { return nil }
            return SourceChange(name: name, at: at)
        }
    }

    /// Notes when sources take turns; nothing is written where it is noted already.
    package func setSourceChanges(_ changes: [SourceChange]) throws(ArchiveError) {
        let changes = changes.sorted { ($0.at, ExactText($0.name)) < ($1.at, ExactText($1.name)) }
        guard try changes != sourceChanges() else { return }
        let items = changes.map { JSONValue.object(["name": .string($0.name), "at": .string($0.at.description)]) }
        try set(Self.changesSetting, to: JSONValue.array(items).text)
    }

    private static let changesSetting = "source_changes"

    /// The rows that count where sources took turns: before the first change those of sources that no change names,
    /// from each change on those of its source alone.
    func counting(_ rows: EventRows) throws(ArchiveError) -> EventRows {
        let changes = try sourceChanges()
        guard !changes.isEmpty else { return rows }
        return rows.counting(changes, sources: try eventSources())
    }
}

extension EventRows {
    /// The rows that count where sources took turns.
    ///
    /// - Parameters:
    ///   - changes: in the order of time.
    ///   - sources: the source of every origin.
    func counting(_ changes: [SourceChange], sources: [UInt32: String]) -> EventRows {
        let turns = Dictionary(
            changes.enumerated().map { (ExactText($1.name), $0 + 1) }, uniquingKeysWith: { first, _ in first })
        let turnOfOrigin = sources.mapValues { turns[ExactText($0)] ?? 0 }
        let kept = (0..<count).filter { row in
            let turn = changes.lastIndex { $0.at.microseconds <= time[row] }.map { $0 + 1 } ?? 0
            return turnOfOrigin[origin[row]] ?? 0 == turn
        }
        return kept.count == count ? self : rows(at: kept)
    }
}
