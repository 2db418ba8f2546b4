import Smartlook

/// Snowplow's enriched events: JSON lines of the analytics SDKs, the canonical table without a header, or with one.
///
/// A visitor is a `domain_userid`, else a `network_userid`; its user the `user_id`; a session the `domain_sessionid`.
/// An event is known by its `event_id`.
enum SnowplowEvent {
    static func read(_ record: ImportRecord) throws(ImportPreset.Fault) -> ImportPreset.Yield {
        let visitor = try record.required("domain_userid", "network_userid", "user_id")
        let time = try record.requiredTime("true_tstamp", "derived_tstamp", "collector_tstamp")
        let kind = record.text("event", "event_name") ?? ""
        var name = record.text("event_name") ?? kind
        // A structured event has its name in its action.
        if kind == "struct" || name == "event" { name = record.text("se_action") ?? "struct" }
        guard !name.isEmpty else { throw ImportPreset.Fault("there is no event_name or event") }

        let page = record.text("page_url")
        var properties = PropertyList()
        properties.setCountry(record.text("geo_country"))
        properties.setDevice(
            record.text("dvce_type") ?? context("yauaa_context", of: record)?["deviceClass"]?.scalar)
        properties.set(
            "browser",
            record.text("br_family") ?? context("ua_parser_context", of: record)?["useragentFamily"]?.scalar
                ?? context("yauaa_context", of: record)?["agentName"]?.scalar)
        properties.set(
            "os",
            record.text("os_family") ?? context("ua_parser_context", of: record)?["osFamily"]?.scalar
                ?? context("yauaa_context", of: record)?["operatingSystemName"]?.scalar)
        properties.set("platform", record.text("platform"))
        properties.setReferrer(
            record.text("refr_medium") == "internal" ? nil : record.text("page_referrer", "refr_urlhost"), page: page)
        for (ours, theirs) in [
            ("utm_source", "mkt_source"), ("utm_medium", "mkt_medium"), ("utm_campaign", "mkt_campaign"),
            ("utm_term", "mkt_term"), ("utm_content", "mkt_content"),
        ] {
            properties.set(ours, record.text(theirs))
        }
        properties.setCampaign(of: page)
        properties.keep(data(of: record))
        properties.keep(record.members) { name in
            technical.contains(name) || name.hasPrefix("contexts") || name.hasPrefix("unstruct_event")
                || name.hasPrefix("page_url") || name.hasPrefix("refr_url") || name.hasPrefix("v_")
        }

        let event = EventRecord(
            identity: record.text("event_id") ?? record.fingerprint, visitor: visitor,
            session: record.text("domain_sessionid"), name: name, type: kind == "page_view" ? "url" : "custom",
            time: time, pageURL: page, properties: properties.properties)
        let user = record.text("user_id")
        return ImportPreset.Yield(events: [event], visitors: user.map { [VisitorRecord(id: visitor, uid: $0)] } ?? [])
    }

    /// What a self-describing event says: the SDKs name the member after the schema, the table wraps it twice.
    private static func data(of record: ImportRecord) -> [(name: String, value: JSONValue)] {
        if let data = record["unstruct_event"]?.unfolded.value(at: "data.data") { return data.sortedMembers }
        return record.members.first { $0.name.hasPrefix("unstruct_event_") }?.value.sortedMembers ?? []
    }

    /// The first context of a schema's name, among those that enrichment adds.
    private static func context(_ name: String, of record: ImportRecord) -> JSONValue? {
        for (member, value) in record.members where member.hasPrefix("contexts_") && member.contains(name) {
            if case .array(let items) = value { return items.first }
        }
        guard case .array(let items)? = record["derived_contexts"]?.unfolded["data"] else { return nil }
        return items.first { $0["schema"]?.scalar?.contains("/\(name)/") == true }?["data"]
    }

    /// What has a name of ours, is a part of the event itself, serves the pipeline only, or is an address of the network.
    private static let technical: Set = [
        "event", "event_name", "event_id", "event_vendor", "event_format", "event_version", "event_fingerprint",
        "etl_tstamp", "collector_tstamp", "dvce_created_tstamp", "dvce_sent_tstamp", "derived_tstamp", "true_tstamp",
        "refr_device_tstamp", "txn_id", "name_tracker", "etl_tags", "user_id", "user_ipaddress", "user_fingerprint",
        "domain_userid", "network_userid", "refr_domain_userid", "domain_sessionid", "geo_country", "platform",
        "dvce_type", "br_family", "os_family", "useragent", "derived_contexts", "page_referrer", "mkt_source",
        "mkt_medium", "mkt_campaign", "mkt_term", "mkt_content",
    ]

    /// The columns of the enriched table in their order.
    static let columns = """
        app_id platform etl_tstamp collector_tstamp dvce_created_tstamp event event_id txn_id name_tracker v_tracker
        v_collector v_etl user_id user_ipaddress user_fingerprint domain_userid domain_sessionidx network_userid
        geo_country geo_region geo_city geo_zipcode geo_latitude geo_longitude geo_region_name ip_isp ip_organization
        ip_domain ip_netspeed page_url page_title page_referrer page_urlscheme page_urlhost page_urlport page_urlpath
        page_urlquery page_urlfragment refr_urlscheme refr_urlhost refr_urlport refr_urlpath refr_urlquery
        refr_urlfragment refr_medium refr_source refr_term mkt_medium mkt_source mkt_term mkt_content mkt_campaign
        contexts se_category se_action se_label se_property se_value unstruct_event tr_orderid tr_affiliation tr_total
        tr_tax tr_shipping tr_city tr_state tr_country ti_orderid ti_sku ti_name ti_category ti_price ti_quantity
        pp_xoffset_min pp_xoffset_max pp_yoffset_min pp_yoffset_max useragent br_name br_family br_version br_type
        br_renderengine br_lang br_features_pdf br_features_flash br_features_java br_features_director
        br_features_quicktime br_features_realplayer br_features_windowsmedia br_features_gears
        br_features_silverlight br_cookies br_colordepth br_viewwidth br_viewheight os_name os_family os_manufacturer
        os_timezone dvce_type dvce_ismobile dvce_screenwidth dvce_screenheight doc_charset doc_width doc_height
        tr_currency tr_total_base tr_tax_base tr_shipping_base ti_currency ti_price_base base_currency geo_timezone
        mkt_clickid mkt_network etl_tags dvce_sent_tstamp refr_domain_userid refr_device_tstamp derived_contexts
        domain_sessionid derived_tstamp event_vendor event_name event_format event_version event_fingerprint
        true_tstamp
        """.split { $0 == " " || $0 == "\n" }.map(String.init)
}
