import Foundation

/// How one source's words become ours: names of events, ids of visitors, and what is left out.
package struct SourceMapping: Sendable {
    private var names: [ExactText: String] = [:]
    private var dropped: Set<ExactText> = []
    private var properties: Set<ExactText>?
    private var identities: [ExactText: String] = [:]

    package init() {}

    /// - Parameters:
    ///   - events: our names of events by theirs.
    ///   - drop: their names of events that are not kept.
    ///   - properties: their properties that are kept beside the dimensions of reports; nil is all.
    ///   - identities: our ids of visitors by theirs, so that the same visitor goes on.
    package init(
        events: [(theirs: String, ours: String)] = [], drop: [String] = [], properties: [String]? = nil,
        identities: [(theirs: String, ours: String)] = []
    ) {
        for pair in events { names[ExactText(pair.theirs)] = pair.ours }
        dropped = Set(drop.map { ExactText($0) })
        self.properties = properties.map { Set($0.map { ExactText($0) }).union(Self.dimensions) }
        for pair in identities { self.identities[ExactText(pair.theirs)] = pair.ours }
    }

    /// The event in our words; nil if it is not kept.
    package func applied(to event: EventRecord) -> EventRecord? {
        guard !dropped.contains(ExactText(event.name)) else { return nil }
        var event = event
        event.name = names[ExactText(event.name)] ?? event.name
        event.visitor = identities[ExactText(event.visitor)] ?? event.visitor
        if let properties { event.properties.removeAll { !properties.contains(ExactText($0.name)) } }
        return event
    }

    /// What reports break down by.
    private static let dimensions = Set(
        [
            "country", "device", "browser", "os", "platform", "referrer", "landing_page", "utm_source", "utm_medium",
            "utm_campaign", "utm_term", "utm_content",
        ].map { ExactText($0) })

    /// Whether a visitor goes on under an id of ours; what we know of it then stays as it was.
    package func isKnown(_ visitor: String) -> Bool {
        identities[ExactText(visitor)] != nil
    }

    /// Reads a file of identities: CSV of two columns, their id and our visitor's id.
    ///
    /// A first line that says so (its second cell is `visitor`, `visitor_id`, `ours` or `smartlook`) is a header.
    package static func identities(_ bytes: [UInt8], name: String) throws(ArchiveError) -> [(
        theirs: String, ours: String
    )] {
        var rows = CSVRows(ImportInput(Data(bytes)))
        var pairs: [(theirs: String, ours: String)] = []
        while let row = try rows.next() {
            guard row.isComplete, row.fields.count == 2, !row.fields[0].isEmpty, !row.fields[1].isEmpty else {
                throw ArchiveError(
                    .badInput, "\(name), line \(row.line): expected two columns, their id and our visitor's id.")
            }
            let heads: Set = ["visitor", "visitor_id", "ours", "smartlook"]
            if pairs.isEmpty, row.line == 1, heads.contains(row.fields[1].lowercased()) { continue }
            pairs.append((row.fields[0], row.fields[1]))
        }
        return pairs
    }
}
