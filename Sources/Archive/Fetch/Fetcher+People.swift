import Smartlook

extension Fetcher {
    /// Every visitor recorded in the dates of a walk.
    func visitors(_ walk: Walk) async throws {
        try await self.walk(walk, time: \.firstSeen) { walk in
            var filters = [VisitorFilter.recordingDate(.within(walk.dates))]
            // The list is sorted by first sight, so that is where an interrupted one goes on.
            if let position = walk.position {
                filters.append(.firstSeen(.within(position...max(position, walk.dates.upperBound))))
            }
            return try client.searchVisitors(filters)
        } store: { page, walk in
            try archive.store(
                page.items.map { VisitorRecord($0) },
                origin: Origin(page.origin, rejected: page.rejected, at: scope.now), walk: walk)
            tally.answered(.searchVisitors)
            tally.reject(page.rejected.count)
            tally.advance(.visitors, by: page.items.count)
        }
    }

    /// Every session recorded in the dates of a walk.
    func sessions(_ walk: Walk) async throws {
        try await self.walk(walk, time: \.startedAt) { walk in
            let first = min(walk.position ?? walk.dates.lowerBound, walk.dates.upperBound)
            return try client.searchSessions([.recordingDate(.within(first...walk.dates.upperBound))])
        } store: { page, walk in
            let records = page.items.compactMap { SessionRecord($0) }
            try archive.store(
                records, origin: Origin(page.origin, rejected: page.rejected, at: scope.now), walk: walk)
            tally.answered(.searchSessions)
            tally.reject(page.rejected.count + page.items.count - records.count)
            tally.advance(.sessions, by: page.items.count)
        }
    }

    /// Reads a list that is sorted by a time, noting with each page the date before which everything has been read.
    /// Where a cursor has expired the walk goes on from that date.
    private func walk<Item>(
        _ walk: Walk, time: (Item) -> Instant?, pages: (Walk) throws -> Pages<Item>,
        store: (Page<Item>, Walk) throws -> Void
    ) async throws {
        var walk = walk
        var restarts = 0
        while !walk.isDone {
            let start = walk.position
            do {
                try await read(&walk, time: time, pages: pages(walk), store: store)
            } catch let error as SmartlookError where error.code == .cursorExpired && restarts + 1 < Self.mostRestarts {
                // A restart that led on is not counted.
                restarts = walk.position == start ? restarts + 1 : 0
            }
        }
    }

    private func read<Item>(
        _ walk: inout Walk, time: (Item) -> Instant?, pages: Pages<Item>, store: (Page<Item>, Walk) throws -> Void
    ) async throws {
        var order = AscendingDates(scope.calendar)
        for try await page in pages {
            order.read(page.items.lazy.compactMap(time))
            walk.position = order.boundary ?? (order.isAscending ? walk.position : nil)
            if page.isLast { (walk.isDone, walk.position) = (true, nil) }
            try store(page, walk)
        }
    }

    /// The events of every visitor with a session in some dates that its last read did not cover.
    func events(_ dates: ClosedRange<CivilDate>) async throws {
        let wanted = try archive.visitorsToRead(within: scope.span(of: dates), scope: scope)
        tally.expect(.getVisitorEvents, wanted.count)
        tally.advance(.events, by: 0, total: wanted.count)
        try await withThrowingTaskGroup(of: Void.self) { group in
            var remaining = wanted[...]
            func startNext() {
                guard let visitor = remaining.popFirst() else { return }
                group.addTask { try await readEvents(of: visitor) }
            }
            for _ in 0..<scope.concurrency { startNext() }
            while try await group.next() != nil {
                tally.advance(.events, by: 1, total: wanted.count)
                startNext()
            }
        }
    }

    private func readEvents(of visitor: VisitorToRead) async throws {
        let span = scope.horizon.from..<scope.now
        var from = scope.from
        if let read = visitor.read, read.lowerBound <= span.lowerBound {
            from = max(from, scope.calendar.date(of: read.upperBound).advanced(byDays: -FetchScope.overlapDays))
        }
        do {
            for attempt in 1...Self.mostRestarts {
                if try await isRead(visitor.id, from: from, span, isLast: attempt == Self.mostRestarts) { return }
            }
        } catch let error as SmartlookError where error.code == .notFound || error.code == .gone {
            // Deleted at Smartlook between the search and this request.
            try archive.markGone(visitor: visitor.id, at: scope.now)
        }
    }

    /// Reads a visitor's pages; false where a cursor has expired and there is another try.
    private func isRead(_ visitor: String, from: CivilDate, _ span: Range<Instant>, isLast: Bool) async throws -> Bool {
        do {
            for try await page in try client.visitorEvents(visitor, from: from, to: scope.to, limit: 1000) {
                let records = page.items.compactMap { EventRecord($0, visitor: visitor) }
                // Only the last page says that the visitor has been read whole.
                try archive.store(
                    records, source: "api", origin: Origin(page.origin, rejected: page.rejected, at: scope.now),
                    progress: page.isLast ? .visitorEvents(visitor: visitor, span) : .none)
                tally.reject(page.rejected.count + page.items.count - records.count)
                tally.answered(.getVisitorEvents)
            }
            return true
        } catch let error as SmartlookError where error.code == .cursorExpired && !isLast {
            return false
        }
    }
}

/// Finds the date before which a list sorted by time has been read.
struct AscendingDates {
    private let calendar: WeekCalendar
    private var latest: Instant?
    private(set) var isAscending = true

    init(_ calendar: WeekCalendar) {
        self.calendar = calendar
    }

    mutating func read(_ times: some Sequence<Instant>) {
        for time in times {
            if let latest, time < latest { isAscending = false }
            latest = max(time, latest ?? time)
        }
    }

    /// Nil before the first record, and in a list that turned out not to be sorted. In which zone the API's dates are is
    /// not documented: the earlier date of our zone and of UTC is safe in both.
    var boundary: CivilDate? {
        guard isAscending, let latest else { return nil }
        return min(calendar.date(of: latest), WeekCalendar.utc.date(of: latest))
    }
}
