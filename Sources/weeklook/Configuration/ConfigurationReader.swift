import Analysis
import Archive
import Foundation
import Reports
import Smartlook
import SVGCharts

extension Configuration {
    /// Reads a configuration file; unknown keys and wrong values are errors with line and column.
    init(contentsOf path: String) throws {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ConfigurationError(
                file: path, place: nil,
                message: "there is no such file; 'weeklook init' writes one, or name another with --config.")
        }
        guard let text = String(data: data, encoding: .utf8) else {
            throw ConfigurationError(file: path, place: nil, message: "the file is not UTF-8 text.")
        }
        try self.init(text: text, file: path)
    }

    init(text: String, file: String) throws(ConfigurationError) {
        let root = try YAMLReader(text: text, file: file)
            .mapping([
                "project", "fetch", "archive", "funnels", "segments", "sources", "goals", "report", "site", "mail",
                "webhooks",
            ])
        if let project = root["project"] { try read(project: project) }
        if let fetch = root["fetch"] { try read(fetch: fetch) }
        if let archive = root["archive"] { self.archive = try archive.string() }
        if let funnels = root["funnels"] { try read(funnels: funnels) }
        if let segments = root["segments"] { try read(segments: segments) }
        if let sources = root["sources"] { try read(sources: sources) }
        if let goals = root["goals"] { try read(goals: goals) }
        if let report = root["report"] { try read(report: report) }
        if let site = root["site"] { try read(site: site) }
        if let mail = root["mail"] { try read(mail: mail) }
        if let webhooks = root["webhooks"] { try read(webhooks: webhooks) }
    }

    private mutating func read(project reader: YAMLReader) throws(ConfigurationError) {
        let values = try reader.mapping(
            ["name", "base_url", "region", "timezone", "week_start", "token_env", "token_file"])
        if let name = values["name"] { project.name = try name.string() }
        if let region = values["region"] {
            let name = try region.string()
            guard ["eu", "us"].contains(name) else { throw region.error("'\(name)' is not one of eu, us.") }
            project.baseURL = "https://api.\(name).smartlook.cloud"
        }
        if let base = values["base_url"] { project.baseURL = try base.string() }
        if let zone = values["timezone"] {
            project.timezone = try zone.parsed("an IANA time zone such as Europe/Prague") {
                WeekCalendar(timezone: $0) == nil ? nil : $0
            }
        }
        if let start = values["week_start"] { project.weekStart = try start.choice(WeekCalendar.WeekStart.self) }
        if let name = values["token_env"] { project.tokenEnvironment = try name.string() }
        if let file = values["token_file"] { project.tokenFile = try file.string() }
    }

    private mutating func read(fetch reader: YAMLReader) throws(ConfigurationError) {
        let values = try reader.mapping(
            ["level", "budget", "project_budget", "prices", "retention", "weeks", "since"])
        if let level = values["level"] { fetch.level = try level.choice(FetchLevel.self) }
        if let budget = values["budget"] {
            fetch.budget = try budget.parsed("a budget such as 500/30 (requests/minutes)") { BudgetText($0) }
        }
        if let budget = values["project_budget"] {
            fetch.projectBudget = try budget.parsed("a budget such as 1000/60 (requests/minutes)") { BudgetText($0) }
        }
        for (name, price) in try values["prices"]?.pairs() ?? [] {
            guard let operation = SmartlookOperation(rawValue: name) else {
                let known = SmartlookOperation.allCases.map(\.rawValue).joined(separator: ", ")
                throw price.error("'\(name)' is no endpoint; known are \(known).")
            }
            fetch.prices[operation] = try price.integer(in: 0...1_000_000)
        }
        if let retention = values["retention"] {
            fetch.retentionDays = try retention.parsed("a number of days such as 90d") { text in
                DurationText.microseconds(text).flatMap { $0 % 86_400_000_000 == 0 ? Int($0 / 86_400_000_000) : nil }
            }
        }
        if let weeks = values["weeks"] { fetch.weeks = try weeks.integer(in: 1...1040) }
        if let since = values["since"] {
            fetch.since = try since.parsed("a date such as 2026-05-18") { CivilDate($0) }
        }
    }

    /// The code of a language; a theme may bring words of its own.
    func language(_ reader: YAMLReader) throws(ConfigurationError) -> String {
        let code = try reader.string()
        guard TemplateSet.languages.contains(code) || report.theme != nil else {
            let known = TemplateSet.languages.joined(separator: " and ")
            throw reader.error(
                "'\(code)' is not a language of this version; it has \(known), and themes may bring others.")
        }
        return code
    }

    private mutating func read(report reader: YAMLReader) throws(ConfigurationError) {
        let values = try reader.mapping([
            "title", "language", "accent", "logo", "theme", "markdown", "dimensions", "annotations",
        ])
        if let title = values["title"] { report.title = try title.string() }
        if let accent = values["accent"] { report.accent = try Self.accent(accent) }
        if let logo = values["logo"] { report.logo = try logo.string() }
        if let theme = values["theme"] { report.theme = try theme.string() }
        if let language = values["language"] { report.language = try self.language(language) }
        if let markdown = values["markdown"] { report.markdown = try markdown.choice(MarkdownFlavor.self) }
        if let dimensions = values["dimensions"] {
            report.dimensions = []
            for dimension in try dimensions.list() {
                let name = try dimension.string()
                guard name != DimensionPart.rules else {
                    throw dimension.error("'\(name)' stands for the segments of the configuration; name them there.")
                }
                report.dimensions.append(name)
            }
        }
        for annotation in try values["annotations"]?.list() ?? [] {
            let keys = try annotation.mapping(["date", "text"])
            guard let date = keys["date"], let text = keys["text"] else {
                throw annotation.error("an annotation needs date and text.")
            }
            report.annotations.append(
                (try date.parsed("a date such as 2026-09-01") { CivilDate($0) }, try text.string()))
        }
    }

    /// `"#1d5f9c"`, or `{light: "#1d5f9c", dark: "#6fb1ee"}`.
    private static func accent(_ reader: YAMLReader) throws(ConfigurationError) -> ChartAccent {
        func color(_ reader: YAMLReader) throws(ConfigurationError) -> RGBColor {
            try reader.parsed("a colour such as \"#1d5f9c\", in quotation marks") { RGBColor($0) }
        }
        var (light, dark) = (reader, YAMLReader?.none)
        if reader.isMapping {
            let values = try reader.mapping(["light", "dark"])
            guard let value = values["light"] else { throw reader.error("an accent needs light.") }
            (light, dark) = (value, values["dark"])
        }
        let colors = (try color(light), try dark.map { value throws(ConfigurationError) in try color(value) })
        do {
            return try ChartAccent(colors.0, dark: colors.1)
        } catch {
            throw reader.error("\(error)")
        }
    }

    private mutating func read(site reader: YAMLReader) throws(ConfigurationError) {
        let values = try reader.mapping(["out", "base_url", "keep", "preview"])
        if let out = values["out"] { site.out = try out.string() }
        if let base = values["base_url"] {
            site.baseURL = try base.parsed("an http or https address") { text in
                guard text.hasPrefix("https://") || text.hasPrefix("http://") else { return nil }
                return text.hasSuffix("/") ? text : text + "/"
            }
        }
        if let preview = values["preview"] { site.hasPreview = try preview.boolean() }
        if let keep = values["keep"] {
            let limits = try keep.mapping(["weeks", "revisions"])
            site.keep.weeks = try limits["weeks"]?.integer(in: 1...10_000)
            site.keep.revisions = try limits["revisions"]?.integer(in: 0...1000)
        }
    }
}
