/// All pages of a list, one request each, following `_links`.
///
/// The walk ends only at a page that says it is the last, or where a bound was set. Empty pages in between are passed.
/// Every failure is thrown, so that a walk that ends without an error is complete.
public struct Pages<Item: JSONRecord>: AsyncSequence, Sendable {
    /// What the sequence gives.
    public typealias Element = Page<Item>
    /// What it throws.
    public typealias Failure = SmartlookError

    let courier: Courier
    var first: Call
    let list: PageList
    var direction = WalkDirection.forward
    var bound: Int?

    /// The same list from another page on: the one that a cursor of an earlier page leads to, then those behind it.
    public func starting(at cursor: Cursor) -> Pages {
        var copy = self
        copy.first = first.starting(at: cursor)
        return copy
    }

    /// The same list backward: the page that a cursor of an earlier page leads to, then those before it.
    ///
    /// The records of a page keep their order. Searches have no way back: there the first page is also the last.
    public func backward(from cursor: Cursor) -> Pages {
        var copy = starting(at: cursor)
        copy.direction = .backward
        return copy
    }

    /// The same list, but at most so many pages of it. The last page then tells with `isLast` whether there are more.
    public func limited(to pages: Int) -> Pages {
        var copy = self
        copy.bound = Swift.max(0, pages)
        return copy
    }

    /// Begins a walk at the first page.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(courier: courier, list: list, direction: direction, next: first, bound: bound)
    }

    /// Walks over the pages.
    public struct AsyncIterator: AsyncIteratorProtocol {
        let courier: Courier
        let list: PageList
        let direction: WalkDirection
        var next: Call?
        var bound: Int?
        private var trail = CursorTrail()

        init(courier: Courier, list: PageList, direction: WalkDirection, next: Call?, bound: Int?) {
            self.courier = courier
            self.list = list
            self.direction = direction
            self.next = next
            self.bound = bound
        }

        /// The next page; nil behind the last one.
        public mutating func next(
            isolation actor: isolated (any Actor)? = #isolation
        ) async throws(SmartlookError) -> Page<Item>? {
            guard let call = next, bound != 0 else { return nil }
            next = nil  // after a failure the walk is over
            bound = bound.map { $0 - 1 }
            if let circle = trail.visit(call.target) { throw call.loop(circle) }
            let origin = try await courier.deliver(call)
            let (page, following): (Page<Item>, Call?) = try call.page(
                list, of: origin, by: courier, direction, trail: &trail)
            next = following
            return page
        }
    }
}

extension Pages {
    /// Reads all pages into one list; a failure anywhere throws away what was read before it.
    public func all() async throws(SmartlookError) -> Gathered<Item> {
        var gathered = Gathered<Item>()
        var iterator = makeAsyncIterator()
        while let page = try await iterator.next() { gathered.add(page) }
        return gathered
    }
}
