package import Archive
package import Smartlook

/// What a report is made of besides the answers.
package struct ReportOptions: Sendable {
    /// "Acme weekly".
    package var title: String
    package var projectName: String
    /// The IANA name of the zone that the weeks were cut in.
    package var timezone: String
    /// The dimensions of the question, in its order.
    package var dimensions: [String]
    /// Where the site will be served, ending in "/"; feeds need it.
    package var baseURL: String?
    /// "weeklook 0.1.0".
    package var generator: String
    /// When the data was read.
    package var asOf: Instant
    package var annotations: [(date: CivilDate, text: String)]
    package var templates: TemplateSet
    /// Whose Markdown the reports are also written in.
    package var markdown = MarkdownFlavor.github
    /// Targets beside those of the funnels themselves.
    package var goals: [MetricGoal]
    /// What earlier reports said, oldest first.
    package var published: [PublishedNumber]
    /// When visitors were erased from the archive.
    package var erasures: [Instant]
    /// When what is made now is published.
    package var publishing: Instant
    /// How much of the past the site keeps.
    package var keep = SiteKeep()

    package init(
        title: String, projectName: String, timezone: String, dimensions: [String], baseURL: String? = nil,
        generator: String, asOf: Instant, annotations: [(date: CivilDate, text: String)] = [],
        templates: TemplateSet = .builtIn, goals: [MetricGoal] = [], published: [PublishedNumber] = [],
        erasures: [Instant] = []
    ) {
        self.title = title
        self.projectName = projectName
        self.timezone = timezone
        self.dimensions = dimensions
        self.baseURL = baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
        self.generator = generator
        self.asOf = asOf
        self.annotations = annotations
        self.templates = templates
        self.goals = goals
        self.published = published
        self.erasures = erasures
        publishing = asOf
    }

    /// The language of the report, which is that of its templates.
    package var language: Language { templates.language }

    /// The title of reports that were given none: "Acme weekly".
    package static func usualTitle(of project: String, _ language: Language) -> String {
        Language.$current.withValue(language) { localized("\(project) weekly") }
    }
}
