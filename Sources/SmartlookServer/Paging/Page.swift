import Smartlook

/// One page of a sorted list: which records, and the members that lead to its neighbours.
struct Page: Sendable {
    var range: Range<Int>
    var pagination: Pagination
    var links: PageLinks
}

/// What a request says of paging.
struct PageQuestion: Sendable {
    var limit: Int
    var cursors: CursorBook
    /// Names the list: a cursor of one list is none of another.
    var scope: String
    /// Where links lead, without query.
    var path: String
    var encodesLinks: Bool
    var goesBack: Bool
    var now: Instant

    /// The page of a list that a request asks for; the keys must ascend.
    func page(_ request: APIRequest, count: Int, key: (Int) -> PageKey) throws(APIFault) -> Page {
        let after = request.parameter("after")
        let before = request.parameter("before")
        guard after == nil || before == nil else {
            throw .bad("The parameters 'after' and 'before' exclude each other.")
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
        var page = Page(range: range, pagination: Pagination(), links: PageLinks())
        if !range.isEmpty, range.upperBound < count {
            let cursor = cursors.cursor(key(range.upperBound - 1), scope: scope, now: now)
            page.pagination.after = cursors.json(cursor)
            page.links.nextPage = link("after", cursor, request)
        }
        if goesBack, !range.isEmpty, range.lowerBound > 0 {
            let cursor = cursors.cursor(key(range.lowerBound), scope: scope, now: now)
            page.pagination.before = cursors.json(cursor)
            page.links.previousPage = link("before", cursor, request)
        }
        return page
    }

    /// The request's own parameters go into the link, the cursor in place of an earlier one.
    private func link(_ name: String, _ cursor: String, _ request: APIRequest) -> String {
        var items = request.query.filter { !["after", "before", "limit"].contains($0.name) && !$0.value.isEmpty }
        items.insert((name, cursor), at: 0)
        if request.parameter("limit") != nil { items.append(("limit", String(limit))) }
        let query = items.map { item in
            // The documentation's own links leave the cursor's '=' as it is.
            let value =
                item.value == cursor && !encodesLinks ? cursor : item.value.percentEncoded
            return "\(item.name.percentEncoded)=\(value)"
        }
        return "\(path)?\(query.joined(separator: "&"))"
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
