import Smartlook

/// Matomo's visits (`Live.getLastVisitsDetails`): JSON or JSON lines, one visit an object, or its CSV.
///
/// Every action of a visit is an event, known by the visit and the action's own id (`pageId`, a goal's, an order's). A
/// visitor is a `visitorId`, its user the `userId`, a session the visit.
enum MatomoVisit {
    static func read(_ record: ImportRecord) throws(ImportPreset.Fault) -> ImportPreset.Yield {
        let visit = try record.required("idVisit")
        guard let visitor = record.text("visitorId"), visitor != "false" else {
            throw ImportPreset.Fault("there is no visitorId")
        }
        let actions = self.actions(record)
        let entry = record.text("entryPageUrl") ?? actions.lazy.compactMap { $0["url"]?.scalar }.first
        let shared = Self.shared(record, entry: entry)
        var yield = ImportPreset.Yield()
        var seen: [String: Int] = [:]
        for action in actions {
            guard let stamp = action["timestamp"]?.scalar, let time = ImportTime.instant(stamp) else {
                yield.faults.append("visit \(visit): an action has no timestamp")
                continue
            }
            let type = action["type"]?.scalar ?? "action"
            var identity = [visit, type, Self.id(action) ?? "\(stamp)\u{0}\(action.text)"]
                .joined(separator: "\u{0}")
            seen[identity, default: 0] += 1
            if let count = seen[identity], count > 1 { identity += "\u{0}\(count)" }
            var properties = shared
            properties.keep(action.sortedMembers, except: Self.isPresentation)
            yield.events.append(
                EventRecord(
                    identity: identity, visitor: visitor, session: visit, name: name(of: action, type: type),
                    type: type == "action" ? "url" : "custom", time: time, pageURL: action["url"]?.scalar,
                    properties: properties.properties))
        }
        if let user = record.text("userId") { yield.visitors = [VisitorRecord(id: visitor, uid: user)] }
        return yield
    }

    /// The actions; in CSV they are columns such as `actionDetails_0_url`.
    private static func actions(_ record: ImportRecord) -> [JSONValue] {
        if let list = record.list("actionDetails") { return list }
        var actions: [Int: [String: JSONValue]] = [:]
        for (name, value) in record.members where name.hasPrefix("actionDetails_") {
            let parts = name.split(separator: "_", maxSplits: 2)
            if parts.count == 3, let number = Int(parts[1]) { actions[number, default: [:]][String(parts[2])] = value }
        }
        return actions.sorted { $0.key < $1.key }.map { .object($0.value) }
    }

    private static func id(_ action: JSONValue) -> String? {
        if let order = action["orderId"]?.scalar, !order.isEmpty { return order }
        if let goal = action["goalId"]?.scalar { return action["goalPageId"]?.scalar.map { "\(goal)\u{0}\($0)" } }
        return action["pageId"]?.scalar
    }

    /// Page views are `page_view`, events have the name of their action, goals their own; the rest is named by its type.
    private static func name(of action: JSONValue, type: String) -> String {
        func text(_ name: String) -> String? { action[name]?.scalar.flatMap { $0.isEmpty ? nil : $0 } }
        return switch type {
        case "action": "page_view"
        case "event": text("eventAction") ?? text("eventName") ?? text("eventCategory") ?? type
        case "goal": text("goalName") ?? type
        default: type
        }
    }

    /// What the visit says of all its actions.
    private static func shared(_ record: ImportRecord, entry: String?) -> PropertyList {
        var properties = PropertyList()
        properties.setCountry(record.text("countryCode", "country"))
        properties.setDevice(record.text("deviceType"))
        properties.set("browser", record.text("browserName", "browser"))
        properties.set("os", record.text("operatingSystemName", "operatingSystem"))
        properties.set("platform", "web")
        if record.text("referrerType") != "direct" {
            properties.setReferrer(record.text("referrerUrl", "referrerName"), page: entry)
        }
        properties.set("landing_page", entry.map(PageAddress.path))
        for (ours, theirs) in [
            ("utm_source", "campaignSource"), ("utm_medium", "campaignMedium"), ("utm_campaign", "campaignName"),
            ("utm_term", "campaignKeyword"), ("utm_content", "campaignContent"),
        ] {
            properties.set(ours, record.text(theirs))
        }
        if record.text("referrerType") == "campaign" { properties.set("utm_campaign", record.text("referrerName")) }
        properties.setCampaign(of: entry)
        for name in ["city", "region", "language", "languageCode", "deviceBrand", "deviceModel", "resolution"] {
            properties.set(name, record.text(name))
        }
        properties.keep(record.members) { !$0.hasPrefix("dimension") }
        return properties
    }

    /// What only serves Matomo's own pages, and what is a part of the event itself.
    private static func isPresentation(_ name: String) -> Bool {
        name.hasSuffix("Pretty") || name.hasPrefix("icon") || own.contains(name)
    }

    private static let own: Set = [
        "type", "url", "timestamp", "pageId", "pageIdAction", "title", "subtitle", "serverTimePretty", "timeSpent",
    ]
}

extension JSONValue {
    /// The members of an object sorted by name.
    var sortedMembers: [(name: String, value: JSONValue)] {
        guard case .object(let members) = self else { return [] }
        return members.sorted { ExactText($0.key) < ExactText($1.key) }.map { ($0.key, $0.value) }
    }
}
