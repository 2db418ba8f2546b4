import Archive

/// Where the events of one person are: runs of rows, in the order of weeks.
struct PersonEvents {
    /// The row id of the visitor, or of the first of a user's visitors.
    let person: UInt32
    let runs: UnsafeBufferPointer<Run>

    /// The rows of one visitor in one week.
    struct Run {
        /// The index of the week.
        var week: Int32
        /// The index of the visitor among those of the week.
        var visitor: Int32
    }
}

/// Goes through the persons of a block one after the other.
///
/// A counting sort brings the runs of a person together; made once a worker, as it keeps its room.
struct PersonWalk {
    let countBy: CountBy
    private var runs: [PersonEvents.Run] = []
    private var starts: [Int32] = []

    init(countBy: CountBy) { self.countBy = countBy }

    /// Calls back for every person with events, in the order of row ids.
    mutating func forEachPerson(of block: VisitorBlock, in data: ProjectData, _ body: (PersonEvents) -> Void) {
        let first = block.visitors.lowerBound
        let count = block.visitors.count
        func owner(_ visitor: UInt32) -> Int { Int(data.people.person(visitor, countBy)) - first }
        starts.removeAll(keepingCapacity: true)
        starts.append(contentsOf: repeatElement(0, count: count + 1))
        for (index, groups) in block.groups.enumerated() {
            data.weeks[index].visitor.visitors.withUnsafeBufferPointer { visitors in
                for group in groups { starts[owner(visitors[group]) + 1] += 1 }
            }
        }
        for person in 0..<count { starts[person + 1] += starts[person] }
        let total = Int(starts[count])
        if runs.count < total {
            runs = [PersonEvents.Run](
                repeating: PersonEvents.Run(week: 0, visitor: 0), count: max(total, 2 * runs.count))
        }
        for (index, groups) in block.groups.enumerated() {
            data.weeks[index].visitor.visitors.withUnsafeBufferPointer { visitors in
                for group in groups {
                    let owner = owner(visitors[group])
                    runs[Int(starts[owner])] = PersonEvents.Run(week: Int32(index), visitor: Int32(group))
                    starts[owner] += 1
                }
            }
        }
        // Every start has moved to where the next one began.
        runs.withUnsafeBufferPointer { runs in
            var start = 0
            for person in 0..<count {
                let end = Int(starts[person])
                if end > start {
                    body(
                        PersonEvents(
                            person: UInt32(first + person), runs: UnsafeBufferPointer(rebasing: runs[start..<end])))
                }
                start = end
            }
        }
    }
}

extension ProjectData {
    /// Calls back for every person with events in some weeks, on all cores.
    func forEachPerson<Worker>(
        in span: Range<Int>, _ countBy: CountBy, _ make: @escaping @Sendable () -> Worker,
        _ tell: @escaping @Sendable (inout Worker, PersonEvents) -> Void
    ) -> [Worker] {
        // The visitors of one user may be far apart: all are one block then.
        let blocks = countBy == .user && people.hasUsers ? [wholeBlock(span)] : blocks(span)
        return concurrently(blocks) {
            WalkingWorker(make(), PersonWalk(countBy: countBy))
        } _: { worker, block in
            worker.work(block, self, tell)
        }.map(\.worker)
    }

    private func wholeBlock(_ span: Range<Int>) -> VisitorBlock {
        VisitorBlock(
            visitors: 0..<people.limit,
            groups: weeks.indices.map { span.contains($0) ? 0..<weeks[$0].visitor.visitors.count : 0..<0 })
    }
}

/// A worker with its walk; a class, as one is changed while the other goes on.
private final class WalkingWorker<Worker> {
    var worker: Worker
    private var walk: PersonWalk

    init(_ worker: Worker, _ walk: PersonWalk) {
        self.worker = worker
        self.walk = walk
    }

    func work(_ block: VisitorBlock, _ data: ProjectData, _ tell: (inout Worker, PersonEvents) -> Void) {
        walk.forEachPerson(of: block, in: data) { tell(&worker, $0) }
    }
}
