import Archive

/// Tells of every row which of some conditions its event meets, as bits.
struct EventSelector: @unchecked Sendable {
    /// The conditions that a name's code may meet; further requirements are looked at row by row.
    let table: UnsafePointer<UInt32>
    /// The codes of names that may meet any.
    let codes: [Int]
    private let bits: ColumnBuffer<UInt32>
    private let requirements: [Requirement]

    /// A condition's requirement beside the name.
    private struct Requirement {
        let bit: UInt32
        let column: CodeView?
        /// By the column's code.
        let isMet: [Bool]
    }

    /// - Parameter conditions: at most 32; condition k is bit k.
    init(_ conditions: [EventCondition], _ data: ProjectData) {
        let events = data.events
        let bits = ColumnBuffer<UInt32>(count: events.name.dictionary.count)
        var requirements: [Requirement] = []
        for (index, condition) in conditions.enumerated() {
            let bit = UInt32(1) << UInt32(index)
            let names = Set(condition.names.compactMap { data.textID($0) })
            for (code, id) in events.name.dictionary.enumerated() where condition.names.isEmpty || names.contains(id) {
                bits.base[code] |= bit
            }
            func require(_ column: EventCodes?, _ isMet: (UInt32) -> Bool) {
                requirements.append(
                    Requirement(
                        bit: bit, column: column.map { CodeView($0) }, isMet: column?.dictionary.map(isMet) ?? []))
            }
            if !condition.types.isEmpty {
                let types = Set(condition.types.compactMap { data.textID($0) })
                require(events.type) { types.contains($0) }
            }
            if let page = condition.page {
                let pattern = PagePattern(page)
                require(events.page) { $0 != 0 && pattern.matches(data.texts[Int($0)]) }
            }
            for property in condition.properties {
                let values = Set(property.values.compactMap { data.textID($0) })
                require(data.textID(property.name).flatMap { events.properties[$0] }) { values.contains($0) }
            }
        }
        self.bits = bits
        self.requirements = requirements
        table = UnsafePointer(bits.base)
        codes = (0..<bits.count).filter { bits[$0] != 0 }
    }

    /// Whether the name alone decides.
    var isByName: Bool { requirements.isEmpty }

    /// The conditions that a row meets, of those its name may meet.
    func refined(_ bits: UInt32, at place: EventPlace) -> UInt32 {
        var result = bits
        for requirement in requirements where result & requirement.bit != 0 {
            guard let column = requirement.column,
                requirement.isMet[column.code(row: place.row, visitor: place.visitor)]
            else {
                result &= ~requirement.bit
                continue
            }
        }
        return result
    }
}
