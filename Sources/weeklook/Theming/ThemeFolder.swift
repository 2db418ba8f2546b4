import Foundation
import Reports

/// A folder of templates that take the place of those built in.
struct ThemeFolder {
    let path: String

    init(_ path: String) {
        self.path = path
    }

    /// What is a template by its name; other files, such as a licence or a picture, are left alone.
    private static let suffixes = [".html", ".md", ".mustache", ".xml", ".css", ".po"]

    /// The built-in templates with the folder's in their place.
    func templates(language: String) throws -> TemplateSet {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue,
            let files = try? FileManager.default.subpathsOfDirectory(atPath: path)
        else {
            throw Failure(
                .usage, "There is no theme folder \(path); 'weeklook init --theme \(path)' makes one to begin with.")
        }
        var texts: [String: String] = [:]
        for file in files.sorted() where Self.isTemplate(file) {
            guard let data = FileManager.default.contents(atPath: "\(path)/\(file)"),
                let text = String(data: data, encoding: .utf8)
            else { throw Failure(.usage, "\(path)/\(file) cannot be read as UTF-8 text.") }
            texts[file] = text
        }
        return try TemplateSet(overriding: texts, folder: path, language: language)
    }

    private static func isTemplate(_ file: String) -> Bool {
        suffixes.contains { file.hasSuffix($0) } && file != "README.md"
            && !file.split(separator: "/").contains { $0.hasPrefix(".") }
    }

    /// Writes the built-in templates into the folder, to begin a theme with.
    func begin(force: Bool) throws {
        let present = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        guard present.isEmpty || force else {
            throw Failure(
                .usage, "\(path) is not empty; use --force to write the built-in templates over what is there.")
        }
        try FileTreeWriter.write(
            FileTree(TemplateSet.builtIn.texts.map { (path: $0.key, text: $0.value) }), into: path)
    }
}

/// The file of a logo.
enum LogoFile {
    static func read(_ path: String) throws -> Logo {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure(.usage, "The logo \(path) cannot be read; mend report.logo in the configuration.")
        }
        do {
            return try Logo(Array(data))
        } catch {
            throw Failure(.usage, "The logo \(path) cannot be used: \(error).")
        }
    }
}
