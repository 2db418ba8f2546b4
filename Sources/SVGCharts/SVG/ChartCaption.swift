/// What a chart says to a reader who does not see it, and the name it has in its page.
public struct ChartCaption: Sendable, Equatable {
    /// The name of the figure, of lower-case letters, digits and hyphens; the ids in the picture begin with it.
    public var key: String
    /// The name of the picture, one short line.
    public var title: String
    /// The picture in two or three sentences; left out if empty.
    public var description: String

    /// A caption by its three parts.
    public init(key: String, title: String, description: String) {
        self.key = key
        self.title = title
        self.description = description
    }

    /// The id of a part of the picture, legal whatever the key.
    func id(_ width: ChartWidth, _ part: String) -> String {
        let key = String(key.prefix(64).lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
        let named = key.first?.isLetter == true ? key : "figure-\(key)"
        return "\(named)-\(width == .compact ? "c" : "w")-\(part)"
    }
}
