import Analysis
import Archive
import Foundation
import Reports
import Smartlook
import SVGCharts

/// What `weeklook.yml` says.
struct Configuration {
    var project = Project()
    var fetch = Fetch()
    var archive = "weeklook.sqlite"
    var funnels: [ReportFunnel] = []
    /// Targets for the report's numbers, beside those that the funnels themselves have.
    var goals: [MetricGoal] = []
    var segments: [Segment] = []
    /// Other tools that data comes from, in the order of the file.
    var sources: [ImportSource] = []
    var report = Report()
    var site = Site()
    var mail: Mail?
    var webhooks: [Webhook] = []

    struct Project {
        var name = "My project"
        var baseURL = "https://api.eu.smartlook.cloud"
        var timezone = "UTC"
        var weekStart = WeekCalendar.WeekStart.monday
        var tokenEnvironment = "SMARTLOOK_API_TOKEN"
        var tokenFile: String?
    }

    struct Fetch {
        var level = FetchLevel.events
        /// For each endpoint; Smartlook documents 500 requests in 30 minutes.
        var budget = BudgetText(requests: 500, minutes: 30)
        /// For all endpoints together; nil is no limit.
        var projectBudget: BudgetText?
        /// What one request costs where that is not one.
        var prices: [SmartlookOperation: Int] = [:]
        /// For how many days the vendor keeps sessions; nil where the plan is not known.
        var retentionDays: Int?
        var weeks = 26
        var since: CivilDate?
    }

    struct Report {
        var title: String?
        /// The code of a language that there are templates of.
        var language = "en"
        var dimensions = ["country", "device"]
        var annotations: [(date: CivilDate, text: String)] = []
        var accent: ChartAccent?
        /// The files of a logo and of a theme.
        var logo: String?
        var theme: String?
        var markdown = MarkdownFlavor.github
    }

    struct Site {
        var out = "reports"
        var baseURL: String?
        var keep = SiteKeep()
        /// Whether links to the site come with a picture.
        var hasPreview = true
    }

    /// The calendar of the project's time zone.
    func calendar() throws(ConfigurationError) -> WeekCalendar {
        guard let calendar = WeekCalendar(timezone: project.timezone, weekStart: project.weekStart) else {
            throw ConfigurationError(
                file: "configuration", place: nil, message: "'\(project.timezone)' is not an IANA time zone.")
        }
        return calendar
    }

    /// The API token; the value itself is in no message.
    func token(environment: [String: String]) throws -> String {
        try Credential(name: project.tokenEnvironment, file: project.tokenFile).value(
            "API token", environment: environment)
    }
}

/// A budget as people write it: `500/30` is 500 requests in 30 minutes.
struct BudgetText: Sendable, Equatable {
    var requests: Int
    var minutes: Int

    init(requests: Int, minutes: Int) {
        self.requests = requests
        self.minutes = minutes
    }

    init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let requests = Int(parts[0]), let minutes = Int(parts[1]),
            (1...1_000_000_000).contains(requests), (1...100_000).contains(minutes)
        else { return nil }
        self.init(requests: requests, minutes: minutes)
    }
}

/// A span of time as people write it: `30s`, `30m`, `1h`, `7d`, `2w`.
enum DurationText {
    /// Microseconds, or nil where the text is none.
    static func microseconds(_ text: String) -> Int64? {
        let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800]
        guard let last = text.last, let unit = units[last], let number = Int64(text.dropLast()),
            (1...100_000_000).contains(number)
        else { return nil }
        return number * unit * 1_000_000
    }

    /// The text of a window, with `none` for nil.
    static func text(_ microseconds: Int64?) -> String {
        guard let microseconds else { return "none" }
        let seconds = microseconds / 1_000_000
        for (unit, name) in [(86_400, "d"), (3600, "h"), (60, "m")] as [(Int64, String)] where seconds % unit == 0 {
            return "\(seconds / unit)\(name)"
        }
        return "\(seconds)s"
    }
}
