import Smartlook

/// Google Analytics 4's export to BigQuery: tables `events_*` as JSON lines, and the same columns as CSV.
///
/// A visitor is a `user_pseudo_id`, its user the `user_id`. The export gives events no id: an event is known by its
/// visitor, time, name and place in its batch, and where there is no such place by its parameters as well.
enum GoogleAnalyticsEvent {
    static func read(_ record: ImportRecord) throws(ImportPreset.Fault) -> ImportPreset.Yield {
        let visitor = try record.required("user_pseudo_id", "user_id")
        let name = try record.required("event_name")
        guard let stamp = record.text("event_timestamp") else {
            throw ImportPreset.Fault("there is no event_timestamp")
        }
        // BigQuery gives microseconds; tools that flatten the table often make a date of them.
        let number = Int64(stamp).flatMap { $0.magnitude < 100_000_000_000_000_000 ? Instant(microseconds: $0) : nil }
        guard let time = number ?? ImportTime.instant(stamp) else {
            throw ImportPreset.Fault("event_timestamp: '\(stamp.prefix(40))' is not a time")
        }
        let given = pairs(record, "event_params")
        func value(_ name: String) -> String? {
            given.first { $0.name == name }?.value.scalar ?? (record.isRow ? record.text(name) : nil)
        }

        let page = value("page_location")
        var properties = PropertyList()
        properties.setCountry(record.text("geo.country", "geo_country"))
        properties.setDevice(record.text("device.category", "device_category"))
        properties.set(
            "browser",
            record.text("device.web_info.browser", "device.browser", "device_web_info_browser", "device_browser"))
        properties.set("os", record.text("device.operating_system", "device_operating_system"))
        properties.set("platform", record.text("platform")?.lowercased())
        properties.setReferrer(value("page_referrer"), page: page)
        for (ours, theirs) in campaign {
            properties.set(
                ours,
                record.text("collected_traffic_source.\(theirs)", "collected_traffic_source_\(theirs)") ?? value(ours))
        }
        properties.setCampaign(of: page)
        properties.keep(given) { $0 == "ga_session_id" || $0 == "page_location" }
        properties.keep(pairs(record, "user_properties"))
        properties.keep(record.members) { own.contains($0) || (record.isRow && covered.contains($0)) }

        let session = value("ga_session_id")
        let event = EventRecord(
            identity: identity(record, visitor, stamp, name), visitor: visitor,
            // The number is the second that the session began in, so two visitors may have the same.
            session: session.map { "\(visitor).\($0)" }, name: name, type: name == "page_view" ? "url" : "custom",
            time: time, sequence: sequence(record), pageURL: page, properties: properties.properties)
        let user = record.text("user_id")
        return ImportPreset.Yield(events: [event], visitors: user.map { [VisitorRecord(id: visitor, uid: $0)] } ?? [])
    }

    private static func identity(_ record: ImportRecord, _ visitor: String, _ stamp: String, _ name: String) -> String {
        let place = ["event_bundle_sequence_id", "batch_page_id", "batch_ordering_id", "batch_event_index"].map {
            record.text($0) ?? ""
        }
        // A bundle may hold two events of one name and time; only the place in the batch tells them apart.
        let rest = place[3].isEmpty ? JSONValue.array(record.list("event_params") ?? []).text : ""
        return ([visitor, stamp, name] + place + [rest]).joined(separator: "\u{0}")
    }

    /// The order of events that share an instant, where the export tells it.
    private static func sequence(_ record: ImportRecord) -> Int64? {
        guard let index = record.text("batch_event_index").flatMap({ Int64($0) }), (0..<100_000).contains(index),
            let batch = record.text("batch_ordering_id").flatMap({ Int64($0) }), (0..<1_000_000_000).contains(batch)
        else { return nil }
        return batch * 100_000 + index
    }

    /// A list of keys with values, each of which stands under the name of its type.
    private static func pairs(_ record: ImportRecord, _ path: String) -> [(name: String, value: JSONValue)] {
        (record.list(path) ?? []).compactMap { item in
            guard let key = item["key"]?.scalar, let value = item["value"] else { return nil }
            if value.scalar != nil { return (key, value) }
            for type in ["string_value", "int_value", "double_value", "float_value"] {
                if let value = value[type], value != .null { return (key, value) }
            }
            return nil
        }
    }

    private static let campaign = [
        ("utm_source", "manual_source"), ("utm_medium", "manual_medium"), ("utm_campaign", "manual_campaign_name"),
        ("utm_term", "manual_term"), ("utm_content", "manual_content"),
    ]

    /// What has a name of ours or is a part of the event itself.
    private static let own: Set = [
        "event_name", "event_timestamp", "event_date", "event_params", "user_properties", "user_pseudo_id", "user_id",
        "event_bundle_sequence_id", "batch_page_id", "batch_ordering_id", "batch_event_index", "items",
        "event_previous_timestamp", "event_server_timestamp_offset", "geo.country", "device.category", "platform",
        "device.web_info.browser", "device.browser", "device.operating_system",
    ]

    /// The same in a flattened table.
    private static let covered: Set = [
        "ga_session_id", "page_location", "geo_country", "device_category", "device_browser",
        "device_web_info_browser", "device_operating_system",
    ]
}
