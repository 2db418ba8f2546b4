/// What has been spent of one limit.
struct SpentWindow: Sendable {
    private var spent: [(at: Instant, price: Int)] = []

    mutating func spend(_ price: Int, at now: Instant) {
        spent.append((now, price))
    }

    /// What may still be spent.
    mutating func remaining(_ limit: RequestLimit, at now: Instant) -> Int {
        forget(limit, at: now)
        return limit.requests - spent.reduce(0) { $0 + $1.price }
    }

    /// When a price can be paid: now, later, or never (nil).
    mutating func opens(_ limit: RequestLimit, price: Int, at now: Instant) -> Instant? {
        guard price <= limit.requests else { return nil }
        var free = remaining(limit, at: now)
        if free >= price { return now }
        if limit.style == .fixed { return spent.first?.at.advanced(by: limit.window) }
        for entry in spent {
            free += entry.price
            if free >= price { return entry.at.advanced(by: limit.window) }
        }
        return nil
    }

    private mutating func forget(_ limit: RequestLimit, at now: Instant) {
        func isOver(_ start: Instant) -> Bool { start.advanced(by: limit.window) <= now }
        switch limit.style {
        case .sliding: spent.removeFirst(spent.prefix { isOver($0.at) }.count)
        case .fixed:
            while let first = spent.first, isOver(first.at) {
                let end = first.at.advanced(by: limit.window)
                spent.removeFirst(spent.prefix { $0.at < end }.count)
            }
        }
    }
}
