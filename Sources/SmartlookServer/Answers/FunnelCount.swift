import Analysis
import Archive
import Smartlook

/// How many steps of a funnel each visitor got within some local days, as Smartlook counts: visitors, steps in order,
/// anything between them, no window but the days themselves.
struct FunnelCount: Sendable {
    /// Visitors who reached each step; never rising.
    let visitors: [Int]
    /// The visitors with an entry, as indices of the snapshot's data, and the steps they reached, at least 1.
    let reach: [(visitor: Int32, steps: Int32)]

    init(_ key: FunnelDesk.Key, in snapshot: ProjectSnapshot) {
        let question = FunnelQuestion(
            steps: key.steps.map { EventCondition($0.value) }, window: nil, entry: .any, completion: .inside)
        let span = DaySpan(from: key.from, through: key.through, snapshot.calendar).span
        let attempts = snapshot.questions.attempts(question, in: [span])[0]
        visitors = ProjectData.counts(attempts, steps: key.steps.count)
        reach = attempts.compactMap { attempt in
            snapshot.data.index(ofVisitor: attempt.visitor).map { (Int32($0), Int32(attempt.reach)) }
        }
    }
}
