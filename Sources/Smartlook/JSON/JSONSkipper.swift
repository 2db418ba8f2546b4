extension JSONParser {
    /// Moves behind the value that comes next, looking only at its quotes and brackets.
    ///
    /// It passes over a value that `value()` refuses (too deep, a number too large, a stray word) so that the records
    /// behind it can still be read. It does not recurse, so no depth is too much for it.
    mutating func skipValue() throws(JSONFault) {
        var open: [UInt8] = []
        let start = index
        _ = try peek()
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "\""):
                try skipString()
                continue
            case UInt8(ascii: "{"): open.append(UInt8(ascii: "}"))
            case UInt8(ascii: "["): open.append(UInt8(ascii: "]"))
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if open.isEmpty { return }
                guard open.popLast() == byte else { throw JSONFault("brackets do not match", at: index) }
            case UInt8(ascii: ",") where open.isEmpty: return
            default: break
            }
            index += 1
        }
        throw JSONFault("a value has no end", at: start)
    }

    private mutating func skipString() throws(JSONFault) {
        let start = index
        index += 1
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""):
                index += 1
                return
            case UInt8(ascii: "\\"): index += 2
            default: index += 1
            }
        }
        throw JSONFault("a text has no end", at: start)
    }
}
