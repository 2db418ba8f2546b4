/// Which columns of a file are what.
package struct ImportMapping: Sendable, Equatable {
    package var visitor: String?
    package var event: String?
    package var time: String?
    package var session: String?
    package var sequence: String?
    /// Nil keeps every other column as a property.
    package var properties: [String]?

    package init(
        visitor: String? = nil, event: String? = nil, time: String? = nil, session: String? = nil,
        sequence: String? = nil, properties: [String]? = nil
    ) {
        self.visitor = visitor
        self.event = event
        self.time = time
        self.session = session
        self.sequence = sequence
        self.properties = properties
    }

    /// The column numbers of a mapping in a file's header.
    struct Columns {
        let visitor: Int
        let event: Int
        let time: Int
        let session: Int?
        let sequence: Int?
        let properties: [(name: String, column: Int)]
    }

    /// Finds the columns in a header; names not given are guessed from the usual ones.
    func columns(in header: [String]) throws(ArchiveError) -> Columns {
        func find(_ name: String?, _ usual: [String], _ flag: String) throws(ArchiveError) -> Int? {
            if let name {
                if let column = header.firstIndex(where: { ExactText($0) == ExactText(name) }) { return column }
                throw ArchiveError(
                    .badInput,
                    "There is no column '\(name)' (\(flag)); the file has: \(header.joined(separator: ", ")).")
            }
            return usual.lazy.compactMap { usual in header.firstIndex { $0.lowercased() == usual } }.first
        }
        func require(_ name: String?, _ usual: [String], _ flag: String) throws(ArchiveError) -> Int {
            if let column = try find(name, usual, flag) { return column }
            throw ArchiveError(
                .badInput,
                "No column looks like the \(flag.dropFirst(2)); name it with \(flag). The file has: \(header.joined(separator: ", "))."
            )
        }
        let visitor = try require(
            self.visitor, ["visitor", "visitor_id", "visitorid", "user_id", "distinct_id", "user"], "--visitor")
        let event = try require(self.event, ["event", "event_name", "eventname", "name", "activity"], "--event")
        let time = try require(self.time, ["ts", "time", "timestamp", "datetime", "date"], "--time")
        let session = try find(self.session, [], "--session")
        let sequence = try find(self.sequence, [], "--sequence")
        let named: [(String, Int)]
        if let properties {
            named = try properties.map { (property) throws(ArchiveError) in
                (property, try require(property, [], "--property"))
            }
        } else {
            let taken = [visitor, event, time, session, sequence]
            named = header.indices.filter { !taken.contains($0) }.map { (header[$0], $0) }
        }
        return Columns(
            visitor: visitor, event: event, time: time, session: session, sequence: sequence, properties: named)
    }
}
