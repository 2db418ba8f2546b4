/// A counted attempt of one unit in one period.
struct CountedAttempt {
    /// The row id of the visitor, or of the first of a user's visitors.
    var person: UInt32
    var period: Int32
    /// Steps done, at least 1.
    var reach: Int32
    var entry: EventPlace
    /// In microseconds since the Unix epoch.
    var entryTime: Int64
}

/// What is told of attempts, some at a time; those of one person come one after the other.
protocol AttemptSink: SendableMetatype {
    /// Whether the times of steps are looked at.
    var needsTimes: Bool { get }

    mutating func add(_ attempts: Attempts)
}

/// Some attempts, which are only there until the call returns.
struct Attempts {
    let events: UnsafeBufferPointer<CountedAttempt>
    let steps: Int
    fileprivate let allTimes: UnsafePointer<Int64>

    /// Microseconds from the entry of an attempt to each step; only as many as it did count.
    func times(_ index: Int) -> UnsafePointer<Int64> { allTimes + index * steps }

    /// Hands on those attempts that some condition holds for.
    func filtered(_ holds: (CountedAttempt) -> Bool, then: (Attempts) -> Void) {
        let kept = events.indices.filter { holds(events[$0]) }
        let times = kept.flatMap { UnsafeBufferPointer(start: self.times($0), count: steps) }
        kept.map { events[$0] }.withUnsafeBufferPointer { events in
            times.withUnsafeBufferPointer { times in
                guard let base = times.baseAddress else { return }
                then(Attempts(events: events, steps: steps, allTimes: base))
            }
        }
    }
}

/// Gathers attempts until they are told of.
final class AttemptBuffer {
    private var events: UnsafeMutablePointer<CountedAttempt>
    private var times: UnsafeMutablePointer<Int64>
    private let steps: Int
    private var capacity = 1024
    private(set) var count = 0

    init(steps: Int) {
        self.steps = steps
        events = .allocate(capacity: capacity)
        times = .allocate(capacity: capacity * steps)
    }

    deinit {
        events.deallocate()
        times.deallocate()
    }

    /// Appends an attempt; returns where its times belong.
    @inline(__always)
    func append(_ event: CountedAttempt) -> UnsafeMutablePointer<Int64> {
        if count == capacity { grow() }
        (events + count).initialize(to: event)
        count &+= 1
        return times + (count &- 1) &* steps
    }

    @inline(never)
    private func grow() {
        let (oldEvents, oldTimes) = (events, times)
        events = .allocate(capacity: 2 * capacity)
        times = .allocate(capacity: 2 * capacity * steps)
        events.moveInitialize(from: oldEvents, count: count)
        times.moveInitialize(from: oldTimes, count: count * steps)
        oldEvents.deallocate()
        oldTimes.deallocate()
        capacity *= 2
    }

    /// Tells of the attempts and forgets them.
    func flush(_ sink: inout some AttemptSink) {
        guard count > 0 else { return }
        sink.add(
            Attempts(
                events: UnsafeBufferPointer(start: events, count: count), steps: steps,
                allTimes: UnsafePointer(times)))
        count = 0
    }
}
