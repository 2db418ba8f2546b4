import Archive

/// Gives every event of a person its session: the archive's, or one made up with a new one after a gap of more than
/// 30 minutes.
struct SessionCounter {
    static let longestGap: Int64 = 30 * 60 * 1_000_000

    private var last: Int64?
    private var ordinal: UInt32 = 0

    /// Made-up sessions are told from the archive's by this bit.
    private static let madeUp: UInt32 = 1 << 31

    /// The session of a person's next event in the order of time.
    ///
    /// - Parameter named: the row id of the session that the archive has for it, or 0.
    mutating func session(at time: Int64, named: UInt32) -> UInt32 {
        if named != 0 { return named }
        if let last, time - last <= Self.longestGap {
            self.last = time
        } else {
            last = time
            ordinal += 1
        }
        return Self.madeUp | ordinal
    }
}

extension ProjectData {
    /// Calls back for every event of one visitor in the order of time, with its session.
    func forEachEvent(of events: PersonEvents, _ body: (_ place: EventPlace, _ time: Int64, _ session: UInt32) -> Void)
    {
        var sessions = SessionCounter()
        for index in 0..<events.count {
            let place = events[index]
            let time = view.time(place.row)
            body(place, time, sessions.session(at: time, named: self.events.session?[place.row] ?? 0))
        }
    }
}
