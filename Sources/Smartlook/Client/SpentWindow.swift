/// What has been spent of one limit; every operation takes constant time on average.
struct SpentWindow: Sendable {
    private var spent: [(at: Instant, price: Int)] = []
    /// Where in `spent` the window begins; what lies before has been forgotten.
    private var first = 0
    private var total = 0

    mutating func spend(_ price: Int, at now: Instant) {
        spent.append((now, price))
        total += price
    }

    /// What has been spent within the window.
    mutating func used(_ limit: RequestLimit, at now: Instant) -> Int {
        forget(limit, at: now)
        return total
    }

    /// What may still be spent.
    mutating func remaining(_ limit: RequestLimit, at now: Instant) -> Int {
        limit.requests - used(limit, at: now)
    }

    /// When a price can be paid: now, later, or never (nil).
    mutating func opens(_ limit: RequestLimit, price: Int, at now: Instant) -> Instant? {
        guard price <= limit.requests else { return nil }
        var free = remaining(limit, at: now)
        if free >= price { return now }
        guard limit.style == .sliding else { return spent[first].at.advanced(by: limit.window) }
        for entry in spent[first...] {
            free += entry.price
            if free >= price { return entry.at.advanced(by: limit.window) }
        }
        return nil
    }

    private mutating func forget(_ limit: RequestLimit, at now: Instant) {
        func isOver(_ start: Instant) -> Bool { start.advanced(by: limit.window) <= now }
        while first < spent.count, isOver(spent[first].at) {
            let end = spent[first].at.advanced(by: limit.window)
            repeat {
                total -= spent[first].price
                first += 1
            } while limit.style == .fixed && first < spent.count && spent[first].at < end
        }
        if first > 1024, first * 2 > spent.count {
            spent.removeFirst(first)
            first = 0
        }
    }
}
