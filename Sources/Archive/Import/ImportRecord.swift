import Hashing
package import Smartlook

/// One record of another tool's export: a row under named columns, or a JSON object.
///
/// Values are found by a dotted path (`device.category`): in a row it is the column of that whole name, or a column of
/// its beginning whose cell holds JSON; in an object the member of that whole name, or a member within members.
package struct ImportRecord: Sendable {
    private let body: Body

    private enum Body: Sendable {
        case row(ImportColumns, fields: [String], blanks: [Int])
        case object(JSONValue)
    }

    /// A row; the fields are as many as the columns.
    ///
    /// - Parameter blanks: which empty fields stood in quotes: they are texts without letters, not missing ones.
    package init(columns: ImportColumns, fields: [String], blanks: [Int] = []) {
        body = .row(columns, fields: fields, blanks: blanks)
    }

    package init(_ object: JSONValue) {
        body = .object(object)
    }

    // MARK: Values

    /// The value at a path; nil where there is none, where it is null, and for an empty cell.
    package subscript(_ path: String) -> JSONValue? {
        switch body {
        case .object(let object): return object.value(at: path)
        case .row:
            if let cell = cell(path) { return .string(cell) }
            for (column, rest) in path.splits {
                if let cell = cell(String(column)), let value = JSONValue(cell: cell)?.value(at: String(rest)) {
                    return value
                }
            }
            return nil
        }
    }

    /// The first of the paths that has a text, number or truth value that is not empty.
    package func text(_ paths: String...) -> String? {
        for path in paths {
            if let text = self[path]?.scalar, !text.isEmpty { return text }
        }
        return nil
    }

    /// The list at a path, also where a cell holds it as JSON.
    package func list(_ path: String) -> [JSONValue]? {
        guard case .array(let items)? = self[path].flatMap(\.unfolded) else { return nil }
        return items
    }

    /// The members of the object at a path, sorted by name: an object, a cell that holds one as JSON, or the columns
    /// whose names begin with the path and a dot.
    package func members(_ path: String) -> [(name: String, value: JSONValue)] {
        if case .object(let members)? = self[path].flatMap(\.unfolded) { return members.sortedByName }
        guard case .row(let columns, _, _) = body else { return [] }
        return columns.names.filter { $0.hasPrefix(path + ".") }.compactMap { name in
            cell(name).map { (String(name.dropFirst(path.count + 1)), JSONValue.string($0)) }
        }
    }

    /// Everything on the first level: the members sorted by name, or the cells that are not empty, in their order, those
    /// that hold JSON as what they hold.
    package var members: [(name: String, value: JSONValue)] {
        switch body {
        case .object(.object(let members)): members.sortedByName
        case .object: []
        case .row(let columns, _, _):
            columns.names.compactMap { name in cell(name).map { (name, JSONValue.string($0).unfolded) } }
        }
    }

    /// The texts on the first level as they stand, in their order.
    var texts: [(name: String, text: String)] {
        switch body {
        case .object: members.compactMap { member in member.value.scalar.map { (member.name, $0) } }
        case .row(let columns, _, _): columns.names.compactMap { name in cell(name).map { (name, $0) } }
        }
    }

    /// What identifies a record that has no id of its own: a hash of all that is in it.
    package var fingerprint: String {
        switch body {
        case .object(let object): SHA256Digest(of: object.bytes).hex
        case .row(_, let fields, _): SHA256Digest(of: JSONValue.array(fields.map(JSONValue.string)).bytes).hex
        }
    }

    /// The cell of a column; nil where there is no such column or nothing in it.
    func cell(_ column: String) -> String? {
        guard case .row(let columns, let fields, let blanks) = body, let index = columns.index(of: column),
            index < fields.count, !fields[index].isEmpty || blanks.contains(index)
        else { return nil }
        return fields[index]
    }

    /// Whether the record is a row of a table.
    var isRow: Bool {
        if case .row = body { true } else { false }
    }
}

/// The names of a table's columns.
package struct ImportColumns: Sendable {
    package let names: [String]
    private let indices: [ExactText: Int]

    package init(_ names: [String]) {
        self.names = names
        indices = Dictionary(names.enumerated().map { (ExactText($1), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The number of a column; of two with one name the first.
    package func index(of name: String) -> Int? {
        indices[ExactText(name)]
    }
}

extension JSONValue {
    /// The text of a text, number or truth value; whole numbers have no fraction.
    package var scalar: String? {
        switch self {
        case .string(let text): text
        case .integer(let number): String(number)
        case .number(let number): Int64(exactly: number).map { String($0) } ?? "\(number)"
        case .bool(let flag): flag ? "true" : "false"
        case .null, .array, .object: nil
        }
    }

    /// The value at a dotted path; members with dots in their names are found as well.
    func value(at path: String) -> JSONValue? {
        if let value = self[path] { return value == .null ? nil : value }
        for (name, rest) in path.splits {
            if let value = self[String(name)]?.unfolded.value(at: String(rest)) { return value }
        }
        return nil
    }

    /// The JSON that a text holds, where it holds an object or a list; everything else is itself.
    var unfolded: JSONValue {
        guard case .string(let text) = self else { return self }
        return JSONValue(cell: text) ?? self
    }

    /// Reads a cell that may hold an object or a list.
    fileprivate init?(cell: String) {
        guard let first = cell.utf8.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "["),
            let value = try? JSONValue(bytes: Array(cell.utf8))
        else { return nil }
        self = value
    }
}

extension String {
    /// What stands before and behind each dot, the longest beginning first.
    fileprivate var splits: [(Substring, Substring)] {
        indices.reversed().filter { self[$0] == "." }.map { (self[..<$0], self[index(after: $0)...]) }
    }
}

extension [String: JSONValue] {
    fileprivate var sortedByName: [(name: String, value: JSONValue)] {
        filter { $0.value != .null }.sorted { ExactText($0.key) < ExactText($1.key) }.map { ($0.key, $0.value) }
    }
}
