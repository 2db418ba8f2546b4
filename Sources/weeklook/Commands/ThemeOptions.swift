import ArgumentParser
import Reports

extension MarkdownFlavor: ExpressibleByArgument {}

/// The flags that say what pages look like.
struct ThemeOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A folder whose templates and style sheet take the place of those built in, file by file.",
            valueName: "folder"))
    var theme: String?

    @Option(help: "Whose Markdown report.md is in: github (GitLab's too), slack or notion.")
    var markdown: MarkdownFlavor?

    /// The look that the configuration gives, with another theme where a flag names one.
    static func templates(_ configuration: Configuration, theme: String? = nil) throws -> TemplateSet {
        let look = configuration.report
        var templates =
            try (theme ?? look.theme).map { try ThemeFolder($0).templates(language: look.language) }
            ?? TemplateSet(language: look.language)
        if let accent = look.accent { templates.accent = accent }
        if let logo = look.logo { templates.logo = try LogoFile.read(logo) }
        return templates
    }
}
