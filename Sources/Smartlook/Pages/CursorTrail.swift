/// Remembers where a walk over pages has been, so that it does not go in circles.
struct CursorTrail {
    private var targets: Set<String> = []
    private var previous: [UInt8] = []
    private var timesSeen: [Int: Int] = [:]

    /// Notes a call before it is sent; says what is wrong if it was sent before.
    mutating func visit(_ target: String) -> String? {
        targets.insert(target).inserted ? nil : "the link to the next page was followed before"
    }

    /// Notes the records of a page; says what is wrong if they are those of the page before under a new cursor.
    ///
    /// A page that comes back later may be records that moved while the list was read, once. A third time it is a
    /// circle.
    mutating func read(_ records: ArraySlice<UInt8>, count: Int) -> String? {
        guard count > 0 else { return nil }
        if records.elementsEqual(previous) { return "the same records came twice in a row under a new cursor" }
        previous = Array(records)
        var hasher = Hasher()
        previous.withUnsafeBytes { hasher.combine(bytes: $0) }
        let fingerprint = hasher.finalize()
        let times = timesSeen[fingerprint, default: 0] + 1
        timesSeen[fingerprint] = times
        return times > 2 ? "the same records came three times under new cursors" : nil
    }
}
