import Hashing
package import Smartlook

/// Brings an archive up to date with a project: what a walk has stored stays, whatever happens to the rest of it.
package struct Fetcher: Sendable {
    let client: SmartlookClient
    let archive: ReportArchive
    let scope: FetchScope
    let progress: @Sendable (FetchProgress) -> Void

    /// A scope that begins after what is covered already is moved back to it: the archive has no gaps.
    package init(
        client: SmartlookClient, archive: ReportArchive, scope: FetchScope,
        progress: @escaping @Sendable (FetchProgress) -> Void = { _ in }
    ) throws(ArchiveError) {
        self.client = client
        self.archive = archive
        self.progress = progress
        var scope = scope
        if let covered = try archive.coverage("events", source: "api") {
            scope.from = min(scope.from, scope.calendar.date(of: covered.to))
        }
        self.scope = scope
    }

    /// Reads everything the scope asks for.
    ///
    /// A part that the token may not read is left out and named in the result; any other failure ends the fetch, with
    /// all that was stored until then in the archive, and the next fetch goes on from there.
    package func run() async throws -> FetchResult {
        var result = FetchResult()
        var covered: [String] = []
        do {
            try await checkProject()
            try await read(&result, "the event and funnel definitions") { _ in try await definitions() }
            try await read(&result, "the event histograms") { try await histograms(&$0) }
            try await read(&result, "the funnel figures") { try await funnelResults(&$0) }
            if scope.level >= .visitors {
                try await read(&result, "the funnel visitors") { _ in try await dropOffs() }
                let hasVisitors = try await read(&result, "the visitors") { try await visitors(&$0) }
                let hasSessions = try await read(&result, "the sessions") { try await sessions(&$0) }
                if hasVisitors, hasSessions { covered.append("sessions") }
            }
            if scope.level >= .events {
                let hasEvents = try await read(&result, "the events") { try await events(&$0) }
                if hasEvents, !covered.isEmpty { covered.append("events") }
            }
        } catch {
            result.addedEvents = try archive.mergeArrivals()
            try archive.checkpoint()
            throw error
        }
        result.addedEvents = try archive.mergeArrivals()
        for kind in covered { try archive.extendCoverage(kind, source: "api", by: try coveredHorizon()) }
        try archive.checkpoint()
        return result
    }

    /// Runs one part; where the token has no right to it, the part is named as missing and the rest goes on.
    ///
    /// Returns whether the part was read.
    @discardableResult
    private func read(
        _ result: inout FetchResult, _ part: String, _ body: (inout FetchResult) async throws -> Void
    ) async throws -> Bool {
        do {
            try await body(&result)
            return true
        } catch let error as SmartlookError where error.code == .forbidden || error.code == .paymentRequired {
            result.missing.append("Smartlook does not let this token read \(part): \(error.message)")
            return false
        }
    }

    /// What a complete fetch covers: not before the day of the first session, as a vendor deletes what is old, and
    /// weeks that were deleted are not weeks without visitors.
    private func coveredHorizon() throws -> Horizon {
        var horizon = scope.horizon
        if let first = try archive.firstSessionStart(from: horizon.from) {
            horizon.from = max(horizon.from, scope.calendar.start(of: scope.calendar.date(of: first)))
        }
        return horizon
    }

    /// Refuses to mix two projects in one archive.
    private func checkProject() async throws {
        let me = try await client.me()
        let id = me.value.projectId ?? ""
        if let known = try archive.setting("project_id"), known != id {
            throw ArchiveError(
                .badInput,
                "The archive \(archive.path) holds the project \(known), but the token belongs to \(id); use another archive for each project."
            )
        }
        try archive.set("project_id", to: id)
        if let name = me.value.projectName { try archive.set("project_name", to: name) }
    }

    private func definitions() async throws {
        let events = try await client.events().all()
        let eventRecords = events.items.map { EventDefinitionRecord(id: $0.id, name: $0.name ?? $0.id) }
        try archive.store(eventRecords, at: scope.now, origin: listOrigin("getEventsList", eventRecords.map(\.id)))
        progress(FetchProgress(stage: .definitions, done: 1, total: 2))
        let funnels = try await client.funnels().all()
        let funnelRecords = funnels.items.map { funnel in
            FunnelDefinitionRecord(
                id: funnel.id, name: funnel.name ?? funnel.id, steps: (funnel.events ?? []).map { $0.name ?? "" })
        }
        try archive.store(funnelRecords, at: scope.now, origin: listOrigin("getFunnelsList", funnelRecords.map(\.id)))
        progress(FetchProgress(stage: .definitions, done: 2, total: 2))
    }

    /// The origin of a list that came in several answers.
    private func listOrigin(_ operation: String, _ ids: [String]) -> Origin {
        let bytes = Array(ids.joined(separator: "\n").utf8)
        return Origin(
            operation: operation, request: "all pages", time: scope.now, sha256: SHA256Digest(of: bytes).hex,
            byteCount: bytes.count)
    }
}

extension Origin {
    /// The origin of one answer of the API.
    package init(_ answer: AnswerOrigin, rejected: [RejectedRecord] = [], at time: Instant) {
        self.init(
            operation: answer.operation.rawValue, request: "\(answer.method) \(answer.target)", time: time,
            sha256: SHA256Digest(of: answer.body).hex, byteCount: answer.body.count, rejected: rejected)
    }
}
