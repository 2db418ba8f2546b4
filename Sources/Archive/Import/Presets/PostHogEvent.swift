import Smartlook

/// PostHog's `events`: batch exports as JSON lines, and the same columns as CSV.
///
/// A visitor is a `distinct_id`; its user is the person (`person_id`), so counting by users counts PostHog's persons.
/// An event is known by its `uuid`.
enum PostHogEvent {
    static func read(_ record: ImportRecord) throws(ImportPreset.Fault) -> ImportPreset.Yield {
        let visitor = try record.required("distinct_id")
        let name = try record.required("event")
        let time = try record.requiredTime("timestamp")
        let given = record.members("properties")
        let values = Dictionary(
            given.map { (ExactText($0.name), $0.value) }, uniquingKeysWith: { first, _ in first })
        func value(_ name: String) -> String? { values[ExactText(name)]?.scalar.flatMap { $0.isEmpty ? nil : $0 } }

        let page = value("$current_url")
        var properties = PropertyList()
        properties.setCountry(value("$geoip_country_code") ?? value("$geoip_country_name"))
        properties.setDevice(value("$device_type"))
        properties.set("browser", value("$browser"))
        properties.set("os", value("$os"))
        properties.set("platform", value("$lib"))
        properties.setReferrer(value("$referring_domain") ?? value("$referrer"), page: page)
        properties.set("landing_page", (value("$session_entry_url")).map(PageAddress.path))
        for name in ["utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content"] {
            properties.set(name, value(name))
        }
        properties.setCampaign(of: page)
        // Changes of persons ($set) are no properties of the event, an address of the network is nobody's business.
        properties.keep(given) { known.contains($0) || $0.hasPrefix("$set") || $0 == "$ip" }

        let event = EventRecord(
            identity: record.text("uuid", "id") ?? record.fingerprint, visitor: visitor,
            session: value("$session_id") ?? record.text("$session_id"), name: name, type: types[name] ?? "custom",
            time: time, pageURL: page, properties: properties.properties)
        return ImportPreset.Yield(
            events: [event],
            visitors: record.text("person_id", "person.id").map { [VisitorRecord(id: visitor, uid: $0)] } ?? [])
    }

    private static let types = [
        "$pageview": "url", "$screen": "url", "$autocapture": "click", "$rageclick": "click", "$exception": "error",
    ]

    /// What has a name of ours or is a part of the event itself.
    private static let known: Set = [
        "$geoip_country_code", "$device_type", "$browser", "$os", "$current_url", "$session_id", "distinct_id", "token",
    ]
}
