import Foundation

/// A program on this machine that prints pages as PDF.
struct PDFRenderer {
    enum Kind {
        case chromium, weasyPrint
    }

    let kind: Kind
    let tool: Tool
    /// The name of the program: `chromium`.
    var name: String { (tool.path as NSString).lastPathComponent }

    static let advice = "install Chromium (Debian: chromium) or WeasyPrint (Debian: weasyprint)"

    /// The first that is installed; nil where there is none.
    init?() {
        #if os(macOS)
            let application = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
            if FileManager.default.isExecutableFile(atPath: application) {
                (kind, tool) = (.chromium, Tool(path: application))
                return
            }
        #endif
        if let found = Tool("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome") {
            (kind, tool) = (.chromium, found)
        } else if let found = Tool("weasyprint") {
            (kind, tool) = (.weasyPrint, found)
        } else {
            return nil
        }
    }

    /// Prints a page; what the page needs is in it.
    ///
    /// - Parameters:
    ///   - seconds: the moment that the file is dated with, so that the same page gives the same bytes as far as
    ///     the program goes along.
    ///   - deadline: of all that is done beside this.
    func pdf(of page: [UInt8], dated seconds: Int64, by deadline: RunDeadline = .none) throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("weeklook-pdf-\(UUID().uuidString)")
        let interruption = Interruption(removing: folder.path)
        defer {
            withExtendedLifetime(interruption) {}
            try? FileManager.default.removeItem(at: folder)
        }
        let (source, target) = (folder.path + "/index.html", folder.path + "/report.pdf")
        try FileTreeWriter.write(page, to: source)
        let result: Tool.Result
        switch kind {
        case .chromium:
            var arguments = [
                "--headless", "--disable-gpu", "--no-pdf-header-footer", "--user-data-dir=\(folder.path)/profile",
                "--print-to-pdf=\(target)", "file://\(source)",
            ]
            // Chromium's own walls need a user that is not root; the page is ours, has no script and loads nothing.
            if getuid() == 0 { arguments.insert("--no-sandbox", at: 0) }
            result = try tool.run(arguments, within: deadline.bounded(.seconds(120)))
        case .weasyPrint:
            result = try Tool(path: "/usr/bin/env")
                .run(
                    ["SOURCE_DATE_EPOCH=\(seconds)", tool.path, source, target],
                    within: deadline.bounded(.seconds(300)))
        }
        guard let data = FileManager.default.contents(atPath: target), data.starts(with: Data("%PDF".utf8)) else {
            let complaint = result.errors.split(separator: "\n").last.map { ": \($0)" } ?? ""
            throw Failure(.output, "\(name) did not print the report (status \(result.status))\(complaint)")
        }
        return PDFDates.set(Array(data), to: seconds)
    }
}
