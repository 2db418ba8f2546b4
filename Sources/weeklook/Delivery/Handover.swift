import Archive

/// How one attempt at handing something over ended.
struct Handover {
    var state: Delivery.State
    /// What was answered, or why nothing was.
    var detail: String
    /// Whether the way out itself is at fault, so that the next recipient would fare no better.
    var isRouteAtFault = false
}
