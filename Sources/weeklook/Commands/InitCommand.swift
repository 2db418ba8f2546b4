import Archive
import ArgumentParser
import Foundation

struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Writes a commented weeklook.yml for your project.",
        discussion: """
            Example: weeklook init --name Acme --region eu --timezone Europe/Prague
                     weeklook init --theme theme     (the built-in templates, to begin a theme with)
            """)

    @OptionGroup var common: CommonOptions

    @Option(help: "The project's name.") var name: String?
    @Option(help: "Smartlook's region: eu or us.") var region: String?
    @Option(help: "The IANA time zone of days and weeks.") var timezone: String?
    @Option(help: ArgumentHelp("Write the built-in templates into a folder instead.", valueName: "folder"))
    var theme: String?
    @Flag(help: "Overwrite a file that is there.") var force = false

    func run() async throws {
        if let theme {
            try ThemeFolder(theme).begin(force: force)
            return common.terminal.say(
                """
                Wrote the built-in templates into \(theme). Next:
                  1. change what you like, and delete the files that you leave as they are
                  2. weeklook site --theme \(theme)   (or 'theme: \(theme)' under report in weeklook.yml)
                """)
        }
        let path = common.config ?? "weeklook.yml"
        guard force || !FileManager.default.fileExists(atPath: path) else {
            throw Failure(.usage, "\(path) is there already; use --force to overwrite it or --config to name another.")
        }
        let text = ConfigurationTemplate.text(
            name: answer(name, "Project name", "My project"), region: answer(region, "Region (eu or us)", "eu"),
            timezone: answer(timezone, "Time zone of your weeks", "Europe/Prague"))
        // What was asked for must be a configuration that every command takes.
        _ = try Configuration(text: text, file: path)
        try FileTreeWriter.write(Array(text.utf8), to: path)
        common.terminal.say(
            """
            Wrote \(path). Next:
              1. name your funnels in it
              2. export SMARTLOOK_API_TOKEN=...   (Smartlook: Settings, API tokens)
              3. weeklook run
            """)
    }

    /// The flag's value, else what a person at a terminal answers, else the usual.
    private func answer(_ flag: String?, _ question: String, _ usual: String) -> String {
        if let flag { return flag }
        guard isatty(0) == 1, isatty(2) == 1 else { return usual }
        FileHandle.standardError.write(Data("\(question) [\(usual)]: ".utf8))
        guard let line = readLine(), !line.isEmpty else { return usual }
        return line
    }
}

/// The text of a new configuration.
enum ConfigurationTemplate {
    static func text(name: String, region: String, timezone: String) -> String {
        """
        # Weeklook's configuration. The API token is never in here: it comes from the environment.
        project:
          name: \(quoted(name))
          region: \(quoted(region))              # eu or us
          timezone: \(quoted(timezone))   # days and weeks are this zone's
          token_env: SMARTLOOK_API_TOKEN

        fetch:
          level: events           # aggregates, visitors or events; our own figures need events
          budget: 500/30          # requests per minutes for each endpoint
          # project_budget: 1000/60   # for all endpoints together
          # retention: 90d        # how long your plan keeps sessions; 'fetch --plan' says what is lost when
          weeks: 26               # how far back the first fetch goes

        archive: weeklook.sqlite

        # Without funnels here, the project's own are reported with a window of 7 days.
        # funnels:
        #   - key: checkout
        #     name: Checkout
        #     primary: true
        #     steps: [view_item, add_to_cart, {any: [pay_card, pay_cash], name: Payment}]
        #     window: 7d
        #     goal: 0.025

        # Who is compared in the reports beside the dimensions below; segments may overlap.
        # segments:
        #   - {key: paid, name: Paid traffic, where: {property: utm_medium, is: [cpc, ppc]}}
        #   - {key: fans, name: Fans, where: {all: [{event: purchase, at_least: 3}, {not: {first_seen_within: 30d}}]}}

        # A target for any number of the report; it is drawn as a line and said in words.
        # goals:
        #   - {metric: visitors, target: 1200}
        #   - {metric: checkout.median_time, target: 30m}   # times are better short

        # Another tool that goes on where Smartlook ends (weeklook import FILE --preset posthog):
        # sources:
        #   - name: posthog
        #     preset: posthog             # posthog, ga4, matomo or snowplow
        #     since: 2026-12-01           # from this day on the reports are made of its events
        #     events: {"$pageview": page_view, "Order Completed": purchase}   # theirs: ours
        #     drop: ["$pageleave"]
        #     properties: [plan, price]   # of theirs, beside country, device, ...; without it, all
        #     identities: identities.csv  # two columns: their id, our visitor's id

        report:
          title: \(quoted(name + " weekly"))
          dimensions: [country, device]
          # accent: "#1d5f9c"       # the colour of this week's values and of links
          # logo: logo.svg          # SVG, PNG or JPEG, before the title of every page
          # theme: theme            # own templates; 'weeklook init --theme theme' writes some to begin with
          # markdown: github        # report.md as github, slack or notion
          # language: de            # of pages, charts and numbers; English without it

        site:
          out: reports
          # base_url: "https://reports.example.com/"   # needed for the feed, and for links in mails
          # keep: {weeks: 104, revisions: 3}           # older reports make way for a page that says so

        # The week's report by mail; 'weeklook mail' shows what it looks like (Guides/Mail.md).
        # mail:
        #   from: "Reports <reports@example.com>"
        #   smtp: {url: "smtp://mail.example.com:587", user_env: SMTP_USER, password_env: SMTP_PASSWORD}
        #   when: changed           # always, changed or unusual
        #   recipients:
        #     - {to: "Jo Sample <jo@example.com>", attach: [pdf]}
        # webhooks:
        #   - {name: team, kind: slack, url_env: SLACK_URL}

        """
    }

    /// A double-quoted YAML scalar.
    static func quoted(_ text: String) -> String {
        let escaped = text.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"")
        return "\"\(escaped)\""
    }
}
