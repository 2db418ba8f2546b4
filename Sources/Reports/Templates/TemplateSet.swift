import Mustache
package import SVGCharts

/// The look of pages: their templates, the built-in ones or others in their place, an accent colour and a logo.
package struct TemplateSet: Sendable {
    /// The text of each template by its path: `week.html`, `sections/funnel.mustache`.
    package let texts: [String: String]
    /// The language that they are in.
    package let language: Language
    package var accent = ChartAccent.standard
    package var logo: Logo?
    private let library: MustacheLibrary
    private let outlines: [String: TemplateOutline]
    private var folder: String

    /// What Weeklook brings along.
    package static let builtIn: TemplateSet = {
        do {
            return try TemplateSet()
        } catch {
            preconditionFailure("a built-in template does not parse: \(error)")
        }
    }()

    /// The built-in templates with some texts in place of those of the same path.
    ///
    /// - Parameters:
    ///   - folder: what errors call the folder of those texts.
    ///   - code: the language, English or one that has a file of words among the templates.
    package init(
        overriding texts: [String: String] = [:], folder: String = "templates", language code: String = "en"
    ) throws(TemplateError) {
        do throws(TemplateError) {
            try self.init(texts, code)
        } catch {
            var error = error
            error.folder = folder
            throw error
        }
        self.folder = folder
    }

    /// The same look in another language.
    package func inLanguage(_ code: String) throws(TemplateError) -> TemplateSet {
        var other = try TemplateSet(overriding: texts, folder: folder, language: code)
        other.accent = accent
        other.logo = logo
        return other
    }

    /// Makes something in the language and the colours of these templates.
    func inItsLook<Made>(_ make: () throws -> Made) rethrows -> Made {
        try Language.$current.withValue(language) {
            try ChartAccent.$current.withValue(accent, operation: make)
        }
    }

    private init(_ texts: [String: String], _ code: String) throws(TemplateError) {
        _ = Self.contentTypes
        folder = "templates"
        let all = BuiltInTemplates.all.merging(texts) { _, own in own }
        language = try Self.language(code, all)
        var library = MustacheLibrary()
        var outlines: [String: TemplateOutline] = [:]
        for (path, text) in all.sorted(by: { $0.key < $1.key }) where Self.isPage(path) {
            let text = language.translate(template: text)
            outlines[Self.name(path)] = try TemplateOutline(text, path: path)
            // Mustache starts each template, also a partial, with its own escaping; the first line sets ours.
            let kind = path.hasSuffix(".md") ? "MARKDOWN" : "MARKUP"
            do {
                try library.register("{{% CONTENT_TYPE:\(kind)}}\n" + text, named: Self.name(path))
            } catch let error as MustacheTemplate.ParserError {
                throw TemplateError(
                    path: path, line: error.context.lineNumber - 1, reason: "\(error.error)")
            } catch {
                throw TemplateError(path: path, line: 1, reason: "\(error)")
            }
        }
        for path in texts.keys.sorted() where BuiltInTemplates.all[path] == nil && !path.hasSuffix(".po") {
            guard outlines.values.contains(where: { $0.includes(Self.name(path)) }) else {
                throw TemplateError(
                    path: path, line: 1, reason: "no template includes it, and none built in has its name")
            }
        }
        self.texts = all
        self.library = library
        self.outlines = outlines
    }

    /// Fills a template in; a name that is not there is an error.
    func render(_ path: String, _ context: TemplateContext) throws(TemplateError) -> String {
        let name = Self.name(path)
        do throws(TemplateError) {
            try TemplateCheck(outlines: outlines).check(name, context)
        } catch {
            var error = error
            error.folder = folder
            throw error
        }
        guard let text = library.render(context, withTemplate: name) else {
            throw TemplateError(path: path, line: 1, reason: "there is no such template")
        }
        return text
    }

    /// The codes of the languages that there are words of.
    package static let languages =
        ["en"]
        + BuiltInTemplates.all.keys.compactMap { $0.wholeMatch(of: /words\/(\w+)\.po/).map { String($0.1) } }.sorted()

    private static func language(_ code: String, _ texts: [String: String]) throws(TemplateError) -> Language {
        guard code != "en" else { return .english }
        let path = "words/\(code).po"
        guard let text = texts[path] else { throw TemplateError(path: path, line: 1, reason: "there is no such file") }
        return Language(code, try PortableObject(text, path: path))
    }

    private static func isPage(_ path: String) -> Bool { !path.hasSuffix(".css") && !path.hasSuffix(".po") }

    /// The style sheet of pages.
    var styleSheet: String { texts["style.css"] ?? "" }

    /// Partials are named without their suffix.
    private static func name(_ path: String) -> String {
        path.hasSuffix(".mustache") ? String(path.dropLast(".mustache".count)) : path
    }

    private static let contentTypes: Void = {
        MustacheContentTypes.register(MarkupText(), named: "MARKUP")
        MustacheContentTypes.register(ProseText(), named: "PROSE")
        MustacheContentTypes.register(MarkdownText(), named: "MARKDOWN")
    }()
}

/// What a template is filled with: texts, truths, lists, and values that hold more of them.
typealias TemplateContext = [String: Any]

/// Says what is wrong with a template, and where.
package struct TemplateError: Error, Equatable, CustomStringConvertible {
    package var path: String
    package var line: Int
    package var reason: String
    package var folder = "templates"

    package var description: String { "\(folder)/\(path):\(line): \(reason)." }
}
