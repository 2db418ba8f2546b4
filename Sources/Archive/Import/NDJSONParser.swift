import Smartlook

/// Reads a piece of NDJSON, one object a line, into columns.
///
/// Members of objects within objects are named with dots (`context.country`), lists are kept as JSON, `null` is nothing.
struct NDJSONParser: Sendable {
    let mapping: ImportMapping

    /// Every name of a property is a column of all events, so what a tool makes names of must not grow without end.
    static let mostProperties = 1000

    func parse(_ bytes: UnsafeRawBufferPointer, into chunk: inout ImportChunk) {
        var scratch = ScratchBytes()
        let none = UnsafeRawBufferPointer(start: nil, count: 0)
        var line = 0
        for text in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            defer { line += 1 }
            guard text.contains(where: { $0 > 0x20 }) else { continue }
            func left() -> [String] { [String(decoding: text.prefix(1000), as: UTF8.self)] }
            let members: [ExactText: String]
            do throws(JSONFault) {
                guard case .object(let object) = try JSONValue(bytes: Array(text)) else {
                    chunk.reject(line: line, "it is no JSON object", left())
                    continue
                }
                members = Self.flat(object)
            } catch {
                chunk.reject(line: line, "it is no JSON: \(error)", left())
                continue
            }
            scratch.empty()
            var fields: [UnsafeRawBufferPointer] = []
            var taken: Set<ExactText> = []
            for slot in ImportMapping.Slot.allCases {
                let name = mapping.member(slot, of: members).map { ExactText($0) }
                if let name { taken.insert(name) }
                let value = name.flatMap { members[$0] }
                fields.append(value.map { scratch.hold(Array($0.utf8)) } ?? none)
            }
            guard let event = mapping.member(.event, of: members), members[ExactText(event)] != nil else {
                chunk.reject(line: line, "it has no event name", left())
                continue
            }
            let wanted = mapping.properties.map { Set($0.map { ExactText($0) }) }
            var values: [(Int, UnsafeRawBufferPointer)] = []
            for (name, value) in members.sorted(by: { $0.key < $1.key })
            where wanted?.contains(name) ?? !taken.contains(name) {
                guard chunk.hasRoom(for: name.value, upTo: Self.mostProperties) else { continue }
                values.append((chunk.property(name.value), scratch.hold(Array(value.utf8))))
            }
            fields += repeatElement(none, count: chunk.propertyNames.count)
            for (index, value) in values { fields[ImportMapping.Slot.allCases.count + index] = value }
            let fault = fields.withUnsafeBufferPointer { chunk.add($0) }
            if let fault { chunk.reject(line: line, fault, left()) }
        }
        chunk.lines = max(0, line - 1)
    }

    private static func flat(_ object: [String: JSONValue], _ path: String = "") -> [ExactText: String] {
        var members: [ExactText: String] = [:]
        for (name, value) in object {
            let name = path + name
            switch value {
            case .null: continue
            case .string(let text): members[ExactText(name)] = text
            case .object(let inner): members.merge(flat(inner, name + ".")) { $1 }
            case .bool, .integer, .number, .array:
                members[ExactText(name)] = String(decoding: value.bytes, as: UTF8.self)
            }
        }
        return members
    }
}
