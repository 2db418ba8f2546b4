import Archive
import Smartlook
import Testing

@testable import weeklook

@Suite struct ScheduleTests {
    private func schedule(at time: String = "06:00", folder: String = "/srv/acme", user: String? = nil) throws
        -> Schedule
    {
        Schedule(
            name: "weeklook", time: try #require(ScheduleTime(time)), timezone: "Europe/Prague",
            program: "/usr/local/bin/weeklook", folder: folder, configuration: folder + "/weeklook.yml", outside: [],
            credentials: ["TOKEN"], credentialFolder: "/etc/weeklook/credentials", user: user, hasBrowser: false)
    }

    @Test(arguments: ["", "6:00", "24:00", "06:60", "Mo 06:00", "Mon", "06:00 Mon", "-1:00", "06:00:00"])
    func refusesWhatIsNoTime(text: String) {
        #expect(ScheduleTime(text) == nil)
    }

    @Test func systemdKnowsZones() throws {
        #expect(ScheduleTime("Mon 06:30")?.onCalendar("Asia/Kolkata") == "Mon *-*-* 06:30:00 Asia/Kolkata")
    }

    /// GitHub's cron is in UTC; a time near midnight is another day's.
    @Test(arguments: [
        ("06:00", 60, "0 5 * * *"), ("06:00", 120, "0 4 * * *"), ("Mon 00:30", 60, "30 23 * * 0"),
        ("Sun 23:00", -300, "0 4 * * 1"), ("Mon 06:00", 330, "30 0 * * 1"), ("Sat 12:00", 0, "0 12 * * 6"),
    ])
    func cronInUTC(time: String, offset: Int, line: String) {
        #expect(ScheduleTime(time)?.cron(offsetMinutes: offset) == line)
    }

    @Test func aYearHasTwoOffsetsWhereClocksChange() throws {
        let now = try #require(Instant("2026-11-16T06:00:00Z"))
        let prague = try #require(WeekCalendar(timezone: "Europe/Prague"))
        #expect(GitHubWorkflow.offsets(prague, from: now) == [60, 120])
        #expect(GitHubWorkflow.offsets(try #require(WeekCalendar(timezone: "Asia/Kolkata")), from: now) == [330])
        #expect(GitHubWorkflow.offsetText(-210) == "-0330")
    }

    @Test func aServiceOfTheMachineHasWalls() throws {
        let own = SystemdUnits(schedule: try schedule()).files
        #expect(own.map(\.name) == ["weeklook.service", "weeklook.timer"])
        #expect(own[0].text.contains("LoadCredential=TOKEN:/etc/weeklook/credentials/TOKEN\n"))
        #expect(!own[0].text.contains("ProtectSystem") && !own[0].text.contains("User="))
        let system = SystemdUnits(schedule: try schedule(user: "acme")).files[0].text
        #expect(system.contains("User=acme\n") && system.contains("ReadWritePaths=/srv/acme\nProtectSystem=strict\n"))
        #expect(
            own[1].text.contains("OnCalendar=*-*-* 06:00:00 Europe/Prague\n") && own[1].text.contains("Persistent=true")
        )
    }

    @Test func oddFoldersAreQuoted() throws {
        let odd = try schedule(folder: "/srv/a b%c'd", user: "x")
        #expect(SystemdUnits(schedule: odd).files[0].text.contains("--config \"/srv/a b%%c'd/weeklook.yml\""))
        #expect(CronTable(schedule: odd).text.contains("cd '/srv/a b\\%c'\\''d' && "))
    }

    @Test func cronLooksAtTheProjectsClock() throws {
        #expect(
            CronTable(schedule: try schedule()).lines[1].hasPrefix(
                "*/15 * * * * [ \"$(TZ=Europe/Prague date +\\%H:\\%M)\" = 06:00 ] && "))
        #expect(
            CronTable(schedule: try schedule(at: "Mon 06:10")).lines[1].hasPrefix(
                "* * * * * [ \"$(TZ=Europe/Prague date +'\\%u \\%H:\\%M')\" = '1 06:10' ]"))
    }

    @Test func installingAgainReplacesTheLines() throws {
        let table = CronTable(schedule: try schedule())
        let once = table.installed(into: "5 4 * * * backup\n")
        #expect(once == "5 4 * * * backup\n" + table.text)
        #expect(table.installed(into: once) == once)
        #expect(CronTable(schedule: try schedule(at: "07:00")).installed(into: once).contains("= 07:00 ]"))
    }
}
