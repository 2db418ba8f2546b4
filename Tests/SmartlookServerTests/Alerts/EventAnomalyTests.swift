import Archive
import Smartlook
import Testing

@testable import SmartlookServer

@Suite struct EventAnomalyTests {
    private let event = EventDefinitionRecord(id: "e", name: "n")
    private let date = CivilDate(daysSinceEpoch: 20_000)

    private func anomaly(_ ratios: [Double]) -> EventAnomaly? {
        EventAnomaly(event, on: date, ratios: ratios)
    }

    /// Mean 4, sample standard deviation exactly 2 of the seven days.
    private let week: [Double] = [4, 4, 6, 2, 6, 2, 4].map { 4 + ($0 - 4) * 1.224744871391589 }

    @Test func twoStandardDeviationsAreTheLimit() throws {
        #expect(anomaly(week + [8]) == nil && anomaly(week + [0]) == nil)
        let high = try #require(anomaly(week + [8.001]))
        #expect(high.isUp && abs(high.distance - 4.001) < 1e-9 && abs(high.threshold - 4) < 1e-9)
        let low = try #require(anomaly(week + [-0.001]))
        #expect(!low.isUp && abs(low.distance - 4.001) < 1e-9)
    }

    @Test func aSteadyWeekAllowsNoDeviation() {
        for ratio in [0.1, 1.0 / 3, 0, 7] {
            #expect(anomaly(Array(repeating: ratio, count: 8)) == nil)
            #expect(anomaly(Array(repeating: ratio, count: 7) + [ratio + 0.01])?.isUp == true)
        }
    }

    @Test func daysWithoutVisitorsOrCoverageTellNothing() throws {
        let complete = try AlertProject()
        let snapshot = try ProjectSnapshot(archive: complete.archive, calendar: .utc)
        #expect(EventAnomaly.found(in: snapshot, now: AlertProject.now).map(\.event.name) == ["error"])
        // The next day is not over yet for the archive.
        let tomorrow = AlertProject.now.advanced(byMicroseconds: AlertProject.day)
        #expect(EventAnomaly.found(in: snapshot, now: tomorrow).isEmpty)
        let gap = try AlertProject(dayWithoutVisitors: 3)
        let other = try ProjectSnapshot(archive: gap.archive, calendar: .utc)
        #expect(EventAnomaly.found(in: other, now: AlertProject.now).isEmpty)
    }
}

/// Nine days of ten visitors a day: everybody views; `error` happens to one or two, and on the last day to nine.
struct AlertProject {
    let archive: ReportArchive
    static let day: Int64 = 86_400_000_000
    static let start = Instant(seconds: 1_794_182_400)  // 2026-11-09T00:00:00Z
    /// The morning after the last day.
    static let now = start.advanced(byMicroseconds: 9 * day + day / 4)

    init(dayWithoutVisitors: Int? = nil) throws {
        archive = try Shop.emptyArchive()
        for number in 0..<9 where number != dayWithoutVisitors {
            let errors = number == 8 ? 9 : 1 + number % 2
            let time = Self.start.advanced(byMicroseconds: Int64(number) * Self.day + Self.day / 2)
            try archive.store(
                (0..<10).flatMap { visitor in
                    (["view"] + (visitor < errors ? ["error"] : [])).map { name in
                        EventRecord(
                            identity: "\(number)-\(visitor)-\(name)", visitor: "v\(visitor)", name: name, time: time)
                    }
                }, source: "test", origin: .small)
        }
        try archive.store(
            [EventDefinitionRecord(id: "event_error", name: "error"), EventDefinitionRecord(id: "v/1", name: "view")],
            at: Self.start, origin: .small)
        try archive.extendCoverage("events", source: "test", by: Horizon(from: Self.start, to: Self.now))
        for (name, value) in [("project_id", "p"), ("project_name", "P"), ("organization_id", "o")] {
            try archive.set(name, to: value)
        }
    }
}
