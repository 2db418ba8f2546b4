/// A place in a list, taken from one of its pages.
///
/// What it holds means something to the API only, whatever its type (`Page.next` and `Page.previous` take over texts,
/// numbers and lists alike). It expires, so it is for going on now and not for keeping; a list asked with an expired one
/// fails with `SmartlookError.Code.cursorExpired`.
public struct Cursor: Hashable, Sendable {
    /// The query of the link that led there.
    let query: QueryString

    init(_ query: QueryString) {
        self.query = query
    }

    private init(_ name: String, _ value: JSONValue) {
        var query = QueryString()
        query.add(name, value.word)
        self.init(query)
    }

    /// The page behind the place that a page's `pagination.after` names.
    public static func after(_ value: JSONValue) -> Cursor {
        Cursor("after", value)
    }

    /// The page before the place that a page's `pagination.before` names.
    public static func before(_ value: JSONValue) -> Cursor {
        Cursor("before", value)
    }
}

extension Call {
    /// The same question asked at another place; what the question itself says goes before what the cursor says.
    func starting(at cursor: Cursor) -> Call {
        var call = self
        call.query.remove(["after", "before"])
        call.query.fill(from: cursor.query, except: [])
        call.cursor = cursor
        return call
    }
}
