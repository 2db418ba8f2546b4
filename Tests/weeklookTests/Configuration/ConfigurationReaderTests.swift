import Testing

@testable import Analysis
@testable import Archive
@testable import Reports
@testable import weeklook

@Suite struct ConfigurationReaderTests {
    private func failure(_ text: String) -> String? {
        do throws(ConfigurationError) {
            _ = try Configuration(text: text, file: "weeklook.yml")
            return nil
        } catch { return error.description }
    }

    @Test func anEmptyFileIsAllDefaults() throws {
        let configuration = try Configuration(text: "", file: "f")
        #expect(configuration.archive == "weeklook.sqlite")
        #expect(configuration.fetch.level == .events)
    }

    @Test func readsWhatTheContractShows() throws {
        let configuration = try Configuration(
            text: """
                project: {name: Acme, region: us, timezone: Europe/Prague, week_start: sunday, token_env: TOKEN}
                fetch: {level: visitors, budget: 20/60, weeks: 12}
                archive: acme.sqlite
                funnels:
                  - {key: checkout, name: Checkout, primary: true, window: none, entry: first, goal: 0.025,
                     steps: [catalog, {any: [pay_card, pay_cash]}, {event: done, name: Thanks, where: {page: "/thanks*", plan: [a, b]}}]}
                segments:
                  - {key: paid, name: Paid traffic, where: {all: [{property: utm_medium, is: [cpc, ppc]}]}}
                report: {title: "Acme weekly", language: de, dimensions: [browser], annotations: [{date: 2026-09-01, text: Relaunch}]}
                site: {out: site, base_url: "https://reports.acme.example"}
                mail: {from: "A <a@b.example>", when: changed, smtp: {url: "smtp://h:587"}, recipients: [{to: j@b.example, attach: [html]}]}
                """, file: "f")
        #expect(configuration.project.baseURL == "https://api.us.smartlook.cloud")
        #expect(configuration.report.language == "de")
        #expect(configuration.fetch.budget == BudgetText(requests: 20, minutes: 60))
        let funnel = try #require(configuration.funnels.first)
        #expect(funnel.question.window == nil && funnel.question.entry == .first && funnel.isPrimary)
        #expect(funnel.question.steps.map(\.label) == ["catalog", "pay_card|pay_cash", "done"])
        #expect(funnel.stepNames == [nil, nil, "Thanks"])
        #expect(funnel.question.steps[2].page == "/thanks*")
        #expect(funnel.question.steps[2].properties == [.init(name: "plan", values: ["a", "b"])])
        #expect(configuration.segments.map(\.name) == ["Paid traffic"])
        #expect(configuration.site.baseURL == "https://reports.acme.example/")
        #expect(configuration.mail?.recipients.map(\.address.address) == ["j@b.example"])
    }

    /// Each mistake is named with its line and column.
    @Test(arguments: [
        ("colour: red", "weeklook.yml:1:1: unknown key 'colour'"),
        (
            "segments:\n  - {key: a, name: A, where: {event: x}}\n  - {key: b, name: A, where: {event: y}}",
            "weeklook.yml:3:20: segments[1].name: another segment is called 'A', too."
        ),
        (
            "report: {dimensions: [rule_segment]}",
            "weeklook.yml:1:23: report.dimensions[0]: 'rule_segment' stands for the segments of the configuration"
        ),
        ("project:\n  nmae: x", "weeklook.yml:2:3: project: unknown key 'nmae'"),
        (
            "project:\n  timezone: Mars/Base",
            "weeklook.yml:2:13: project.timezone: 'Mars/Base' is not an IANA time zone"
        ),
        ("fetch:\n  weeks: many", "weeklook.yml:2:10: fetch.weeks: expected a whole number"),
        ("fetch: {level: all}", "weeklook.yml:1:16: fetch.level: 'all' is not one of"),
        ("funnels:\n  - {key: Bad Key, steps: [a, b]}", "weeklook.yml:2:11: funnels[0].key:"),
        ("funnels:\n  - {key: a, steps: [a]}", "funnels[0]: A funnel has 2 to 20 steps"),
        ("funnels:\n  - {key: a, steps: [a, b], order: sideways}", "'sideways' is not one of loose, strict, any"),
        ("project: [", "weeklook.yml:2:1:"),
        ("archive: a\narchive: b", "twice"),
        ("site: {base_url: ftp://x}", "is not an http or https address"),
        ("sources: [{preset: piwik}]", "sources[0].preset: 'piwik' is not one of posthog, ga4, matomo, snowplow"),
        ("sources:\n  - {name: a, sinse: 1}", "weeklook.yml:2:15: sources[0]: unknown key 'sinse'"),
        ("sources: [{since: 2026-06-01}]", "a source needs name or preset"),
        ("sources: [{name: a, since: soon}]", "'soon' is not a date such as 2026-06-01 or an instant"),
        ("sources: [{name: a}, {preset: ga4, name: a}]", "the source 'a' is there twice"),
        ("sources: [{name: a, since: 2026-06-01}, {name: b, since: 2026-06-01}]", "begins at the same time"),
        ("sources: [{name: a, events: {x: [y]}}]", "sources[0].events.x: expected a text"),
        ("site: {keep: {weeks: 0}}", "site.keep.weeks"), ("site: {keep: {months: 3}}", "months"),
        ("report: {language: xx}", "'xx' is not a language of this version; it has en and de"),
        ("report: {annotations: [{date: soon, text: x}]}", "'soon' is not a date"),
    ])
    func namesMistakes(text: String, expected: String) throws {
        let message = try #require(failure(text))
        #expect(message.contains(expected), "\(message)")
    }

    @Test func theTemplateOfInitIsAConfiguration() throws {
        let text = ConfigurationTemplate.text(name: "A \"quoted\" \\ name", region: "eu", timezone: "Europe/Prague")
        #expect(try Configuration(text: text, file: "f").project.name == "A \"quoted\" \\ name")
    }

    @Test func aSiteKeepsEverythingUnlessToldOtherwise() throws {
        #expect(try Configuration(text: "site: {out: x}", file: "f").site.keep == SiteKeep())
        let told = try Configuration(text: "site: {keep: {weeks: 104, revisions: 0}, preview: false}", file: "f").site
        #expect(told.keep == SiteKeep(weeks: 104, revisions: 0) && !told.hasPreview)
    }

    @Test func theDemosConfigurationIsOne() throws {
        let configuration = try Configuration(text: DemoPlace.configurationText, file: "f")
        #expect(configuration.funnels.count >= 3 && configuration.mail?.recipients.isEmpty == false)
    }

    @Test(
        arguments: [
            ("30s", 30), ("30m", 1800), ("1h", 3600), ("7d", 604_800), ("2w", 1_209_600), ("", nil), ("d", nil),
            ("0d", nil),
            ("-1d", nil), ("1.5h", nil), ("7", nil),
        ] as [(String, Int64?)])
    func durations(text: String, seconds: Int64?) {
        #expect(DurationText.microseconds(text) == seconds.map { $0 * 1_000_000 })
    }
}
