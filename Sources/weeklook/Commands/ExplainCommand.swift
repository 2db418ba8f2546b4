import Analysis
import Archive
import ArgumentParser
import Reports
import Smartlook

struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Where a number of a report comes from, and whether it still holds.",
        discussion: """
            Example: weeklook explain 2026-W46.checkout.conversion
                     weeklook explain --list --week 2026-W46

            An id is the week and the path to a number, as the pages carry it in data-id attributes: join the parts \
            from the page inwards with dots, a row's first, then its column's; a row without one is named by its first \
            cell. The number is counted again from the archive and held against what was published: by the archive's \
            own record and by the site's report.json. Ends with status 1 where they differ.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "The number's id.") var id: String?
    @Flag(help: "List the numbers of one week with their ids.") var list = false
    @Option(help: "The week to list: an ISO week, or 'last' for the last complete one.") var week = "last"
    @Option(help: "The folder of the published site (default: as configured, else reports).") var site: String?
    @Flag(help: "Print one JSON document.") var json = false

    func validate() throws {
        guard (id == nil) == list else {
            throw ValidationError("Name a number by its id, or list them all with --list.")
        }
    }

    func run() async throws {
        let configuration = try common.configuration()
        let archive = try common.archive(configuration)
        let explainer = Explainer(
            archive: archive, pipeline: try ReportPipeline(archive: archive, configuration: configuration),
            configuration: configuration, site: site ?? configuration.site.out,
            commonArguments: common.config.map { ["--config", $0] } ?? []
                + (common.archive.map { ["--archive", $0] } ?? []))
        guard let id else { return try printList(explainer.numbers(of: week).numbers) }
        let explanation = try explainer.explanation(of: id)
        if json {
            try Output.json(explanation.json)
        } else {
            try Output.definitions([("Id", explanation.number.id)] + explanation.lines)
        }
        if explanation.agrees == false { throw ProgramStatus.nothingToReport }
    }

    private func printList(_ numbers: [ReportNumber]) throws {
        if json {
            try Output.json([
                "numbers": .array(
                    numbers.map { number in
                        [
                            "id": .string(number.id), "name": .string(number.name), "text": .string(number.text),
                            "value": number.value.map { .number($0) } ?? .null,
                        ]
                    })
            ])
        } else {
            try Output.table(["id", "value"], numbers.map { [$0.id, $0.text] })
        }
    }
}
