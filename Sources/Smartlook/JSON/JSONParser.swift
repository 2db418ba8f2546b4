/// Reads JSON from bytes, strict about its structure and forgiving about its texts.
///
/// Foundation refuses a whole page for one broken emoji, one bad byte or one raw control character in it, which is
/// what trackers send. Here those become U+FFFD or stay, and are counted in `repairs`; so does U+0000, at which C
/// libraries would cut the text.
struct JSONParser {
    /// Objects and lists may be nested so deep.
    static let maximumDepth = 256

    let bytes: UnsafeBufferPointer<UInt8>
    var index = 0
    private(set) var repairs = 0
    private var scratch: [UInt8] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    }

    /// One value, without anything before or after it but white space.
    static func parse(_ bytes: [UInt8]) throws(JSONFault) -> JSONValue {
        try bytes.parsing { (parser) throws(JSONFault) in
            let value = try parser.value()
            try parser.end()
            return value
        }
    }

    // MARK: - Structure

    mutating func skipSpace() {
        while index < bytes.count, bytes[index] == 0x20 || (bytes[index] >= 0x09 && bytes[index] <= 0x0D) {
            index += 1
        }
    }

    /// The next byte that is no white space; it stays unread.
    mutating func peek() throws(JSONFault) -> UInt8 {
        skipSpace()
        guard index < bytes.count else { throw JSONFault("the text ends too early", at: index) }
        return bytes[index]
    }

    mutating func expect(_ byte: Unicode.Scalar) throws(JSONFault) {
        guard try peek() == UInt8(ascii: byte) else { throw JSONFault("'\(byte)' is missing", at: index) }
        index += 1
    }

    /// Whether the byte comes next; it is read if so.
    mutating func skip(_ byte: Unicode.Scalar) throws(JSONFault) -> Bool {
        guard try peek() == UInt8(ascii: byte) else { return false }
        index += 1
        return true
    }

    mutating func end() throws(JSONFault) {
        skipSpace()
        guard index == bytes.count else { throw JSONFault("something follows the value", at: index) }
    }

    // MARK: - Values

    mutating func value(depth: Int = 0) throws(JSONFault) -> JSONValue {
        guard depth < Self.maximumDepth else {
            throw JSONFault("nested deeper than \(Self.maximumDepth)", at: index)
        }
        switch try peek() {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "{"): return try object(depth)
        case UInt8(ascii: "["): return try array(depth)
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func object(_ depth: Int) throws(JSONFault) -> JSONValue {
        index += 1
        var members: [String: JSONValue] = [:]
        if try skip("}") { return .object(members) }
        members.reserveCapacity(8)
        repeat {
            let name = try name()
            members[name] = try value(depth: depth + 1)
        } while try skip(",")
        try expect("}")
        return .object(members)
    }

    /// The name of a member and the colon behind it.
    mutating func name() throws(JSONFault) -> String {
        guard try peek() == UInt8(ascii: "\"") else { throw JSONFault("a name is missing", at: index) }
        let name = try string()
        try expect(":")
        return name
    }

    private mutating func array(_ depth: Int) throws(JSONFault) -> JSONValue {
        index += 1
        var items: [JSONValue] = []
        if try skip("]") { return .array(items) }
        repeat {
            items.append(try value(depth: depth + 1))
        } while try skip(",")
        try expect("]")
        return .array(items)
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONFault) -> JSONValue {
        let end = index + word.utf8CodeUnitCount
        guard end <= bytes.count,
            word.withUTF8Buffer({ UnsafeBufferPointer(rebasing: bytes[index..<end]).elementsEqual($0) })
        else { throw JSONFault("no JSON value", at: index) }
        index = end
        return value
    }

    // MARK: - Texts

    /// The text whose opening quote comes next.
    private mutating func string() throws(JSONFault) -> String {
        index += 1
        let start = index
        var seen: UInt8 = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                defer { index += 1 }
                return text(UnsafeBufferPointer(rebasing: bytes[start..<index]), isASCII: seen < 0x80)
            }
            if byte == UInt8(ascii: "\\") || byte == 0 { return try escapedString(from: start) }
            seen |= byte
            index += 1
        }
        throw JSONFault("a text has no end", at: start - 1)
    }

    private mutating func text(_ slice: UnsafeBufferPointer<UInt8>, isASCII: Bool) -> String {
        if !isASCII {
            if let text = String(validating: slice, as: UTF8.self) { return text }
            repairs += 1
        }
        return String(decoding: slice, as: UTF8.self)
    }

    private mutating func escapedString(from start: Int) throws(JSONFault) -> String {
        scratch.removeAll(keepingCapacity: true)
        scratch.append(contentsOf: bytes[start..<index])
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\""):
                if let text = String(validating: scratch, as: UTF8.self) { return text }
                repairs += 1
                return String(decoding: scratch, as: UTF8.self)
            case UInt8(ascii: "\\"): try escape()
            case 0: replace()
            default: scratch.append(byte)
            }
        }
        throw JSONFault("a text has no end", at: start - 1)
    }

    private mutating func escape() throws(JSONFault) {
        guard index < bytes.count else { throw JSONFault("the text ends too early", at: index) }
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scratch.append(byte)
        case UInt8(ascii: "b"): scratch.append(0x08)
        case UInt8(ascii: "f"): scratch.append(0x0C)
        case UInt8(ascii: "n"): scratch.append(0x0A)
        case UInt8(ascii: "r"): scratch.append(0x0D)
        case UInt8(ascii: "t"): scratch.append(0x09)
        case UInt8(ascii: "u"): try unicodeEscape()
        default: throw JSONFault("an unknown escape", at: index - 2)
        }
    }

    private mutating func unicodeEscape() throws(JSONFault) {
        var code = try hexadecimal()
        if (0xD800..<0xDC00).contains(code), index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
            bytes[index + 1] == UInt8(ascii: "u")
        {
            let mark = index
            index += 2
            let low = try hexadecimal()
            if (0xDC00..<0xE000).contains(low) {
                code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
            } else {
                index = mark
            }
        }
        guard code != 0, let scalar = Unicode.Scalar(code) else { return replace() }
        scratch.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }

    private mutating func hexadecimal() throws(JSONFault) -> UInt32 {
        guard index + 4 <= bytes.count else { throw JSONFault("the text ends too early", at: index) }
        var code: UInt32 = 0
        for byte in bytes[index..<index + 4] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw JSONFault("no hexadecimal digit", at: index)
            }
            code = code << 4 | UInt32(digit)
        }
        index += 4
        return code
    }

    private mutating func replace() {
        repairs += 1
        scratch.append(contentsOf: [0xEF, 0xBF, 0xBD])
    }

    // MARK: - Numbers

    private mutating func number() throws(JSONFault) -> JSONValue {
        let start = index
        let isNegative = bytes[index] == UInt8(ascii: "-")
        if isNegative { index += 1 }
        var whole: Int64 = 0
        var fits = true
        let digits = try digits { digit in
            let (product, overflow) = whole.multipliedReportingOverflow(by: 10)
            let (sum, overflowToo) = product.subtractingReportingOverflow(Int64(digit))
            fits = fits && !overflow && !overflowToo
            whole = fits ? sum : 0  // kept negative: the smallest number has no positive twin
        }
        guard digits == 1 || bytes[index - digits] != UInt8(ascii: "0") else {
            throw JSONFault("a number with a leading zero", at: start)
        }
        var isWhole = true
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
            isWhole = false
            index += 1
            try self.digits { _ in }
        }
        if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
            isWhole = false
            index += 1
            if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") {
                index += 1
            }
            try self.digits { _ in }
        }
        if isWhole, fits, isNegative || whole != .min { return .integer(isNegative ? whole : -whole) }
        let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<index]), as: UTF8.self)
        guard let number = Double(text), number.isFinite else {
            throw JSONFault("a number too large: \(text.prefix(24))", at: start)
        }
        return .number(number)
    }

    @discardableResult
    private mutating func digits(_ take: (UInt8) -> Void) throws(JSONFault) -> Int {
        let start = index
        while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 {
            take(bytes[index] - 0x30)
            index += 1
        }
        guard index > start else { throw JSONFault("no JSON value", at: start) }
        return index - start
    }
}

extension [UInt8] {
    /// Runs a parser over these bytes.
    func parsing<Result>(_ body: (inout JSONParser) throws(JSONFault) -> Result) throws(JSONFault) -> Result {
        try withUnsafeBufferPointer { (buffer) throws(JSONFault) in
            var parser = JSONParser(buffer)
            return try body(&parser)
        }
    }
}
