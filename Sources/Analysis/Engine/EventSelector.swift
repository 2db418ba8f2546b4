import Archive

/// Tells of every row of one week's columns which of some conditions its event meets, as bits.
struct EventSelector {
    /// The conditions that a name code may meet; the further requirements are looked at row by row.
    let bits: NumberTable
    private let requirements: [Requirement]

    /// A condition's requirement beside the name.
    private struct Requirement {
        let bit: UInt32
        let column: CodedColumn?
        /// By the column's code.
        let isMet: [Bool]
    }

    /// - Parameter conditions: at most 32; condition k is bit k.
    init(_ conditions: [EventCondition], week: EventColumns, data: ProjectData) {
        var bits = [UInt32](repeating: 0, count: week.name.dictionary.count)
        var requirements: [Requirement] = []
        for (index, condition) in conditions.enumerated() {
            let bit = UInt32(1) << UInt32(index)
            let names = Set(condition.names.compactMap { data.textID($0) })
            for (code, id) in week.name.dictionary.enumerated() where condition.names.isEmpty || names.contains(id) {
                bits[code] |= bit
            }
            func require(_ column: CodedColumn?, _ isMet: (UInt32) -> Bool) {
                requirements.append(
                    Requirement(bit: bit, column: column, isMet: column?.dictionary.map(isMet) ?? []))
            }
            if !condition.types.isEmpty {
                let types = Set(condition.types.compactMap { data.textID($0) })
                require(week.type) { types.contains($0) }
            }
            if let page = condition.page {
                let pattern = PagePattern(page)
                require(week.page) { $0 != 0 && pattern.matches(data.texts[Int($0)]) }
            }
            for property in condition.properties {
                let values = Set(property.values.compactMap { data.textID($0) })
                require(data.textID(property.name).flatMap { week.properties[$0] }) { values.contains($0) }
            }
        }
        self.bits = NumberTable(bits)
        self.requirements = requirements
    }

    /// The bits as a pointer, which is good as long as this lives.
    var table: UnsafePointer<UInt32> { bits.base }

    /// Whether the name alone decides.
    var isByName: Bool { requirements.isEmpty }

    /// The conditions that a row meets, of those its name may meet.
    @inline(__always)
    func refined(_ bits: UInt32, row: Int, visitor: Int) -> UInt32 {
        var result = bits
        for requirement in requirements where result & requirement.bit != 0 {
            guard let column = requirement.column,
                requirement.isMet[column.code(row: row, visitor: visitor)]
            else {
                result &= ~requirement.bit
                continue
            }
        }
        return result
    }
}

/// Numbers by name code, at a place of their own.
final class NumberTable: @unchecked Sendable {
    let base: UnsafePointer<UInt32>
    private let storage: UnsafeMutablePointer<UInt32>

    init(_ numbers: [UInt32]) {
        storage = .allocate(capacity: max(numbers.count, 1))
        storage.initialize(to: 0)
        storage.update(from: numbers, count: numbers.count)
        base = UnsafePointer(storage)
    }

    deinit { storage.deallocate() }
}
