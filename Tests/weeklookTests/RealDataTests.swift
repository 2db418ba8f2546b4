import Foundation
import Testing

@testable import weeklook

/// A real shop's year, which the project does not contain: `WEEKLOOK_REAL_DATA` names its folder.
@Suite(.enabled(if: RealData.isThere, "set WEEKLOOK_REAL_DATA to the folder of the real data to run these"))
struct RealDataTests {
    /// File -> archive -> API -> second archive: the same numbers at both ends, and all 54 weeks reported.
    @Test func throughFileArchiveAndAPI() async throws {
        let program = try BuiltProgram()
        #expect(
            try await program.run("import", RealData.events, "--sequence", "seq", "--archive", "first.sqlite").status
                == 0)
        let created = try await program.run(
            "token", "create", "--description", "test", "--json", "--archive", "first.sqlite")
        let token = try #require(try created.json()["token"] as? String)
        let server = try await program.serve("--archive", "first.sqlite", "--budget", "1000000/30")
        let fetch = try await program.run(
            "fetch", "--base-url", server.url, "--since", "2010-12-01", "--through", "2011-12-09", "--budget",
            "1000000/30", "--archive", "second.sqlite", environment: ["SMARTLOOK_API_TOKEN": token])
        #expect(fetch.status == 0, "\(fetch.errors)")

        for question in [
            ["funnel", "--step", "purchase", "--step", "purchase", "--weekly", "--by", "country", "--json"],
            ["lifecycle", "--json"], ["trend", "--json"],
        ] {
            var answers: [String] = []
            for archive in ["first.sqlite", "second.sqlite"] {
                answers.append(
                    try await program.shell("$WEEKLOOK \(question.joined(separator: " ")) --archive \(archive)").output)
            }
            // The file ends with its last event, the fetch with that day: how many windows have closed may differ.
            let ripening = /"ripening":(null|\{.*?\}),"steps"/
            #expect(answers[0].replacing(ripening, with: "") == answers[1].replacing(ripening, with: ""))
            #expect(answers[0].count > 1000)
        }
        try await expectRecount(program)

        try program.write(
            """
            funnels: [{key: again, name: Buying again, primary: true, steps: [purchase, purchase]}]
            report: {title: Online shop weekly, dimensions: [country]}
            """, to: "weeklook.yml")
        let site = try await program.run("site", "--archive", "second.sqlite", "--out", "site")
        #expect(site.status == 0, "\(site.errors)")
        func page(_ path: String) throws -> String {
            try String(contentsOfFile: program.path("site/\(path)"), encoding: .utf8)
        }
        let weeks = try FileManager.default.subpathsOfDirectory(atPath: program.path("site"))
            .filter { $0.hasSuffix("/report.json") }
        #expect(weeks.count == 54)
        #expect(try page("2010/W52/report.md").contains("No visitors"))
        #expect(try page("2010/W48/report.md").contains("ncomplete week"))
        #expect(try page("2011/W49/report.md").contains("ncomplete week"))
    }

    /// The weeks counted in plain code, straight from the file.
    private func expectRecount(_ program: BuiltProgram) async throws {
        let lines = try String(contentsOfFile: RealData.events, encoding: .utf8).split(separator: "\n").dropFirst()
        var active: [String: Set<Substring>] = [:]
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
        for line in lines {
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            let parts = fields[3].prefix(10).split(separator: "-").compactMap { Int($0) }
            let date = try #require(calendar.date(from: DateComponents(year: parts[0], month: parts[1], day: parts[2])))
            let week = calendar.dateComponents([.yearForWeekOfYear, .weekOfYear], from: date)
            let number = week.weekOfYear ?? 0
            active["\(week.yearForWeekOfYear ?? 0)-W\(number < 10 ? "0" : "")\(number)", default: []].insert(fields[1])
        }
        let lifecycle = try await program.run("lifecycle", "--json", "--archive", "second.sqlite")
        let weeks = try #require(try lifecycle.json()["weeks"] as? [NSDictionary])
        #expect(weeks.count == 54)
        for week in weeks {
            let label = try #require(week["week"] as? String)
            #expect(week["active"] as? Int == active[label]?.count ?? 0, "\(label)")
        }
    }
}

enum RealData {
    static let folder = ProcessInfo.processInfo.environment["WEEKLOOK_REAL_DATA"]
    static let events = (folder ?? "") + "/online-retail/events.csv"
    static var isThere: Bool { folder != nil && FileManager.default.fileExists(atPath: events) }
}
