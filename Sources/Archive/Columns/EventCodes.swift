/// The texts of a column of all events: a dictionary of text ids and a code for every row, or for every visitor where
/// all its rows agree.
package struct EventCodes: Sendable {
    /// Text ids by code; code 0 is "none", which is text id 0.
    package let dictionary: [UInt32]
    package let codes: Codes
    /// Whether there is one code a visitor instead of one a row.
    package let isPerVisitor: Bool

    package enum Codes: Sendable {
        case one(ColumnBuffer<UInt8>)
        case two(ColumnBuffer<UInt16>)
        case four(ColumnBuffer<UInt32>)
    }

    /// Reads a column of all weeks and brings it together.
    ///
    /// - Parameters:
    ///   - mayBePerVisitor: false for a column that is read row by row.
    ///   - isOptional: whether weeks may lack it.
    init(
        _ name: String, _ weeks: SegmentReader, _ layout: ColumnLayout, mayBePerVisitor: Bool = true,
        isOptional: Bool = false
    ) throws {
        let source = Source(name: name, weeks: weeks, layout: layout, isOptional: isOptional)
        for isPerVisitor in mayBePerVisitor ? [true, false] : [false] {
            if let (dictionary, codes) = try source.filled(UInt8.self, isPerVisitor) {
                self = EventCodes(dictionary: dictionary, codes: .one(codes), isPerVisitor: isPerVisitor)
                return
            }
            if let (dictionary, codes) = try source.filled(UInt16.self, isPerVisitor) {
                self = EventCodes(dictionary: dictionary, codes: .two(codes), isPerVisitor: isPerVisitor)
                return
            }
            if let (dictionary, codes) = try source.filled(UInt32.self, isPerVisitor) {
                self = EventCodes(dictionary: dictionary, codes: .four(codes), isPerVisitor: isPerVisitor)
                return
            }
        }
        throw SegmentColumns.damaged(name)
    }

    init(dictionary: [UInt32], codes: Codes, isPerVisitor: Bool) {
        self.dictionary = dictionary
        self.codes = codes
        self.isPerVisitor = isPerVisitor
    }
}

/// A column that is to be brought together.
private struct Source {
    let name: String
    let weeks: SegmentReader
    let layout: ColumnLayout
    let isOptional: Bool

    private struct Misfit: Error {}

    /// The dictionary and the codes; nil where there are more values than such codes, or the rows of some visitor
    /// differ.
    func filled<Code: FixedWidthInteger & Sendable>(
        _: Code.Type, _ isPerVisitor: Bool
    ) throws -> ([UInt32], ColumnBuffer<Code>)? {
        var dictionary: [UInt32] = [0]
        var codeOf: [UInt32: Code] = [0: 0]
        let codes = ColumnBuffer<Code>(count: isPerVisitor ? layout.visitors.count : layout.count)
        let isSeen = ColumnBuffer<UInt8>(count: isPerVisitor ? layout.visitors.count : 0)
        let runs = layout.runs
        do {
            try weeks.readOptional(name) { week, bytes, rows throws(ColumnReader.Damaged) in
                try CodedColumn(bytes, rows: rows, visitors: runs[week].visitors.count)
            } _: { batch in
                let parts = try batch.columns.map { column in
                    guard let column else {
                        guard isOptional else { throw SegmentColumns.damaged(name) }
                        return Part<Code>?.none
                    }
                    return Part(column: column, codes: try translation(column.dictionary, &dictionary, &codeOf))
                }
                let all = SegmentReader.Batch(first: batch.first, columns: parts)
                if isPerVisitor {
                    for (index, part) in parts.enumerated() {
                        try fill(part, runs[batch.first + index], codes, isSeen)
                    }
                } else {
                    all.onAllCores { week, part in part?.spread(runs[week], codes) }
                }
            }
        } catch is Misfit {
            return nil
        }
        return (dictionary, codes)
    }

    /// The codes among those of all weeks that the codes of one week become.
    private func translation<Code: FixedWidthInteger>(
        _ ids: [UInt32], _ dictionary: inout [UInt32], _ codeOf: inout [UInt32: Code]
    ) throws -> [Code] {
        try ids.map { id in
            if let code = codeOf[id] { return code }
            guard let code = Code(exactly: dictionary.count) else { throw Misfit() }
            codeOf[id] = code
            dictionary.append(id)
            return code
        }
    }

    private func fill<Code: FixedWidthInteger & Sendable>(
        _ part: Part<Code>?, _ runs: ColumnRuns, _ codes: ColumnBuffer<Code>, _ isSeen: ColumnBuffer<UInt8>
    ) throws {
        guard part?.column.isPerVisitor ?? true else { throw Misfit() }
        for (group, visitor) in runs.visitors.enumerated() {
            let code = part.map { $0.codes[$0.column.codes[group]] } ?? 0
            if isSeen.base[Int(visitor)] == 0 {
                isSeen.base[Int(visitor)] = 1
                codes.base[Int(visitor)] = code
            } else if codes.base[Int(visitor)] != code {
                throw Misfit()
            }
        }
    }
}

/// One week's column and the codes that its own codes become.
private struct Part<Code: FixedWidthInteger & Sendable>: Sendable {
    let column: CodedColumn
    let codes: [Code]

    /// Writes the codes of the week's rows where they belong.
    func spread(_ runs: ColumnRuns, _ target: ColumnBuffer<Code>) {
        codes.withUnsafeBufferPointer { codes in
            if column.isPerVisitor {
                runs.forEachRun { group, _, rows, place in
                    (target.base + place).update(repeating: codes[column.codes[group]], count: rows.count)
                }
                return
            }
            switch column.codes {
            case .one(let own): spread(own, codes, runs, target)
            case .two(let own): spread(own, codes, runs, target)
            case .four(let own): spread(own, codes, runs, target)
            }
        }
    }

    private func spread(
        _ own: [some FixedWidthInteger], _ codes: UnsafeBufferPointer<Code>, _ runs: ColumnRuns,
        _ target: ColumnBuffer<Code>
    ) {
        own.withUnsafeBufferPointer { own in
            runs.forEach { row, place in target.base[place] = codes[Int(truncatingIfNeeded: own[row])] }
        }
    }
}
