import Foundation
import Reports

/// Prints the page of a report as PDF with Chromium.
enum PDFMaker {
    static func pdf(of report: WeeklyReport, _ templates: TemplateSet) throws -> [UInt8] {
        guard let tool = Tool("chromium", "chromium-browser", "google-chrome", "chrome") else {
            throw Failure(
                .usage,
                "A recipient is to get the report as PDF, which takes Chromium (Debian: chromium); install it or remove pdf from attach."
            )
        }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("weeklook-pdf-\(getpid())")
        let interruption = Interruption(removing: folder.path)
        defer {
            withExtendedLifetime(interruption) {}
            try? FileManager.default.removeItem(at: folder)
        }
        let files = try ReportRenderer.files(of: report, navigation: .alone, templates: templates)
        guard let page = files["index.html"] else { throw Failure(.output, "The report has no page to print.") }
        try FileTreeWriter.write(page.bytes, to: folder.path + "/index.html")
        var arguments = [
            "--headless", "--disable-gpu", "--no-pdf-header-footer", "--user-data-dir=\(folder.path)/profile",
            "--print-to-pdf=\(folder.path)/report.pdf", "file://\(folder.path)/index.html",
        ]
        // Chromium's own walls need a user that is not root; the page is ours, has no script and loads nothing.
        if getuid() == 0 { arguments.insert("--no-sandbox", at: 0) }
        let result = try tool.run(arguments, seconds: 120)
        guard let data = FileManager.default.contents(atPath: folder.path + "/report.pdf"), !data.isEmpty else {
            throw Failure(.output, "Chromium did not print the report (status \(result.status)); try it by hand.")
        }
        return Array(data)
    }
}
