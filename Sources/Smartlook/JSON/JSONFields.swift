/// Reads the fields of one object, forgiving about their types.
///
/// A missing field, `null` and an empty text where a number or time belongs are nil. A number is taken for a text and
/// a text of digits for a number; a time may be ISO 8601 or a number of milliseconds since 1970. Anything else is a
/// fault. The type the API documents is always tried first.
public struct JSONFields {
    private let members: [String: JSONValue]

    /// The fields of an object; anything but an object is a fault.
    public init(_ json: JSONValue) throws(JSONFault) {
        guard case .object(let members) = json else { throw JSONFault("\(json.kind) where an object belongs") }
        self.members = members
    }

    /// The field as it stands; nil for null.
    public func any(_ name: String) -> JSONValue? {
        guard let value = members[name], value != .null else { return nil }
        return value
    }

    /// A text; numbers and truth values in their usual spelling.
    public func text(_ name: String) throws(JSONFault) -> String? {
        guard let value = members[name] else { return nil }
        switch value {
        case .string(let text): return text
        case .null: return nil
        case .array, .object: throw JSONFault("\(name) is \(value.kind), no text")
        default: return value.word
        }
    }

    /// A text that must be there and not empty.
    ///
    /// A number stands for itself as long as it has all its digits: beyond 64 bits two of them would be one text.
    public func requiredText(_ name: String) throws(JSONFault) -> String {
        if case .number(let number)? = members[name], abs(number) >= 0x1p63 {
            throw JSONFault("\(name) is a number beyond 64 bits")
        }
        guard let text = try text(name), !text.isEmpty else { throw JSONFault("\(name) is missing") }
        return text
    }

    /// A text; lists and objects as compact JSON.
    public func looseText(_ name: String) -> String? {
        any(name)?.word
    }

    /// A whole number; a fraction is cut off.
    public func integer(_ name: String) throws(JSONFault) -> Int? {
        if case .integer(let whole)? = members[name] { return Int(whole) }
        guard let number = try number(name) else { return nil }
        guard let whole = Int(exactly: number.rounded(.towardZero)) else {
            throw JSONFault("\(name) is no whole number within 64 bits")
        }
        return whole
    }

    /// A number.
    public func number(_ name: String) throws(JSONFault) -> Double? {
        guard let value = members[name] else { return nil }
        switch value {
        case .number(let number): return number
        case .integer(let whole): return Double(whole)
        case .null, .string(""): return nil
        case .string(let text):
            if let number = Double(text), number.isFinite { return number }
        default: break
        }
        throw JSONFault("\(name) is \(value.kind), no number")
    }

    /// A truth value; also `"true"`, `"false"`, 1 and 0.
    public func flag(_ name: String) throws(JSONFault) -> Bool? {
        guard let value = members[name] else { return nil }
        switch value {
        case .bool(let flag): return flag
        case .null, .string(""): return nil
        case .string("true"), .integer(1), .string("1"): return true
        case .string("false"), .integer(0), .string("0"): return false
        default: throw JSONFault("\(name) is \(value.kind), no truth value")
        }
    }

    /// A moment.
    public func instant(_ name: String) throws(JSONFault) -> Instant? {
        guard let value = members[name] else { return nil }
        switch value {
        case .string(let text):
            if let instant = Instant(text) { return instant }
            if text.isEmpty { return nil }
            if let number = Double(text), let instant = Instant(epoch: number) { return instant }
        case .integer(let whole): if let instant = Instant(epoch: Double(whole)) { return instant }
        case .number(let number): if let instant = Instant(epoch: number) { return instant }
        case .null: return nil
        default: break
        }
        throw JSONFault("\(name) is no time")
    }

    /// A record inside this one.
    public func record<Record: JSONRecord>(
        _ name: String, as type: Record.Type = Record.self
    ) throws(JSONFault) -> Record? {
        guard let value = any(name) else { return nil }
        do { return try Record(json: value) } catch { throw error.within(name) }
    }

    /// A list of records; a single one counts as a list of one.
    public func records<Record: JSONRecord>(
        _ name: String, as type: Record.Type = Record.self
    ) throws(JSONFault) -> [Record]? {
        guard let list = list(name) else { return nil }
        var records: [Record] = []
        records.reserveCapacity(list.count)
        for item in list {
            do { records.append(try Record(json: item)) } catch { throw error.within(name) }
        }
        return records
    }

    /// A list of texts; a single one counts as a list of one, null items are left out.
    public func texts(_ name: String) -> [String]? {
        list(name)?.compactMap { $0 == .null ? nil : $0.word }
    }

    /// Texts under names; members that are no texts are left out.
    public func links(_ name: String) -> [String: String]? {
        guard case .object(let links)? = members[name] else { return nil }
        return links.compactMapValues(\.stringValue)
    }

    private func list(_ name: String) -> [JSONValue]? {
        guard let value = any(name) else { return nil }
        guard case .array(let items) = value else { return [value] }
        return items
    }
}

extension JSONFault {
    fileprivate func within(_ name: String) -> JSONFault {
        JSONFault("\(name): \(reason)", at: offset)
    }
}

extension JSONValue {
    /// A text as itself, everything else as compact JSON; whole numbers without a fraction.
    var word: String {
        switch self {
        case .string(let text): return text
        case .number(let number):
            if let whole = Int64(exactly: number) { return String(whole) }
            return text
        default: return text
        }
    }
}

extension Instant {
    /// A moment given as a number: milliseconds since 1970, or seconds where that would be before spring 1973.
    init?(epoch number: Double) {
        let microseconds = abs(number) < 1e11 ? number * 1_000_000 : number * 1000
        guard abs(microseconds) < 9e18 else { return nil }
        self.init(microseconds: Int64(microseconds))
    }
}
