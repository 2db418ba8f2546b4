/// What stands in the body of one page.
struct ReadPage<Item: JSONRecord> {
    var items: [Item] = []
    var rejected: [RejectedRecord] = []
    var repaired = 0
    /// The bytes of the list of records; nil if the page has none.
    var list: Range<Int>?
    /// The members of the page beside its records.
    var rest: [String: JSONValue] = [:]

    /// Reads a page. One bad record does not spoil it: it is kept as it came, and the records behind it are read. A
    /// body that is no JSON from its first byte to its last is refused whole.
    init(_ body: [UInt8], _ expected: PageList) throws(JSONFault) {
        self = try body.parsing { (parser) throws(JSONFault) in
            var page = ReadPage()
            if expected.isBare, try parser.peek() == UInt8(ascii: "[") {
                try page.readList(&parser)
                try parser.end()
                return page
            }
            try parser.expect("{")
            if try parser.skip("}") == false {
                repeat {
                    let name = try parser.name()
                    let opening = try parser.peek()
                    if expected.keys.contains(name), opening == UInt8(ascii: "[") {
                        try page.readList(&parser)
                    } else {
                        page.rest[name] = try parser.value(depth: 1)
                    }
                } while try parser.skip(",")
                try parser.expect("}")
            }
            try parser.end()
            return page
        }
    }

    private init() {}

    private mutating func readList(_ parser: inout JSONParser) throws(JSONFault) {
        guard list == nil else { throw JSONFault("the list of records is there twice", at: parser.index) }
        let start = parser.index
        try parser.expect("[")
        if try parser.skip("]") == false {
            var position = 0
            repeat {
                try readRecord(&parser, position)
                position += 1
            } while try parser.skip(",")
            try parser.expect("]")
        }
        list = start..<parser.index
    }

    private mutating func readRecord(_ parser: inout JSONParser, _ position: Int) throws(JSONFault) {
        parser.skipSpace()
        let (start, repairs) = (parser.index, parser.repairs)
        do throws(JSONFault) {
            let json = try parser.value(depth: 2)
            items.append(try Item(json: json))
            if parser.repairs > repairs { repaired += 1 }
        } catch {
            parser.index = start
            try parser.skipValue()
            var bytes = Array(parser.bytes[start..<parser.index])
            guard !bytes.isEmpty else { throw error }
            while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
            rejected.append(RejectedRecord(position: position, reason: error.reason, bytes: bytes))
        }
    }
}
