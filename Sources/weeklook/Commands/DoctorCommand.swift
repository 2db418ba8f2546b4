import ArgumentParser
import Smartlook

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Checks token, region, budget, clock, archive, mail and tools, a sentence for each.",
        discussion: """
            Example: weeklook doctor

            Sends one request. Ends with status 1 when something has to be mended before a report can be made.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var fetch: FetchOptions
    @Flag(help: "Print one JSON document.") var json = false

    func run() async throws {
        let doctor = Doctor(configuration: try common.configuration(), common: common, fetch: fetch)
        let found = await doctor.examine()
        let isWell = !found.contains { $0.state == .failure }
        if json {
            try Output.json([
                "checks": .array(
                    found.map { diagnosis in
                        [
                            "name": .string(diagnosis.name), "sentence": .string(diagnosis.sentence),
                            "state": .string(diagnosis.state.rawValue),
                        ]
                    }), "ok": .bool(isWell),
            ])
        } else {
            for diagnosis in found {
                print("\(diagnosis.state.mark) \(diagnosis.name): \(Terminal.safe(diagnosis.sentence))")
            }
        }
        if !isWell { throw ProgramStatus.nothingToReport }
    }
}

extension Diagnosis.State {
    /// Words and not colours, so that a log reads the same.
    fileprivate var mark: String {
        switch self {
        case .ok: "ok     "
        case .warning: "warning"
        case .failure: "FAILED "
        }
    }
}
