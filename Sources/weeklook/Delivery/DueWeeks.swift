import Archive

/// Which weeks a run looks at to send their reports, and for whom.
enum DueWeeks {
    /// So many complete weeks are looked at for corrections, for what could not be sent, and for weeks in which nothing ran.
    static let lookedAt = 12

    /// In order of time.
    ///
    /// - Parameters:
    ///   - complete: the weeks that are over, in order of time.
    ///   - first: of each recipient, the first week that they were sent anything of.
    /// - Returns: places among the weeks; no recipients is everybody.
    static func of(_ complete: [Week], first: [String: String]) -> [(place: Int, recipients: Set<String>?)] {
        complete.indices.suffix(lookedAt).compactMap { place in
            // A new recipient's first mail is that of the newest week.
            if place == complete.indices.last { return (place, nil) }
            let known = Set(first.filter { $0.value <= complete[place].description }.keys)
            return known.isEmpty ? nil : (place, known)
        }
    }
}
