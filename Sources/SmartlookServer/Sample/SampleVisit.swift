/// What one visitor of the sample project does in one week.
struct SampleVisit: Sendable {
    let shopper: Int
    /// How many sessions it has.
    var sessions: Int
    /// How far it gets towards buying.
    var depth = Depth.none
    var searches = false
    var account = Account.none
    var subscribes = false
    /// A card that is refused though nothing is wrong with the shop.
    var isRefused = false

    enum Depth: Int, Sendable, Comparable {
        case none, view, cart, checkout, purchase

        static func < (left: Depth, right: Depth) -> Bool { left.rawValue < right.rawValue }
    }

    enum Account: Sendable {
        case none
        /// Opens the form and leaves.
        case form
        case signUp
    }
}
