import Archive
import Reports
import Testing

@testable import weeklook

@Suite struct LetterWriterTests {
    @Test func aReportInAnotherLanguageIsMadeOnce() async throws {
        let program = try await BuiltProgram.withEvents()
        let configuration = try Configuration(
            text: """
                funnels: [{key: sale, name: Sale, steps: [view, buy], window: 1d}]
                mail:
                  from: shop@example.com
                  recipients:
                    - {to: a@example.com, language: de}
                    - {to: b@example.com}
                    - {to: c@example.com, language: de}
                    - {to: d@example.com, language: en}
                """, file: "weeklook.yml")
        let mail = try #require(configuration.mail)
        let pipeline = try ReportPipeline(
            archive: ReportArchive(path: program.path("weeklook.sqlite")), configuration: configuration)
        let writer = LetterWriter(mail: mail, pipeline: pipeline, pictures: PictureMaker())
        for (place, week) in pipeline.completeWeeks.suffix(2).enumerated() {
            let report = WeeklyReport.make(answers: pipeline.answers, weekIndex: week, options: pipeline.options)
            let letters = try mail.recipients.map {
                try writer.letter(report, $0, revision: 1, isCorrection: false)
            }
            let subjects = letters.map(\.subject)
            #expect(
                subjects[0] == subjects[2] && subjects[1] == subjects[3] && subjects[0] != subjects[1], "\(subjects)")
            #expect(writer.translations == place + 1)
        }
    }
}
