import Wire

/// Finds the call for the page behind a page.
struct NextPage {
    private let base: BaseURL

    init(_ base: BaseURL) {
        self.base = base
    }

    /// The next call; nil if the page says that it is the last one.
    ///
    /// `_links` decides where it is there, beside `pagination` or in it; `pagination.after` counts only where no
    /// `_links` is. A link that cannot be followed is a fault and never an end.
    func call(after call: Call, _ page: [String: JSONValue]) throws(JSONFault) -> Call? {
        let pagination = page["pagination"] ?? .null
        for links in [page["_links"], pagination["_links"]] {
            guard let links, links != .null else { continue }
            switch links["nextPage"] {
            case nil, .null, .string(""): return nil
            case .string(let link)?: return try follow(link, from: call)
            case let other?: throw JSONFault("_links.nextPage is \(other.kind), no text")
            }
        }
        switch pagination["after"] {
        case nil, .null, .string(""), .array([]), .object([:]): return nil
        case let after?:
            var next = call
            next.query.remove(["after", "before"])
            next.query.add("after", after.word)
            return next
        }
    }

    /// The link leads to the same endpoint or nowhere. Its path is not taken over: the documented ones lack the
    /// version and know nothing of a path that a proxy puts before `/api`.
    private func follow(_ link: String, from call: Call) throws(JSONFault) -> Call {
        let target = try onThisServer(link)
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts[0].isEmpty || endpoint(parts[0]) == endpoint(Substring(call.path)) else {
            throw JSONFault("the link to the next page leads to another endpoint")
        }
        var next = call
        next.query = QueryString(link: parts.count > 1 ? parts[1] : "")
        guard !next.query.items.isEmpty else { throw JSONFault("the link to the next page has no cursor") }
        next.query.fill(from: call.query, except: ["after", "before"])
        return next
    }

    /// Path and query of a link.
    private func onThisServer(_ link: String) throws(JSONFault) -> Substring {
        let path = link.prefix { $0 != "?" }
        guard path.contains("://") || path.hasPrefix("//") || path.contains("\\") else { return Substring(link) }
        let absolute = path.hasPrefix("//") ? base.address.scheme.rawValue + ":" + path : String(path)
        guard let address = WebAddress(absolute), address.hasSameOrigin(as: base.address) else {
            throw JSONFault("the link to the next page leads to another server")
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
