import Foundation
import Testing

@testable import weeklook

@Suite struct PDFRendererTests {
    @Test func withoutAPrinterOneSentenceSaysWhatToInstall() async throws {
        let program = try await BuiltProgram.withEvents()
        try FileManager.default.createDirectory(atPath: program.path("bin"), withIntermediateDirectories: true)
        let result = try await program.run("report", "--pdf", "--out", "r", environment: ["PATH": program.path("bin")])
        #expect(result.status == ProgramStatus.usage.rawValue)
        #expect(result.errors.contains("install Chromium (Debian: chromium) or WeasyPrint"), "\(result.errors)")
        #expect(!FileManager.default.fileExists(atPath: program.path("r")))
    }

    @Test func aPrinterThatFailsIsNamedAndNothingIsWritten() async throws {
        let program = try await BuiltProgram.withEvents()
        let result = try await program.shell(
            """
            mkdir bin; printf '#!/bin/sh\\necho "no paper" >&2; exit 3\\n' >bin/chromium; chmod +x bin/chromium
            PATH="$PWD/bin:$PATH" $WEEKLOOK report --pdf --out r; echo $?; ls
            """)
        #expect(result.errors.contains("chromium did not print the report (status 3): no paper"), "\(result.errors)")
        #expect(result.output.hasPrefix("4\n") && !result.output.contains("\nr\n"), "\(result.output)")
    }

    /// With whatever printer this machine has; the others are tried where they are.
    @Test(.enabled(if: PDFRenderer() != nil)) func theSamePageGivesTheSameBytes() async throws {
        let program = try await BuiltProgram.withEvents()
        let result = try await program.shell(
            """
            $WEEKLOOK report --pdf --out one --quiet && sleep 1.1 && $WEEKLOOK report --pdf --out two --quiet \
            && cmp one/report.pdf two/report.pdf && head -c 5 one/report.pdf && $WEEKLOOK verify one --quiet
            """)
        #expect(result.status == 0 && result.output.hasPrefix("%PDF-"), "\(result.output)\(result.errors)")
    }
}
