import Archive
import Foundation
import Smartlook

/// What a fetch would take, in words and as JSON.
struct PlanSummary {
    private let scope: FetchScope
    private let settings: BudgetSettings
    private let isEstimate: Bool
    private let isFirst: Bool
    private let rows: [FetchPlan.Row]
    private let current: Instant
    private let losses: Losses

    /// Plans without sending anything, and without making an archive where there is none.
    init(path: String, scope: FetchScope, settings: BudgetSettings, retentionDays: Int?) throws {
        var temporary: String?
        defer { if let temporary { try? FileManager.default.removeItem(atPath: temporary) } }
        let archive: ReportArchive
        if FileManager.default.fileExists(atPath: path) {
            archive = try ReportArchive(path: path, create: false)
        } else {
            let folder = NSTemporaryDirectory() + "/weeklook-plan-\(TokenSecret.random().prefix(12))"
            temporary = folder
            do { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) } catch {
                throw Failure(.output, "The temporary folder \(folder) cannot be made: \(error.localizedDescription)")
            }
            archive = try ReportArchive(path: folder + "/empty.sqlite")
        }
        self.scope = try scope.withoutGap(in: archive)
        self.settings = settings
        let plan = try FetchPlanner(archive: archive, scope: self.scope).plan()
        let now = Clock.now
        let budget = try settings.budget(in: archive, now: now)
        guard let schedule = plan.schedule(budget, now: now) else {
            throw Failure(.usage, "One of the requests costs more than the whole budget; check fetch.prices.")
        }
        (rows, current) = schedule
        isEstimate = plan.isEstimate
        isFirst = try archive.setting("project_id") == nil
        losses = try Losses(archive: archive, scope: self.scope, retentionDays: retentionDays)
    }

    private var requests: Int { rows.reduce(0) { $0 + $1.requests } }
    private var price: Int { rows.reduce(0) { $0 + $1.price } }

    func print() throws {
        try Output.table(
            ["what", "requests", "price", "done by"],
            rows.map { row in
                [
                    "\(row.phase.rawValue): \(row.what)", (row.isEstimate ? "about " : "") + String(row.requests),
                    String(row.price), DateText.minute(row.done),
                ]
            })
        var lines = [
            "",
            "\(isEstimate ? "About " : "")\(requests) requests at a price of \(price). With \(settings.text), the archive would be current by \(DateText.minute(current)).",
        ]
        if isFirst {
            lines.append(
                "The project's definitions and lists have not been read yet, so the true numbers are higher: plan again after the first minutes of a fetch."
            )
        }
        lines += losses.sentences
        Swift.print(lines.joined(separator: "\n"))
    }

    var json: JSONValue {
        [
            "current_at": .string(current.description), "estimate": .bool(isEstimate || isFirst),
            "from": .string(scope.from.description), "level": .string(scope.level.rawValue),
            "lost": losses.json, "price": .integer(Int64(price)), "requests": .integer(Int64(requests)),
            "rows": .array(
                rows.map { row in
                    [
                        "done_at": .string(row.done.description), "estimate": .bool(row.isEstimate),
                        "operation": .string(row.operation.rawValue), "phase": .string(row.phase.rawValue),
                        "price": .integer(Int64(row.price)), "requests": .integer(Int64(row.requests)),
                        "what": .string(row.what),
                    ]
                }), "to": .string(scope.to.description),
        ]
    }
}
