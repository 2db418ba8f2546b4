import Foundation
import GRDB
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

/// Which source counts when: before the first change those that no change names, from each change on its source alone.
struct SourceTurns {
    /// When each turn but the first begins, in microseconds, ascending.
    private let starts: [Int64]
    /// The turn of every origin; those that are not there count in the first.
    private let turnOfOrigin: [UInt32: Int]

    init(_ changes: [SourceChange], sources: [UInt32: String]) {
        let changes = changes.sorted { $0.at < $1.at }
        starts = changes.map(\.at.microseconds)
        let turns = Dictionary(
            changes.enumerated().map { (ExactText($1.name), $0 + 1) }, uniquingKeysWith: { first, _ in first })
        turnOfOrigin = sources.compactMapValues { turns[ExactText($0)] }
    }

    /// How much of a week counts.
    enum Share {
        case all, some, nothing
    }

    /// How much counts of events from some origins within a span.
    func share(of origins: Set<UInt32>, in span: Range<Int64>) -> Share {
        let active = turn(at: span.lowerBound)...turn(at: span.upperBound - 1)
        let turns = Set(origins.map { turn(of: $0) })
        if turns.isDisjoint(with: active) { return .nothing }
        return active.count == 1 && turns.count == 1 ? .all : .some
    }

    fileprivate func turn(at time: Int64) -> Int { starts.lastIndex { $0 <= time }.map { $0 + 1 } ?? 0 }

    fileprivate func turn(of origin: UInt32) -> Int { turnOfOrigin[origin] ?? 0 }
}

extension EventRows {
    /// The rows that count where sources took turns.
    func counting(_ turns: SourceTurns) -> EventRows {
        let kept = (0..<count).filter { turns.turn(of: origin[$0]) == turns.turn(at: time[$0]) }
        return kept.count == count ? self : rows(at: kept)
    }
}

extension ReportArchive {
    /// When sources took turns, in the order of time.
    package func sourceChanges() throws(ArchiveError) -> [SourceChange] {
        try read { db in try db.sourceChanges() }
    }

    /// Notes when sources take turns; nothing is written where it is noted already.
    package func setSourceChanges(_ changes: [SourceChange]) throws(ArchiveError) {
        let changes = changes.sorted { ($0.at, ExactText($0.name)) < ($1.at, ExactText($1.name)) }
        guard try changes != sourceChanges() else { return }
        let items = changes.map { JSONValue.object(["name": .string($0.name), "at": .string($0.at.description)]) }
        try set(Database.changesSetting, to: JSONValue.array(items).text)
    }
}

extension Database {
    fileprivate static let changesSetting = "source_changes"

    fileprivate func sourceChanges() throws -> [SourceChange] {
        let setting = try Data.fetchOne(
            self, sql: "SELECT value FROM setting WHERE name = ?", arguments: [Self.changesSetting])
        guard let setting, case .array(let items)? = try? JSONValue(bytes: Array(setting)) else { return [] }
        return items.compactMap { item in
            guard let name = item["name"]?.stringValue, let at = item["at"]?.stringValue.flatMap({ Instant($0) })
            else { return nil }
            return SourceChange(name: name, at: at)
        }
    }

    /// Which source counts when; nil where all count always.
    func sourceTurns() throws -> SourceTurns? {
        let changes = try sourceChanges()
        return changes.isEmpty ? nil : SourceTurns(changes, sources: try eventSources())
    }
}
