import Archive
import ArgumentParser
import Foundation
import Smartlook

struct UsageCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "usage",
        abstract: "Shows what of the request budget is used: by our own book and by Smartlook's statistics.",
        discussion: """
            Example: weeklook usage

            Asks Smartlook once (its statistics); the book alone is shown when that fails.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var fetch: FetchOptions
    @Flag(help: "Print one JSON document.") var json = false

    func run() async throws {
        let configuration = try common.configuration()
        let settings = try fetch.settings(configuration, log: common)
        let archive = try common.archive(configuration)
        let budget = try settings.budget.budget(in: archive, now: Clock.now)
        var theirs: Statistics?
        var failure: SmartlookError?
        do throws(SmartlookError) {
            theirs = try await settings.client(budget: budget).statistics().value
        } catch {
            failure = error
        }
        let now = Clock.now
        let rows = SmartlookOperation.allCases.map { Row($0, budget, theirs, now) }
        if json {
            var members: [String: JSONValue] = [
                "budget": .string(settings.budget.text), "endpoints": .array(rows.map(\.json)),
                "project_usage": theirs?.projectUsage.map { .number($0) } ?? .null,
            ]
            if let failure { members["error"] = .string(failure.description) }
            try Output.json(.object(members))
        } else {
            let shown = rows.filter(\.isWorthShowing)
            try Output.table(["endpoint", "used", "left", "Smartlook says", "note"], shown.map(\.cells))
            print("\nBudget: \(settings.budget.text).")
            if let used = theirs?.projectUsage { print("Smartlook counts \(Int(used)) requests of the whole project.") }
        }
        if let failure { throw failure }
    }

    /// One endpoint's figures.
    private struct Row {
        let operation: SmartlookOperation
        let used: Int
        let left: Int?
        let theirs: JSONValue?
        let opens: Instant?
        let refusal: (granted: Int, at: Instant)?

        init(_ operation: SmartlookOperation, _ budget: RequestBudget, _ theirs: Statistics?, _ now: Instant) {
            self.operation = operation
            used = budget.used(operation, at: now) ?? 0
            left = budget.remaining(operation, at: now)
            self.theirs = theirs?.endpointsUsage?[operation.rawValue]
            opens = budget.opens(operation, at: now).flatMap { $0 > now ? $0 : nil }
            refusal = budget.refusal(operation)
        }

        var isWorthShowing: Bool { used > 0 || theirs != nil || opens != nil || refusal != nil }

        var cells: [String] {
            var notes: [String] = []
            if let opens { notes.append("opens \(DateText.minute(opens))") }
            if let refusal {
                notes.append("refused after \(refusal.granted) on \(DateText.minute(refusal.at))")
            }
            return [
                operation.rawValue, String(used), left.map(String.init) ?? "unlimited", theirs?.text ?? "-",
                notes.joined(separator: ", "),
            ]
        }

        var json: JSONValue {
            [
                "left": left.map { .integer(Int64($0)) } ?? .null, "operation": .string(operation.rawValue),
                "opens_at": opens.map { .string($0.description) } ?? .null,
                "refused_after": refusal.map { .integer(Int64($0.granted)) } ?? .null, "smartlook": theirs ?? .null,
                "used": .integer(Int64(used)),
            ]
        }
    }
}
