// Thirty simulated days of a daily fetch under three budgets: real HTTP on loopback, a simulated clock.
//
//     swift run -c release FetchBenchmark

import Archive
import Foundation
import Smartlook
import SmartlookServer
import Synchronization

struct Outcome {
    var requests = 0
    var refused = 0
    var busiestHour = 0
    /// Simulated hours until the latest complete week could be reported, and until all weeks could.
    var latestWeek: Double?
    var allWeeks: Double?
    /// Events in the archive, and whether they are the server's; only at the level of events.
    var events: Int?
    var isEqual: Bool?
}

let end = SampleProject.defaultNow
let start = end.advanced(byMicroseconds: -30 * 86_400_000_000)
let calendar = WeekCalendar(timezone: SampleProject.timezone) ?? .utc
let sample = SampleProject()
let first = calendar.firstDate(of: sample.facts.weeks[0])

func hours(since start: Instant, _ moment: Instant) -> Double {
    Double(moment.microseconds - start.microseconds) / 3_600_000_000
}

/// Requests by endpoint and the simulated moment each was answered.
final class Log: Sendable {
    private let state = Mutex<[(SmartlookOperation, Instant, Int?)]>([])
    private let first = Mutex<Instant?>(nil)

    /// When something could be reported for the first time.
    var firstReport: Instant? { first.withLock { $0 } }

    func note(_ moment: Instant, where isReportable: () -> Bool) {
        first.withLock { if $0 == nil, isReportable() { $0 = moment } }
    }

    func add(_ operation: SmartlookOperation, _ status: Int?, at moment: Instant) {
        state.withLock { $0.append((operation, moment, status)) }
    }
    var all: [(operation: SmartlookOperation, at: Instant, status: Int?)] { state.withLock { $0 } }
}

func simulate(_ level: FetchLevel, _ perHour: Int, days: Int, in folder: String) async throws -> Outcome {
    let clock = SimulatedClock(start)
    let project = try GrowingProject(sample: sample, path: "\(folder)/server-\(level)-\(perHour).sqlite", now: start)
    try project.grow(to: start)
    let archive = try ReportArchive(path: "\(folder)/archive-\(level)-\(perHour).sqlite")
    let log = Log()
    var outcome = Outcome()
    var options = APIServer.Options()
    options.budget = .init(requests: perHour, minutes: 60)
    options.timezone = SampleProject.timezone
    options.now = { clock.now }
    options.switches.funnelDelay = .milliseconds(5)
    options.cursorLife = .seconds(86_400)
    let server = try APIServer(archive: project.archive, options: options)
    let (ports, ready) = AsyncStream.makeStream(of: Int.self)
    let serving = Task { try await server.run { ready.yield($0) } }
    defer { serving.cancel() }
    guard let port = await ports.first(where: { _ in true }) else { return outcome }
    for day in 0...days {
        let morning = start.advanced(byMicroseconds: Int64(day) * 86_400_000_000)
        clock.advance(to: morning)
        try project.grow(to: clock.now)
        // The server looks at its archive at most once a second.
        try await Task.sleep(for: .milliseconds(1100))
        let now = clock.now
        let budget = try archive.budget(perEndpoint: RequestLimit(perHour, per: .seconds(3600)), now: now)
        let client = try SmartlookClient(
            baseURL: "http://127.0.0.1:\(port)", token: project.token, transport: TimedTransport(clock: clock),
            budget: budget, retry: RetryPolicy(longestWait: .seconds(7200)), deadline: .seconds(23 * 3600),
            clock: clock.clock,
            onRequest: { operation, status in
                log.add(operation, status, at: clock.now)
                log.note(clock.now) { (try? archive.coverage(level.rawValue, source: "api")) != nil }
            })
        let scope = FetchScope(level: level, from: first, now: now, calendar: calendar)
        do {
            _ = try await Fetcher(client: client, archive: archive, scope: scope).run()
            if outcome.allWeeks == nil { outcome.allWeeks = hours(since: start, clock.now) }
        } catch let error as SmartlookError where [.budgetExhausted, .timedOut, .rateLimited].contains(error.code) {
            // The day was not long enough: tomorrow's fetch goes on.
        }
        FileHandle.standardError.write(Data(".".utf8))
        if day == days, let horizon = try archive.horizon() {
            let ours = try archive.eventLines(from: horizon.from, to: horizon.to)
            outcome.events = ours.count
            outcome.isEqual = try ours == project.archive.eventLines(from: horizon.from, to: horizon.to)
        }
    }
    outcome.latestWeek = log.firstReport.map { hours(since: start, $0) } ?? outcome.allWeeks
    let requests = log.all
    outcome.requests = requests.count
    outcome.refused = requests.count { $0.status == 429 }
    for (_, own) in Dictionary(grouping: requests, by: \.operation) {
        let times = own.map(\.at.microseconds).sorted()
        var tail = 0
        for (index, time) in times.enumerated() {
            while times[tail] <= time - 3_600_000_000 { tail += 1 }
            outcome.busiestHour = max(outcome.busiestHour, index - tail + 1)
        }
    }
    return outcome
}

let folder = NSTemporaryDirectory() + "weeklook-fetch-benchmark-\(ProcessInfo.processInfo.processIdentifier)"
try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(atPath: folder) }

func text(_ hours: Double?) -> String {
    hours.map { "\($0.formatted(.number.precision(.fractionLength(1)))) h" } ?? "not within them"
}

print(
    "| level | requests an hour and endpoint | days | latest week after | all 26 weeks after | requests | most in an hour "
        + "| refused (429) | events | equal to the server's |")
print("|---|---:|---:|---:|---:|---:|---:|---:|---:|---|")
let runs: [(FetchLevel, Int, Int)] = [
    (.aggregates, 20, 3), (.visitors, 20, 3), (.events, 20, 30), (.events, 100, 30), (.events, 1000, 30),
]
for (level, perHour, days) in runs {
    let outcome = try await simulate(level, perHour, days: days, in: folder)
    FileHandle.standardError.write(Data("\n".utf8))
    print(
        "| \(level) | \(perHour) | \(days) | \(text(outcome.latestWeek)) | \(text(outcome.allWeeks)) | \(outcome.requests) "
            + "| \(outcome.busiestHour) | \(outcome.refused) | \(outcome.events.map(String.init) ?? "") "
            + "| \(outcome.isEqual.map { $0 ? "yes" : "NO" } ?? "") |")
}
