import Smartlook

/// Where a request goes: the operation, its version and the ids in its path.
struct Route: Sendable {
    var operation: ServedOperation
    var version: Int
    var ids: [String]

    var id: String { ids.first ?? "" }

    /// What an address answers to: its operations, or why there are none.
    struct Address {
        var operations: [ServedOperation]
        var version: Int
        var ids: [String]

        /// The methods, as the field `Allow` lists them.
        var allowed: String {
            var methods = Set(operations.map(\.method))
            if methods.contains("GET") { methods.insert("HEAD") }
            return methods.union(["OPTIONS"]).sorted().joined(separator: ", ")
        }
    }

    /// Finds the address of a request. The version may be left out; only the search of visitors has a version 2, which
    /// is the one that a path without version means.
    static func address(_ request: APIRequest) throws(APIFault) -> Address {
        var path = request.path[...]
        let unknown = APIFault(status: 404, message: "There is nothing at this address; see /openapi.json.")
        guard path.popFirst() == "api" else { throw unknown }
        var version: Int?
        if path.first == "v1" || path.first == "v2" { version = path.removeFirst() == "v1" ? 1 : 2 }
        var found = ServedOperation.all.filter { matches(path, $0.pattern) }
        // A word says more than an id: `visitors/search` is no visitor.
        let words = found.map { $0.pattern.count { $0 != "*" } }.max()
        found = found.filter { $0.pattern.count { $0 != "*" } == words }
        let isSearch = found == [.smartlook(.searchVisitors)]
        guard let pattern = found.first?.pattern, version != 2 || isSearch else { throw unknown }
        return Address(
            operations: found, version: version ?? (isSearch ? 2 : 1),
            ids: zip(path, pattern).filter { $0.1 == "*" }.map(\.0))
    }

    /// Takes the operation of a request; HEAD is asked for as GET is.
    init(_ address: Address, method: String) throws(APIFault) {
        let wanted = method == "HEAD" ? "GET" : method
        guard let operation = address.operations.first(where: { $0.method == wanted }) else {
            throw APIFault(
                status: 405, message: "This address answers \(address.allowed) only.",
                headers: [("Allow", address.allowed)])
        }
        self.operation = operation
        version = address.version
        ids = address.ids
    }

    private static func matches(_ path: ArraySlice<String>, _ pattern: [String]) -> Bool {
        path.count == pattern.count && zip(path, pattern).allSatisfy { $1 == "*" || $0 == $1 }
    }
}
