/// The query of a URL, names and values percent-encoded, in the order they were added.
struct QueryString: Hashable, Sendable {
    private(set) var items: [Item] = []

    struct Item: Hashable, Sendable {
        var name: String
        var value: String
    }

    init() {}

    /// Reads the query of a link a server wrote, whether it encoded it or not.
    ///
    /// Cursors are often Base64, and documented links leave their `=` as it is. Everything behind the first `=` is the
    /// value. A `+` means itself in a query without any `%41`, because whoever encodes writes `%2B` for it; in an
    /// encoded one it stays a `+`.
    init(link: some StringProtocol) {
        let isEncoded = Self.hasEscape(link)
        for part in link.split(separator: "&") {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let value = pair.count > 1 ? Self.normalized(pair[1], isEncoded) : ""
            items.append(Item(name: Self.normalized(pair[0], isEncoded), value: value))
        }
    }

    mutating func add(_ name: String, _ value: String?) {
        if let value { items.append(Item(name: name.percentEncoded, value: value.percentEncoded)) }
    }

    mutating func add(_ name: String, _ value: Int?) {
        add(name, value.map(String.init))
    }

    /// Takes over what the other query has under names that this one has not.
    mutating func fill(from other: QueryString, except names: Set<String>) {
        let known = Set(items.map(\.name)).union(names)
        items += other.items.filter { !known.contains($0.name) }
    }

    mutating func remove(_ names: Set<String>) {
        items.removeAll { names.contains($0.name) }
    }

    /// With its question mark; nothing if there is no item.
    var text: String {
        items.isEmpty ? "" : "?" + items.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
    }

    private static func hasEscape(_ text: some StringProtocol) -> Bool {
        var rest = Substring(text).utf8
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.leadingHexByte != nil { return true }
        }
        return false
    }

    /// One spelling for every value, so that a cursor seen twice is known again.
    private static func normalized(_ text: some StringProtocol, _ isEncoded: Bool) -> String {
        var out: [UInt8] = []
        var rest = Substring(text).utf8
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let decoded = rest.leadingHexByte {
                decoded.append(to: &out, keeping: \.isUnreserved)
                rest = rest.dropFirst(2)
            } else {
                byte.append(to: &out) { $0.isUnreserved || (isEncoded && $0 == UInt8(ascii: "+")) }
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
