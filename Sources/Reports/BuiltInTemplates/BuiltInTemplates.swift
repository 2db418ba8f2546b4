// swift-format-ignore-file
// Made from the folder templates by the tests of Reports with RECORD=all.

/// The templates that come with the program, by their paths.
enum BuiltInTemplates {
    static let all: [String: String] = [
        "feed.xml": feedXml,
        "index.html": indexHtml,
        "mail.html": mailHtml,
        "missing.html": missingHtml,
        "removed.html": removedHtml,
        "report.md": reportMd,
        "sections/about.mustache": sectionsAboutMustache,
        "sections/changes.mustache": sectionsChangesMustache,
        "sections/events.mustache": sectionsEventsMustache,
        "sections/figure.md": sectionsFigureMd,
        "sections/figure.mustache": sectionsFigureMustache,
        "sections/funnels.mustache": sectionsFunnelsMustache,
        "sections/headline.mustache": sectionsHeadlineMustache,
        "sections/navigation.mustache": sectionsNavigationMustache,
        "sections/numbers.mustache": sectionsNumbersMustache,
        "sections/panel.md": sectionsPanelMd,
        "sections/paths.mustache": sectionsPathsMustache,
        "sections/retention.mustache": sectionsRetentionMustache,
        "sections/table.md": sectionsTableMd,
        "sections/table.mustache": sectionsTableMustache,
        "sections/timing.mustache": sectionsTimingMustache,
        "sections/trends.mustache": sectionsTrendsMustache,
        "sections/visitors.mustache": sectionsVisitorsMustache,
        "sections/weeks.mustache": sectionsWeeksMustache,
        "sections/words.mustache": sectionsWordsMustache,
        "sitemap.xml": sitemapXml,
        "slack.md": slackMd,
        "style.css": styleCss,
        "week.html": weekHtml,
        "weeks.html": weeksHtml,
        "words/de.po": wordsDePo,
        "year.html": yearHtml,
    ]
}
