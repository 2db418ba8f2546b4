/// When requests would be sent under a budget, each endpoint's in their order, the endpoints side by side.
///
/// Requests themselves take no time here: what is scheduled is what a budget allows.
package struct RequestSchedule: Sendable {
    private let budget: RequestBudget
    /// The moment up to which everything scheduled so far has been sent.
    package private(set) var end: Instant

    /// A schedule that begins now with what a budget has left.
    package init(_ budget: RequestBudget, from now: Instant) {
        self.budget = budget.rehearsal()
        end = now
    }

    /// Schedules requests behind all that was scheduled before; gives the moment at which the last of each endpoint is
    /// sent, or nil if one of them costs more than the whole budget.
    package mutating func add(_ requests: [SmartlookOperation: Int]) -> [SmartlookOperation: Instant]? {
        var queues = requests.filter { $0.value > 0 }.map { Queue(operation: $0.key, left: $0.value, time: end) }
            .sorted { $0.operation.rawValue < $1.operation.rawValue }
        var ends: [SmartlookOperation: Instant] = [:]
        while !queues.isEmpty {
            // The endpoint that can send first does; a project's common budget is shared that way.
            for index in queues.indices {
                guard let opens = budget.opens(queues[index].operation, at: queues[index].time) else { return nil }
                queues[index].time = opens
            }
            guard let next = queues.indices.min(by: { queues[$0].time < queues[$1].time }) else { break }
            let (operation, time) = (queues[next].operation, queues[next].time)
            budget.record(operation, at: time)
            ends[operation] = time
            end = max(end, time)
            queues[next].left -= 1
            if queues[next].left == 0 { queues.remove(at: next) }
        }
        return ends
    }

    private struct Queue {
        let operation: SmartlookOperation
        var left: Int
        var time: Instant
    }
}
