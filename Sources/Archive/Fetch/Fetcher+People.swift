import Smartlook

extension Fetcher {
    /// Every visitor recorded in the scope.
    func visitors(_ result: inout FetchResult) async throws {
        let range = VisitorFilter.recordingDate(.within(scope.from...scope.to))
        var done = 0
        for try await page in try client.searchVisitors([range]) {
            try archive.store(
                page.items.map { VisitorRecord($0) },
                origin: Origin(page.origin, rejected: page.rejected, at: scope.now))
            result.rejected += page.rejected.count
            done += page.items.count
            progress(FetchProgress(stage: .visitors, done: done, total: page.total))
        }
    }

    /// Every session recorded in the scope.
    func sessions(_ result: inout FetchResult) async throws {
        let range = SessionFilter.recordingDate(.within(scope.from...scope.to))
        var done = 0
        for try await page in try client.searchSessions([range]) {
            let records = page.items.compactMap { SessionRecord($0) }
            try archive.store(records, origin: Origin(page.origin, rejected: page.rejected, at: scope.now))
            result.rejected += page.rejected.count + page.items.count - records.count
            done += page.items.count
            progress(FetchProgress(stage: .sessions, done: done, total: page.total))
        }
    }

    /// The events of every visitor with a session that its last read did not cover.
    func events(_ result: inout FetchResult) async throws {
        let wanted = try archive.visitorsToRead(from: scope.horizon.from, overlapDays: FetchScope.overlapDays)
        var done = 0
        try await withThrowingTaskGroup(of: Int.self) { group in
            var remaining = wanted[...]
            func startNext() {
                guard let visitor = remaining.popFirst() else { return }
                group.addTask { try await readEvents(of: visitor) }
            }
            for _ in 0..<scope.concurrency { startNext() }
            while let rejected = try await group.next() {
                result.rejected += rejected
                done += 1
                progress(FetchProgress(stage: .events, done: done, total: wanted.count))
                startNext()
            }
        }
    }

    /// Reads one visitor's events; returns how many records could not be read.
    private func readEvents(of visitor: VisitorToRead) async throws -> Int {
        let overlap = visitor.until.map {
            scope.calendar.date(of: $0).advanced(byDays: -FetchScope.overlapDays)
        }
        var rejected = 0
        do {
            for try await page in try client.visitorEvents(
                visitor.id, from: max(scope.from, overlap ?? scope.from), to: scope.to, limit: 1000)
            {
                let records = page.items.compactMap { EventRecord($0, visitor: visitor.id) }
                rejected += page.rejected.count + page.items.count - records.count
                // Only the last page says that the visitor has been read whole.
                try archive.store(
                    records, source: "api", origin: Origin(page.origin, rejected: page.rejected, at: scope.now),
                    progress: page.isLast ? .visitorEvents(visitor: visitor.id, until: scope.now) : .none)
            }
        } catch let error as SmartlookError where error.code == .notFound || error.code == .gone {
            return rejected  // deleted at Smartlook between the search and this request
        }
        return rejected
    }
}
