import Archive
/// Decides whether an event row counts as a step, in ids instead of texts.
struct StepMatcher {
    private let names: Set<UInt32>
    private let pages: Set<UInt32>?
    private let properties: [(column: [UInt32], values: Set<UInt32>)]
    private let nameColumn: [UInt32]
    private let pageColumn: [UInt32]
    /// Whether no row can match, because a name, page or property does not occur.
    let matchesNothing: Bool

    init(_ step: StepCondition, in data: ProjectData) {
        names = Set(step.names.compactMap { data.textID($0) })
        pages = step.page.map { pattern in
            Set(Set(data.events.page).filter { $0 != 0 && PagePattern(pattern).matches(data.texts[Int($0)]) })
        }
        properties = step.properties.map { condition in
            (
                data.textID(condition.name).flatMap { data.events.properties[$0] } ?? [],
                Set(condition.values.compactMap { data.textID($0) })
            )
        }
        nameColumn = data.events.name
        pageColumn = data.events.page
        matchesNothing = names.isEmpty || pages?.isEmpty == true || properties.contains { $0.column.isEmpty }
    }

    func matches(_ row: Int) -> Bool {
        guard !matchesNothing, names.contains(nameColumn[row]) else { return false }
        if let pages, !pages.contains(pageColumn[row]) { return false }
        return properties.allSatisfy { $0.values.contains($0.column[row]) }
    }
}
