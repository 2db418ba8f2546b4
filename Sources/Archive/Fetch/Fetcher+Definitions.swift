import Smartlook

extension Fetcher {
    /// Refuses to mix two projects in one archive.
    func checkProject() async throws {
        let me: Answer<Me>
        do throws(SmartlookError) {
            me = try await client.me()
        } catch {
            // A token that may not even ask is no reason to stop, unless it could belong to another project.
            guard error.code == .forbidden, try archive.setting("project_id") == nil else { throw error }
            return
        }
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

    /// Learns what others have used of the budget. A server that will not tell is no reason to stop.
    func usage() async throws {
        guard client.budget.endpointLimit != nil else { return }
        do throws(SmartlookError) {
            client.budget.adopt(try await client.statistics().value, at: client.now)
        } catch {
            if error.code == .unauthorized || error.code == .cancelled { throw error }
        }
    }

    func eventDefinitions() async throws {
        let pages = try await definitionPages(client.events()) {
            EventDefinitionRecord(id: $0.id, name: $0.name ?? $0.id)
        }
        try archive.store(pages, at: scope.now)
        tally.advance(.definitions, by: 1)
    }

    func funnelDefinitions() async throws {
        let pages = try await definitionPages(client.funnels()) { funnel in
            FunnelDefinitionRecord(
                id: funnel.id, name: funnel.name ?? funnel.id, steps: (funnel.events ?? []).map { $0.name ?? "" })
        }
        try archive.store(pages, at: scope.now)
        tally.advance(.definitions, by: 1)
    }

    /// A whole list of definitions, read again from its beginning where a cursor has expired.
    private func definitionPages<Item: JSONRecord, Definition>(
        _ list: Pages<Item>, _ definition: (Item) -> Definition
    ) async throws(SmartlookError) -> [DefinitionPage<Definition>] {
        for _ in 1..<Self.mostRestarts {
            if let pages = try await unexpired(list, definition) { return pages }
        }
        return try await pages(of: list, definition)
    }

    /// Nil where a cursor has expired.
    private func unexpired<Item: JSONRecord, Definition>(
        _ list: Pages<Item>, _ definition: (Item) -> Definition
    ) async throws(SmartlookError) -> [DefinitionPage<Definition>]? {
        do throws(SmartlookError) {
            return try await pages(of: list, definition)
        } catch {
            guard error.code == .cursorExpired else { throw error }
            return nil
        }
    }

    private func pages<Item: JSONRecord, Definition>(
        of list: Pages<Item>, _ definition: (Item) -> Definition
    ) async throws(SmartlookError) -> [DefinitionPage<Definition>] {
        var pages: [DefinitionPage<Definition>] = []
        var iterator = list.makeAsyncIterator()
        while let page = try await iterator.next() {
            tally.reject(page.rejected.count)
            pages.append(
                DefinitionPage(
                    page.items.map(definition), origin: Origin(page.origin, rejected: page.rejected, at: scope.now)))
        }
        return pages
    }

    /// A list whose cursors expire so often without having led anywhere is given up.
    static var mostRestarts: Int { 3 }
}
