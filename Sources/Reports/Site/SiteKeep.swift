/// How much of the past a site keeps; nil is all of it.
package struct SiteKeep: Sendable, Equatable {
    /// So many of the newest weeks keep their reports.
    package var weeks: Int?
    /// So many of the newest superseded revisions of a week stay below it.
    package var revisions: Int?

    package init(weeks: Int? = nil, revisions: Int? = nil) {
        self.weeks = weeks
        self.revisions = revisions
    }

    /// The revisions of a week that stay, of those that there are.
    func kept(_ revisions: [Int]) -> [Int] {
        self.revisions.map { Array(revisions.sorted().suffix($0)) } ?? revisions
    }
}
