import Archive
import Smartlook

@testable import SmartlookServer

/// A handful of visitors whose every row a test knows.
struct SmallProject {
    let archive: ReportArchive
    /// 2026-11-09T08:00:00Z, a Monday.
    static let start = Instant(seconds: 1_794_211_200)

    /// Each visitor `v0`, `v1`, ... came an hour after the one before, has one session `s0`, ... with the events `view`
    /// and `buy`, and shares a uid with one neighbour: `u0`, `u0`, `u1`, ...
    init(visitors: Int = 10, prefix: String = "") throws {
        archive = try Shop.emptyArchive()
        try archive.set("project_name", to: "Small\(prefix)")
        for number in 0..<visitors { try add(number, prefix: prefix) }
        try archive.store(
            [
                EventDefinitionRecord(id: "e-view", name: "view"), EventDefinitionRecord(id: "e-buy", name: "buy"),
            ], at: Self.start, origin: .small)
        try archive.store(
            [FunnelDefinitionRecord(id: "f", name: "Funnel", steps: ["view", "buy"])], at: Self.start, origin: .small)
        try archive.extendCoverage(
            "events", source: "api",
            by: Horizon(from: Self.start, to: Self.start.advanced(byMicroseconds: 86_400_000_000)))
        try archive.mergeArrivals()
    }

    func add(_ number: Int, prefix: String = "") throws {
        let id = "\(prefix)v\(number)"
        let time = Self.start.advanced(byMicroseconds: Int64(number) * 3_600_000_000)
        try archive.store(
            [VisitorRecord(id: id, uid: "\(prefix)u\(number / 2)", firstSeen: time, lastSeen: time)], origin: .small)
        try archive.store(
            [SessionRecord(id: "\(prefix)s\(number)", visitor: id, start: time, end: time)], origin: .small)
        try archive.store(
            ["view", "buy"].enumerated().map { position, name in
                EventRecord(
                    identity: "\(id)-\(name)", visitor: id, session: "\(prefix)s\(number)", name: name,
                    time: time.advanced(byMicroseconds: Int64(position)))
            }, source: "api", origin: .small)
    }

    /// Options whose clock stands a week behind the visitors.
    static var options: APIServer.Options {
        var options = LiveServer.options
        options.timezone = "UTC"
        options.now = { start.advanced(byMicroseconds: 7 * 86_400_000_000) }
        options.freshness = .zero
        return options
    }
}

extension Origin {
    static let small = Origin(
        operation: "test", request: "", time: SmallProject.start, sha256: "", byteCount: 0)
}
