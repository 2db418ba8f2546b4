/// Where the pages beside a report are, as links from its folder.
package struct Navigation: Sendable, Equatable {
    package struct Link: Sendable, Equatable {
        package var label: String
        package var href: String

        package init(label: String, href: String) {
            self.label = label
            self.href = href
        }
    }

    package var previous: Link?
    package var next: Link?
    /// The list of all weeks.
    package var index: String?
    package var feed: String?
    /// The page's own address, where it is known.
    package var address: String?
    /// Superseded revisions of the report.
    package var revisions: [Link] = []
    /// The report that took this one's place.
    package var current: String?
    /// Whether the files beside the page can be reached from it; not from a mail.
    package var hasFiles = true

    package init(
        previous: Link? = nil, next: Link? = nil, index: String? = nil, feed: String? = nil, address: String? = nil
    ) {
        self.previous = previous
        self.next = next
        self.index = index
        self.feed = feed
        self.address = address
    }

    /// A report that stands alone.
    package static let none = Navigation()

    /// A page without anything beside it, as in a mail.
    package static let alone = {
        var navigation = Navigation()
        navigation.hasFiles = false
        return navigation
    }()
}
