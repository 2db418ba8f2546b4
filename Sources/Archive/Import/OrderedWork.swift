import Dispatch
import Foundation

/// Works on all cores and hands over what comes of it in the order in which it was given.
struct OrderedWork<Value: Sendable> {
    private let queue = DispatchQueue(label: "weeklook.import", attributes: .concurrent)
    private var jobs: [Job] = []

    /// How many results have not been taken.
    var count: Int { jobs.count }

    mutating func add(_ work: @escaping @Sendable () -> Value) {
        let job = Job(work)
        jobs.append(job)
        queue.async { job.runIfWaiting() }
    }

    /// The next result, as soon as it is there; nil where all have been taken.
    ///
    /// Instead of waiting, the caller's core does what no other has begun.
    mutating func next() -> Value? {
        guard !jobs.isEmpty else { return nil }
        let first = jobs.removeFirst()
        first.runIfWaiting()
        for job in jobs where !first.isDone { job.runIfWaiting() }
        return first.result()
    }

    private final class Job: @unchecked Sendable {
        private let lock = NSCondition()
        private var work: (@Sendable () -> Value)?
        private var value: Value?

        init(_ work: @escaping @Sendable () -> Value) { self.work = work }

        func runIfWaiting() {
            let mine = lock.withLock {
                defer { work = nil }
                return work
            }
            guard let value = mine?() else { return }
            lock.withLock {
                self.value = value
                lock.signal()
            }
        }

        var isDone: Bool { lock.withLock { value != nil } }

        func result() -> Value? {
            lock.withLock {
                while value == nil { lock.wait() }
                defer { value = nil }
                return value
            }
        }
    }
}
