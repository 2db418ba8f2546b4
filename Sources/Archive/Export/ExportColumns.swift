/// The columns of what an archive gives out, and how an import knows them again.
enum ExportColumns {
    static let events = ["visitor", "session", "event", "type", "time", "sequence", "page", "source", "id"]
    static let visitors = ["visitor", "uid", "first_seen", "last_seen", "record"]
    static let sessions = ["session", "visitor", "start", "end", "record"]
    static let coverage = ["covered", "source", "from", "to"]

    private static let fixed = Set(events + visitors + sessions + coverage)

    /// The column of a property or an attribute, which never is one of the fixed ones.
    static func column(ofProperty name: String) -> String {
        fixed.contains(name) || name.hasPrefix(escape) ? escape + name : name
    }

    /// The property of a column; nil for one of the fixed ones.
    static func property(ofColumn column: String) -> String? {
        if fixed.contains(column) { return nil }
        return column.hasPrefix(escape) ? String(column.dropFirst(escape.count)) : column
    }

    private static let escape = "property:"

    /// Whether a table's header is one of ours.
    static func isOurs(_ header: [String]) -> Bool {
        [events, visitors, sessions, coverage].contains { header.starts(with: $0) }
    }
}
