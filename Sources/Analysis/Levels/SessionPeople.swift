import Archive
import Smartlook

/// Visitors by their sessions: when they came and from where, without anything they did.
struct SessionPeople: Sendable {
    private struct Person {
        var firstSeen: Int64
        /// By start.
        var sessions: [ArchivedSession] = []
    }

    private let people: [Person]
    private let byID: [ExactText: Int]

    init(visitors: [ArchivedVisitor], sessions: [ArchivedSession]) {
        var people = visitors.map { Person(firstSeen: $0.record.firstSeen?.microseconds ?? .max) }
        let byRow = Dictionary(
            visitors.enumerated().map { ($1.row, $0) }, uniquingKeysWith: { first, _ in first })
        for session in sessions {
            guard let index = byRow[session.visitor], let start = session.span?.lowerBound else { continue }
            people[index].sessions.append(session)
            people[index].firstSeen = min(people[index].firstSeen, start.microseconds)
        }
        for index in people.indices {
            people[index].sessions.sort { ($0.start, $0.row) < ($1.start, $1.row) }
        }
        self.people = people
        byID = Dictionary(
            visitors.enumerated().map { (ExactText($1.record.id), $0) }, uniquingKeysWith: { first, _ in first })
    }

    var count: Int { people.count }

    /// Active, new, returning, resurrected and dormant visitors of every week, a session counting as activity.
    func lifecycle(_ axis: WeekAxis) -> [LifecycleCount] {
        axis.lifecycle(people.lazy.map { ($0.firstSeen, $0.sessions.map(\.start)) })
    }

    /// Who came back by the week of the first sight.
    func retention(_ axis: WeekAxis) -> [RetentionCohort] {
        axis.retention(people.lazy.map { ($0.firstSeen, $0.sessions.map(\.start)) })
    }

    /// The value of a session attribute that a visitor had within a span, else the first one known; nil where nobody
    /// knows any.
    func value(of dimension: String, visitor: ExactText, in span: Range<Int64>) -> ExactText? {
        guard let sessions = byID[visitor].map({ people[$0].sessions }) else { return nil }
        func known(_ sessions: some Sequence<ArchivedSession>) -> ExactText? {
            for session in sessions {
                if let value = session.attributes[dimension] { return ExactText(value) }
            }
            return nil
        }
        return known(sessions.lazy.filter { span.contains($0.start) }) ?? known(sessions)
    }
}

extension ArchivedSession {
    /// In microseconds; sessions without a span sort last and belong to no week.
    fileprivate var start: Int64 { span?.lowerBound.microseconds ?? .max }
}
