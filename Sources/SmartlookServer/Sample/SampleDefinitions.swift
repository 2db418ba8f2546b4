package import Archive

/// The events and funnels that the sample project defines.
package enum SampleDefinitions {
    /// The API's own events have short ids, defined ones long ones: ids are opaque.
    package static let events: [EventDefinitionRecord] = [
        ("5f1c0a9e2d7b48c3a6e10001", "landing_view"), ("5f1c0a9e2d7b48c3a6e10002", "app_open"),
        ("5f1c0a9e2d7b48c3a6e10003", "search"), ("5f1c0a9e2d7b48c3a6e10004", "view_item"),
        ("5f1c0a9e2d7b48c3a6e10005", "add_to_cart"), ("5f1c0a9e2d7b48c3a6e10006", "begin_checkout"),
        ("5f1c0a9e2d7b48c3a6e10007", "apply_coupon"), ("5f1c0a9e2d7b48c3a6e10008", "purchase"),
        ("event_error", SampleFacts.faultEvent), ("5f1c0a9e2d7b48c3a6e1000a", "sign_up_start"),
        ("5f1c0a9e2d7b48c3a6e1000b", "sign_up"), ("5f1c0a9e2d7b48c3a6e1000c", "login"),
        ("5f1c0a9e2d7b48c3a6e1000d", SampleFacts.oldName), ("5f1c0a9e2d7b48c3a6e1000e", SampleFacts.newName),
        ("5f1c0a9e2d7b48c3a6e1000f", "wishlist_add"), ("5f1c0a9e2d7b48c3a6e10010", "share"),
        ("5f1c0a9e2d7b48c3a6e10011", "contact_support"), ("5f1c0a9e2d7b48c3a6e10012", "rate_product"),
        ("5f1c0a9e2d7b48c3a6e10013", "video_play"),
    ].map { EventDefinitionRecord(id: $0.0, name: $0.1) }

    package static let funnels = [
        FunnelDefinitionRecord(
            id: "60aa2b6f7c1d4e8f9b020001", name: "Checkout",
            steps: ["view_item", "add_to_cart", "begin_checkout", "purchase"]),
        FunnelDefinitionRecord(
            id: "60aa2b6f7c1d4e8f9b020002", name: "Sign-up", steps: ["landing_view", "sign_up_start", "sign_up"]),
        FunnelDefinitionRecord(
            id: "60aa2b6f7c1d4e8f9b020003", name: "Search to cart", steps: ["search", "view_item", "add_to_cart"]),
    ]

    /// Settings of an archive that holds the sample project.
    package static let settings = [
        ("project_name", "Sample shop"), ("organization_name", "Weeklook"),
        ("project_id", "5f1c0a9e2d7b48c3a6e1f001"), ("organization_id", "5f1c0a9e2d7b48c3a6e1f000"),
    ]
}
