import Archive
import Smartlook
import Synchronization

/// The one line that says how a fetch is coming on: what was read, what is left of the budget, when it will end.
final class ProgressLine: Sendable {
    private let client: SmartlookClient
    /// The end was last estimated then.
    private let estimate = Mutex<(made: Instant, text: String)?>(nil)

    init(client: SmartlookClient) {
        self.client = client
    }

    func text(_ progress: FetchProgress) -> String {
        var text = "\(progress.stage.rawValue): \(progress.done)" + (progress.total.map { " of \($0)" } ?? "")
        text += ", \(client.requestsSent) requests"
        let now = Clock.now
        if let left = progress.operation.flatMap({ client.budget.remaining($0, at: now) }) { text += ", \(left) left" }
        return text + end(progress, now)
    }

    /// When the rest of the plan is done, as far as the budget decides it; estimated anew every few seconds.
    private func end(_ progress: FetchProgress, _ now: Instant) -> String {
        estimate.withLock { estimate in
            if let estimate, now.microseconds - estimate.made.microseconds < 5_000_000 { return estimate.text }
            var schedule = RequestSchedule(client.budget, from: now)
            let isPossible = schedule.add(progress.remaining) != nil
            let waits = schedule.end.microseconds - now.microseconds > 60_000_000
            let text = isPossible && waits ? ", done about \(DateText.minute(schedule.end))" : ""
            estimate = (now, text)
            return text
        }
    }
}

/// Moments as people read them in messages.
enum DateText {
    /// `2026-11-24 18:40 UTC`.
    static func minute(_ instant: Instant) -> String {
        "\(instant.description.prefix(10)) \(instant.description.dropFirst(11).prefix(5)) UTC"
    }
}
