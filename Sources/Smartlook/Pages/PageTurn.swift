import Wire

/// Finds the call for the page next to a page, one way or the other.
struct PageTurn {
    private let base: BaseURL
    private let direction: WalkDirection

    init(_ base: BaseURL, _ direction: WalkDirection = .forward) {
        self.base = base
        self.direction = direction
    }

    /// The next call; nil if the page says that it is the last one.
    ///
    /// `_links` decides where it is there, beside `pagination` or in it; the cursor in `pagination` counts only where no
    /// `_links` is. A link that cannot be followed is a fault and never an end.
    func call(from call: Call, _ page: [String: JSONValue]) throws(JSONFault) -> Call? {
        let pagination = page["pagination"] ?? .null
        for links in [page["_links"], pagination["_links"]] {
            guard let links, links != .null else { continue }
            switch links[direction.link] {
            case nil, .null, .string(""): return nil
            case .string(let link)?: return try follow(link, from: call)
            case let other?: throw JSONFault("_links.\(direction.link) is \(other.kind), no text")
            }
        }
        switch pagination[direction.cursor] {
        case nil, .null, .string(""), .array([]), .object([:]): return nil
        case let place?: return call.starting(at: direction == .forward ? .after(place) : .before(place))
        }
    }

    /// The link leads to the same endpoint or nowhere. Its path is not taken over: the documented ones lack the
    /// version and know nothing of a path that a proxy puts before `/api`.
    private func follow(_ link: String, from call: Call) throws(JSONFault) -> Call {
        let target = try onThisServer(link)
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts[0].isEmpty || endpoint(parts[0]) == endpoint(Substring(call.path)) else {
            throw JSONFault("the link to \(direction.page) leads to another endpoint")
        }
        var next = call
        next.query = QueryString(link: parts.count > 1 ? parts[1] : "")
        guard !next.query.items.isEmpty else { throw JSONFault("the link to \(direction.page) has no cursor") }
        next.cursor = Cursor(next.query)
        next.query.fill(from: call.query, except: ["after", "before"])
        return next
    }

    /// Path and query of a link.
    private func onThisServer(_ link: String) throws(JSONFault) -> Substring {
        let path = link.prefix { $0 != "?" }
        guard path.contains("://") || path.hasPrefix("//") || path.contains("\\") else { return Substring(link) }
        let absolute = path.hasPrefix("//") ? base.address.scheme.rawValue + ":" + path : String(path)
        guard let address = WebAddress(absolute), address.hasSameOrigin(as: base.address) else {
            throw JSONFault("the link to \(direction.page) leads to another server")
        }
        return Substring(address.rest) + link[path.endIndex...]
    }

    /// The path without what goes before `/api`, without version and encoding, as words.
    private func endpoint(_ path: Substring) -> [String] {
        var words = path.split(separator: "/").map { String($0).percentDecoded }
        if let api = words.firstIndex(of: "api") { words.removeFirst(api + 1) }
        if let version = words.first, version.first == "v", Double(version.dropFirst()) != nil { words.removeFirst() }
        return words
    }
}
