import Foundation

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

        package subscript(index: Int) -> Int {
            switch self {
            case .one(let codes): Int(codes.base[index])
            case .two(let codes): Int(codes.base[index])
            case .four(let codes): Int(codes.base[index])
            }
        }
    }

    /// The code of a row, which belongs to the visitor of an index.
    package func code(row: Int, visitor: Int) -> Int {
        codes[isPerVisitor ? visitor : row]
    }

    /// The text id of a row, which belongs to the visitor of an index; 0 is "none".
    package func id(row: Int, visitor: Int) -> UInt32 {
        dictionary[code(row: row, visitor: visitor)]
    }

    /// Brings the columns of all weeks together.
    ///
    /// - Parameters:
    ///   - weeks: nil for a week without the column.
    ///   - mayBePerVisitor: false for a column that is read row by row.
    init(_ weeks: [CodedColumn?], _ layout: ColumnLayout, mayBePerVisitor: Bool) {
        var dictionary: [UInt32] = [0]
        var codeOf: [UInt32: UInt32] = [0: 0]
        let translations = weeks.map { week -> [UInt32] in
            (week?.dictionary ?? []).map { id in
                if let code = codeOf[id] { return code }
                let code = UInt32(dictionary.count)
                codeOf[id] = code
                dictionary.append(id)
                return code
            }
        }
        self.dictionary = dictionary
        let parts = zip(weeks, translations).map { week, codes in week.map { Part(column: $0, codes: codes) } }
        func filled<Code: FixedWidthInteger & Sendable>(_ code: Code.Type) -> (ColumnBuffer<Code>, Bool) {
            if mayBePerVisitor, let buffer = Self.byVisitor(code, parts, layout) { return (buffer, true) }
            return (Self.byRow(code, parts, layout), false)
        }
        if dictionary.count <= 1 << 8 {
            let (buffer, isPerVisitor) = filled(UInt8.self)
            (codes, self.isPerVisitor) = (.one(buffer), isPerVisitor)
        } else if dictionary.count <= 1 << 16 {
            let (buffer, isPerVisitor) = filled(UInt16.self)
            (codes, self.isPerVisitor) = (.two(buffer), isPerVisitor)
        } else {
            let (buffer, isPerVisitor) = filled(UInt32.self)
            (codes, self.isPerVisitor) = (.four(buffer), isPerVisitor)
        }
    }

    /// One week's column and the codes that its own codes become.
    private struct Part: Sendable {
        let column: CodedColumn
        let codes: [UInt32]
    }

    /// Nil where the rows of some visitor differ.
    private static func byVisitor<Code: FixedWidthInteger & Sendable>(
        _ code: Code.Type, _ parts: [Part?], _ layout: ColumnLayout
    ) -> ColumnBuffer<Code>? {
        guard parts.allSatisfy({ $0?.column.isPerVisitor ?? true }) else { return nil }
        let buffer = ColumnBuffer<Code>(count: layout.visitors.count)
        let isSeen = ColumnBuffer<UInt8>(count: layout.visitors.count)
        for (part, runs) in zip(parts, layout.runs) {
            for (group, visitor) in runs.visitors.enumerated() {
                let code = part.map { Code(truncatingIfNeeded: $0.codes[$0.column.codes[group]]) } ?? 0
                if isSeen.base[Int(visitor)] == 0 {
                    isSeen.base[Int(visitor)] = 1
                    buffer.base[Int(visitor)] = code
                } else if buffer.base[Int(visitor)] != code {
                    return nil
                }
            }
        }
        return buffer
    }

    private static func byRow<Code: FixedWidthInteger & Sendable>(
        _ code: Code.Type, _ parts: [Part?], _ layout: ColumnLayout
    ) -> ColumnBuffer<Code> {
        let buffer = ColumnBuffer<Code>(count: layout.count)
        DispatchQueue.concurrentPerform(iterations: parts.count) { week in
            guard let part = parts[week] else { return }
            let runs = layout.runs[week]
            let codes = part.codes.map { Code(truncatingIfNeeded: $0) }
            codes.withUnsafeBufferPointer { codes in
                switch part.column.codes {
                case _ where part.column.isPerVisitor:
                    runs.forEachRun { group, _, rows, target in
                        let code = codes[part.column.codes[group]]
                        for place in target..<(target + rows.count) { buffer.base[place] = code }
                    }
                case .one(let own):
                    own.withUnsafeBufferPointer { own in
                        runs.forEach { row, target in buffer.base[target] = codes[Int(own[row])] }
                    }
                case .two(let own):
                    own.withUnsafeBufferPointer { own in
                        runs.forEach { row, target in buffer.base[target] = codes[Int(own[row])] }
                    }
                case .four(let own):
                    own.withUnsafeBufferPointer { own in
                        runs.forEach { row, target in buffer.base[target] = codes[Int(own[row])] }
                    }
                }
            }
        }
        return buffer
    }
}
