import Analysis
import Archive
import Smartlook

/// How many steps of a funnel each visitor got within some local days, as Smartlook counts: visitors, steps in order,
/// anything between them, no window but the days themselves.
struct FunnelCount: Sendable {
    /// Visitors who reached each step; never rising.
    let visitors: [Int]
    /// The ids of visitors with an entry and the steps they reached, at least 1.
    let reach: [(id: String, steps: Int)]

    init(_ key: FunnelDesk.Key, in snapshot: ProjectSnapshot) {
        let question = FunnelQuestion(
            steps: key.steps.map { StepCondition($0.value) }, window: nil, entry: .any, completion: .inside)
        let span = snapshot.span(from: key.from, through: key.to)
        let attempts = snapshot.data.attempts(question, in: [span])[0]
        visitors = ProjectData.counts(attempts, steps: key.steps.count)
        reach = attempts.map { (snapshot.data.visitors[$0.visitor].id, $0.reach) }
    }
}
