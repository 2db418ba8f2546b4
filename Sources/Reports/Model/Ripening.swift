package import Analysis

/// The three figures of a rate that may still rise: so far, of those whose window has closed, and in the end.
package struct Ripening: Sendable, Hashable, Codable {
    package var soFar: Share
    /// Only of entrants whose window has closed by the end of the data; nil where nobody's has.
    package var closed: Share?
    /// What the rate so far comes to in the end, by how long conversions took in earlier weeks; nil where too few are
    /// known, or too little has arrived.
    package var expected: Double?
    /// Which part of the conversions has arrived by that reckoning.
    package var arrivedShare: Double?

    /// Some of some visitors.
    package struct Share: Sendable, Hashable, Codable {
        package var successes: Int
        package var trials: Int
        package var rate: Double
        package var interval: Bounds?

        init?(_ successes: Int?, of trials: Int?) {
            guard let successes, let trials, trials > 0 else { return nil }
            self.successes = successes
            self.trials = trials
            rate = Double(successes) / Double(trials)
            interval = Bounds(Interval.wilson(successes, of: trials))
        }
    }

    /// Less than this part having arrived, a projection would mostly be guessed.
    static let leastArrived = 0.5

    /// The figures of a funnel's whole conversion in one week; nil where nothing can arrive any more, or nobody entered.
    package init?(_ week: FunnelWeek, arrivedShare: Double?) {
        guard week.isRipe == false, let entrants = week.steps.first, let converted = week.steps.last else { return nil }
        let closed = week.closed.map { ($0.last ?? 0, $0.first ?? 0) }
        self.init(successes: converted, trials: entrants, closed: closed, arrivedShare: arrivedShare)
    }

    init?(successes: Int, trials: Int, closed: (successes: Int, trials: Int)?, arrivedShare: Double?) {
        guard let soFar = Share(successes, of: trials) else { return nil }
        self.soFar = soFar
        self.closed = Share(closed?.successes, of: closed?.trials)
        self.arrivedShare = arrivedShare
        if let arrivedShare, arrivedShare > Self.leastArrived { expected = min(1, soFar.rate / arrivedShare) }
    }
}
