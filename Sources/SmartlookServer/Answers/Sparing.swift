import Smartlook

/// Leaves out of an answer what a client can do without: the description marks almost nothing as required.
enum Sparing {
    private static let optional: Set = [
        "categoryId", "categoryName", "averageOccurrencePerVisitor", "createdAt", "updatedAt",
        "percentFromPreviousStep",
        "step", "finishedProgress", "totalCount", "totalSessionsCount", "pagination", "notes", "domain", "protocol",
        "dashboardURL", "exitPage", "pageUrl", "sourceType", "organizationName",
    ]

    static func spared(_ json: JSONValue, in operation: SmartlookOperation) -> JSONValue {
        var names = optional
        // Only the drop-off's total is required.
        if operation != .getFunnelVisitorsDropOffList { names.insert("totalVisitorsCount") }
        return spared(json, names, depth: 0)
    }

    private static func spared(_ json: JSONValue, _ names: Set<String>, depth: Int) -> JSONValue {
        switch json {
        case .array(let items): return .array(items.map { spared($0, names, depth: depth + 1) })
        case .object(let members):
            // The links of records go; those between pages are how a list is read.
            let kept = members.filter { !names.contains($0.key) && ($0.key != "_links" || depth == 0) }
            return .object(kept.mapValues { spared($0, names, depth: depth + 1) })
        default: return json
        }
    }
}
