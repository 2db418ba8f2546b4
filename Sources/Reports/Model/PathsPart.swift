/// What visitors did next after an event, session by session.
package struct PathsPart: Sendable, Hashable, Codable {
    package var event: String
    package var sessions: Int
    /// How often it was repeated at once; an event and its repeats count once.
    package var again: Int
    /// What came after the event itself, then what came after the events that followed it most often.
    package var lists: [NextEvents]
    package var sentence = ""

    /// In fewer sessions there is too little to draw.
    static let fewestSessions = 30
    /// What happened less often is part of the others.
    static let fewest = 5
    /// How many next events are named.
    static let most = 5
    /// How many of the next events are followed further.
    static let mostFollowed = 3

    package var isThin: Bool { sessions < Self.fewestSessions }
}

/// What came after an event, the most frequent first.
package struct NextEvents: Sendable, Hashable, Codable {
    package var event: String
    package var occurrences: Int
    package var rows: [Row]
    /// How often something came that is not named, and how many names that is.
    package var other: Int
    package var otherNames: Int
    /// How often nothing more came in the session.
    package var ends: Int

    package struct Row: Sendable, Hashable, Codable {
        package var event: String
        package var count: Int
    }
}
