/// A pattern for page addresses in which `*` stands for any text, also none.
///
/// A pattern that begins with `/` is held against the path, without host, query and fragment; any other against the
/// whole address.
struct PagePattern {
    private let parts: [[UInt8]]
    private let isPath: Bool

    init(_ pattern: String) {
        isPath = pattern.hasPrefix("/")
        parts = pattern.utf8.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).map { Array($0) }
    }

    func matches(_ address: String) -> Bool {
        let text = isPath ? Self.path(of: address) : Array(address.utf8)
        guard let first = parts.first, text.starts(with: first) else { return false }
        guard parts.count > 1, let last = parts.last else { return text.count == first.count }
        var position = first.count
        for part in parts.dropFirst().dropLast() {
            guard let found = Self.find(part, in: text, from: position) else { return false }
            position = found + part.count
        }
        return text.count - position >= last.count && text.suffix(last.count).elementsEqual(last)
    }

    private static func find(_ part: [UInt8], in text: [UInt8], from start: Int) -> Int? {
        guard text.count - part.count >= start else { return nil }
        return (start...(text.count - part.count)).first { text[$0...].starts(with: part) }
    }

    private static func path(of address: String) -> [UInt8] {
        var rest = Array(address.utf8)[...]
        if let scheme = find(Array("://".utf8), in: Array(rest), from: 0) {
            rest = rest.dropFirst(scheme + 3).drop { $0 != UInt8(ascii: "/") }
        }
        return Array(rest.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") })
    }
}
