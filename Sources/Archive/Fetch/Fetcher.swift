import Hashing
package import Smartlook

/// Brings an archive up to date with a project: what a walk has stored stays, whatever happens to the rest of it.
package struct Fetcher: Sendable {
    let client: SmartlookClient
    let archive: ReportArchive
    let scope: FetchScope
    let progress: @Sendable (FetchProgress) -> Void

    package init(
        client: SmartlookClient, archive: ReportArchive, scope: FetchScope,
        progress: @escaping @Sendable (FetchProgress) -> Void = { _ in }
    ) {
        self.client = client
        self.archive = archive
        self.scope = scope
        self.progress = progress
    }

    /// Reads everything the scope asks for.
    ///
    /// A part that the token may not read is left out and named in the result; any other failure ends the fetch, with
    /// all that was stored until then in the archive, and the next fetch goes on from there.
    package func run() async throws -> FetchResult {
        var result = FetchResult()
        do {
            try await checkProject()
            try await read(&result, "the event and funnel definitions") { try await definitions() }
            try await read(&result, "the event histograms") { try await histograms(&$0) }
            try await read(&result, "the funnel figures") { try await funnelResults(&$0) }
            if scope.level >= .visitors {
                try await read(&result, "the funnel visitors") { _ in try await dropOffs() }
                try await read(&result, "the visitors") { try await visitors(&$0) }
                try await read(&result, "the sessions") { try await sessions(&$0) }
            }
            if scope.level >= .events { try await read(&result, "the events") { try await events(&$0) } }
        } catch {
            result.addedEvents = try archive.mergeArrivals()
            try archive.checkpoint()
            throw error
        }
        result.addedEvents = try archive.mergeArrivals()
        if result.missing.isEmpty {
            if scope.level >= .visitors {
                try archive.extendCoverage("sessions", source: "api", by: scope.horizon)
            }
            if scope.level >= .events { try archive.extendCoverage("events", source: "api", by: scope.horizon) }
        }
        try archive.checkpoint()
        return result
    }

    /// Runs one part; where the token has no right to it, the part is named as missing and the rest goes on.
    private func read(
        _ result: inout FetchResult, _ part: String, _ body: (inout FetchResult) async throws -> Void
    ) async throws {
        do {
            try await body(&result)
        } catch let error as SmartlookError where error.code == .forbidden || error.code == .paymentRequired {
            result.missing.append("Smartlook does not let this token read \(part): \(error.message)")
        } catch let error as SmartlookError where error.code == .notReady {
            result.missing.append("Smartlook was not ready with \(part): \(error.message)")
        }
    }

    private func read(_ result: inout FetchResult, _ part: String, _ body: () async throws -> Void) async throws {
        try await read(&result, part) { _ in try await body() }
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
