import Smartlook

/// One page of a sorted list: which records, and the members that lead to its neighbours.
struct Page: Sendable {
    var range: Range<Int>
    /// The members `pagination` and `_links`.
    var pagination: JSONValue
    var links: JSONValue
}

/// What a request says of paging.
struct PageQuestion: Sendable {
    var limit: Int
    var cursors: CursorBook
    /// Names the list: a cursor of one list is none of another.
    var scope: String
    /// Where links lead, without query.
    var path: String
    var switches: Switches
    var goesBack: Bool
    var now: Instant

    /// The page of a list that a request asks for; the keys must ascend.
    ///
    /// A cursor names a record's key and no position, so records that come or go elsewhere move nothing.
    func page(_ request: APIRequest, count: Int, key: (Int) -> PageKey) throws(APIFault) -> Page {
        let after = try request.parameter("after")
        let before = try request.parameter("before")
        guard after == nil || before == nil else {
            throw .bad("The parameters 'after' and 'before' exclude each other.")
        }
        guard before == nil || goesBack else {
            throw .bad("This list has no parameter 'before'; it can only be read forwards.")
        }
        var range = 0..<min(limit, count)
        if let after {
            let place = try cursors.key(after, parameter: "after", scope: scope, now: now)
            let start = firstIndex(count) { key($0) > place }
            range = start..<min(start + limit, count)
        } else if let before {
            let place = try cursors.key(before, parameter: "before", scope: scope, now: now)
            let end = firstIndex(count) { key($0) >= place }
            range = max(0, end - limit)..<end
        }
        return neighbours(of: range, request, count: count, key: key)
    }

    private func neighbours(of range: Range<Int>, _ request: APIRequest, count: Int, key: (Int) -> PageKey) -> Page {
        var pagination: [String: JSONValue] = [:]
        var links: [String: JSONValue] = [:]
        if switches.lastPage == .null {
            pagination["after"] = .null
            links["nextPage"] = .null
            if goesBack {
                pagination["before"] = .null
                links["previousPage"] = .null
            }
        }
        if !range.isEmpty, range.upperBound < count {
            let cursor = cursors.cursor(key(range.upperBound - 1), scope: scope, now: now)
            pagination["after"] = cursors.json(cursor)
            links["nextPage"] = .string(link("after", cursor, request))
        }
        if goesBack, !range.isEmpty, range.lowerBound > 0 {
            let cursor = cursors.cursor(key(range.lowerBound), scope: scope, now: now)
            pagination["before"] = cursors.json(cursor)
            links["previousPage"] = .string(link("before", cursor, request))
        }
        return Page(range: range, pagination: .object(pagination), links: .object(links))
    }

    /// The request's own parameters go into the link, the cursor in place of an earlier one.
    private func link(_ name: String, _ cursor: String, _ request: APIRequest) -> String {
        var items = request.query.filter { !["after", "before", "limit"].contains($0.name) && !$0.value.isEmpty }
            .map { "\($0.name.percentEncoded)=\($0.value.percentEncoded)" }
        // The documentation's own links leave the cursor's '=' as it is.
        items.insert("\(name)=\(switches.linkCursors == .encoded ? cursor.percentEncoded : cursor)", at: 0)
        if request.query.contains(where: { $0.name == "limit" }) { items.append("limit=\(limit)") }
        return "\(path)?\(items.joined(separator: "&"))"
    }

    private func firstIndex(_ count: Int, where isPast: (Int) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isPast(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
