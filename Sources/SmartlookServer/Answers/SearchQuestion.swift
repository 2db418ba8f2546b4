import Archive
import Smartlook

/// The body of a search: filters that must all hold, and an order.
struct SearchQuestion: Sendable {
    var filters: [SearchCondition]
    /// The member of `sort` and whether it runs backwards.
    var sort: (name: String, isDescending: Bool)?

    /// The same for every body that asks the same.
    let name: String

    /// - Parameters:
    ///   - sorts: the members that `sort` may have.
    ///   - operatorsAreOptional: version 1 took `is` where none was named.
    init(_ bytes: [UInt8], sorts: [String], operatorsAreOptional: Bool = false) throws(APIFault) {
        let body = try RequestBody(bytes, allowed: ["filters", "sort"])
        name = body.json.text
        guard case .array(let items)? = body["filters"] else {
            throw .bad("The body must be an object with the list 'filters'.")
        }
        guard items.count <= 100 else { throw .bad("There are more than 100 'filters'.") }
        filters = []
        for item in items {
            filters.append(try SearchCondition(item, operatorIsOptional: operatorsAreOptional))
        }
        switch body["sort"] {
        case nil: break
        case .object(let members)?:
            for (name, order) in members.sorted(by: { $0.key < $1.key }) {
                guard sorts.contains(name), order == "asc" || order == "desc" else {
                    throw .bad("'sort' takes \(sorts.joined(separator: " or ")) with asc or desc.")
                }
                sort = (name, order == "desc")
            }
        default: throw .bad("'sort' must be an object.")
        }
    }
}

/// One filter of a search; any of its values may fit.
struct SearchCondition: Sendable {
    var name: String
    var test: String
    var values: [JSONValue]

    init(_ json: JSONValue, operatorIsOptional: Bool) throws(APIFault) {
        let members = try RequestBody.members(of: json, in: "A filter", allowed: ["name", "operator", "value"])
        guard let name = members["name"]?.stringValue else { throw .bad("A filter has no 'name'.") }
        if operatorIsOptional, members["operator"] == nil {
            test = "is"
        } else {
            guard let test = members["operator"]?.stringValue else {
                throw .bad("The filter '\(name.prefix(100))' has no 'operator'.")
            }
            self.test = test
        }
        guard let value = members["value"], value != .null else {
            throw .bad("The filter '\(name.prefix(100))' has no 'value'.")
        }
        self.name = name
        if case .array(let items) = value { values = items } else { values = [value] }
        guard !values.isEmpty else { throw .bad("The filter '\(name.prefix(100))' has an empty list as its 'value'.") }
    }

    var unknownName: APIFault { .bad("There is no filter '\(name.prefix(100))' in this search.") }

    private var unknownTest: APIFault {
        .bad("The filter '\(name)' has no operator '\(test.prefix(100))'.")
    }

    /// A test of texts; a record has any number of them.
    func texts(_ allowed: Set<String>) throws(APIFault) -> @Sendable ([String]) -> Bool {
        guard allowed.contains(test) else { throw unknownTest }
        var wanted: [String] = []
        for value in values {
            switch value {
            case .string(let text): wanted.append(text)
            case .integer(let number): wanted.append(String(number))
            default: throw .bad("The filter '\(name)' takes texts.")
            }
        }
        let exact = Set(wanted.map { ExactText($0) })
        switch test {
        case "is": return { $0.contains { exact.contains(ExactText($0)) } }
        case "is_not": return { !$0.contains { exact.contains(ExactText($0)) } }
        case "contains": return { [wanted] texts in texts.contains { text in wanted.contains { text.contains($0) } } }
        default: return { [wanted] texts in !texts.contains { text in wanted.contains { text.contains($0) } } }
        }
    }

    /// A test of local dates: `in_range` includes both its dates, `before` and `after` exclude theirs.
    func dates() throws(APIFault) -> @Sendable (CivilDate) -> Bool {
        var dates: [CivilDate] = []
        for value in values {
            guard let text = value.stringValue else { throw .bad("The filter '\(name)' takes dates.") }
            dates.append(try APIRequest.date(text, name))
        }
        guard let first = dates.first, let last = dates.last else { throw .bad("The filter '\(name)' takes dates.") }
        switch test {
        case "is": return { [dates] in dates.contains($0) }
        case "before": return { $0 < first }
        case "after": return { $0 > first }
        case "in_range":
            guard dates.count == 2 else { throw .bad("The filter '\(name)' takes two dates for in_range.") }
            return { first <= $0 && $0 <= last }
        default: throw unknownTest
        }
    }

    /// A test of a number; any of several limits may hold.
    func number() throws(APIFault) -> @Sendable (Double) -> Bool {
        var limits: [Double] = []
        for value in values {
            switch value {
            case .integer(let number): limits.append(Double(number))
            case .number(let number): limits.append(number)
            case .string(let text):
                guard let number = Double(text), number.isFinite else {
                    throw .bad("The filter '\(name)' takes a number.")
                }
                limits.append(number)
            default: throw .bad("The filter '\(name)' takes a number.")
            }
        }
        switch test {
        case "gte": return { [limits] number in limits.contains { number >= $0 } }
        case "lte": return { [limits] number in limits.contains { number <= $0 } }
        default: throw unknownTest
        }
    }
}
