import Reports
import Smartlook

/// Prints the page of a report as PDF for a mail.
enum PDFMaker {
    static func pdf(of report: WeeklyReport, _ templates: TemplateSet) throws -> [UInt8] {
        guard let renderer = PDFRenderer() else {
            throw Failure(
                .usage,
                "A recipient is to get the report as PDF, and nothing here prints it; \(PDFRenderer.advice), or remove pdf from attach."
            )
        }
        let files = try ReportRenderer.files(of: report, navigation: .alone, templates: templates)
        guard let page = files["index.html"] else { throw Failure(.output, "The report has no page to print.") }
        return try renderer.pdf(of: page.bytes, dated: report.about.dataTo.microseconds / 1_000_000)
    }
}
