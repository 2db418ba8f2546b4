/// Where the rows of every week stand among those of all: by visitor, then by week.
struct ColumnLayout: Sendable {
    /// Row ids of the visitors with events, ascending.
    let visitors: ColumnBuffer<UInt32>
    /// The first row of each visitor, and at the end the number of rows.
    let starts: ColumnBuffer<UInt32>
    /// By week.
    let runs: [ColumnRuns]
    /// The number of rows.
    let count: Int

    init(_ weeks: SegmentReader) throws {
        var columns: [VisitorColumn] = []
        try weeks.read("visitor") { bytes, rows throws(ColumnReader.Damaged) in
            try VisitorColumn(bytes, rows: rows)
        } _: { batch in
            columns += batch.columns
        }
        self.init(columns)
    }

    private init(_ weeks: [VisitorColumn]) {
        let limit = weeks.compactMap { $0.visitors.max() }.max().map { Int($0) + 1 } ?? 0
        // By row id: first how many rows, then the visitor's index.
        let found = ColumnBuffer<UInt32>(count: limit)
        for week in weeks {
            for (group, visitor) in week.visitors.enumerated() {
                found.base[Int(visitor)] += week.starts[group + 1] - week.starts[group]
            }
        }
        let size = (0..<limit).count { found.base[$0] > 0 }
        let visitors = ColumnBuffer<UInt32>(count: size)
        let starts = ColumnBuffer<UInt32>(count: size + 1)
        var index = 0
        var start: UInt32 = 0
        for id in 0..<limit where found.base[id] > 0 {
            visitors.base[index] = UInt32(id)
            starts.base[index] = start
            start += found.base[id]
            found.base[id] = UInt32(index)
            index += 1
        }
        starts.base[size] = start
        let next = ColumnBuffer<UInt32>(count: size)
        for index in 0..<size { next.base[index] = starts.base[index] }
        runs = weeks.map { week in
            let indices = week.visitors.map { found.base[Int($0)] }
            var targets: [UInt32] = []
            targets.reserveCapacity(indices.count)
            for (group, visitor) in indices.enumerated() {
                targets.append(next.base[Int(visitor)])
                next.base[Int(visitor)] += week.starts[group + 1] - week.starts[group]
            }
            return ColumnRuns(visitors: indices, starts: week.starts, targets: targets)
        }
        self.visitors = visitors
        self.starts = starts
        count = Int(start)
    }
}

/// The runs of one visitor's rows in one week.
struct ColumnRuns: Sendable {
    /// The indices of the visitors among those of all weeks.
    let visitors: [UInt32]
    /// The first row of each run within the week, and at the end the number of rows.
    let starts: [UInt32]
    /// Where the rows of each run begin among those of all weeks.
    let targets: [UInt32]

    @inline(__always)
    func forEachRun(_ body: (_ group: Int, _ visitor: Int, _ rows: Range<Int>, _ target: Int) -> Void) {
        starts.withUnsafeBufferPointer { starts in
            targets.withUnsafeBufferPointer { targets in
                visitors.withUnsafeBufferPointer { visitors in
                    for group in visitors.indices {
                        body(
                            group, Int(visitors[group]), Int(starts[group])..<Int(starts[group + 1]),
                            Int(targets[group]))
                    }
                }
            }
        }
    }

    /// Calls back for every row of the week with where it belongs.
    @inline(__always)
    func forEach(_ body: (_ row: Int, _ target: Int) -> Void) {
        forEachRun { _, _, rows, target in
            var place = target
            for row in rows {
                body(row, place)
                place &+= 1
            }
        }
    }
}
