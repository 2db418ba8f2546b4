import Smartlook

/// One session: the archive's own, or one made up for events that came without.
struct Visit: Sendable {
    let id: String
    /// The index of its visitor.
    let visitor: Int
    let span: ClosedRange<Instant>
    let attributes: [String: String]
    /// The JSON that the session was fetched as; empty where there is none.
    let source: [UInt8]
    /// A row of its first event, if it has any.
    var firstEvent: Int?
}

extension Visit {
    /// Its length in whole seconds.
    var seconds: Double {
        Double((span.upperBound.microseconds - span.lowerBound.microseconds) / 1_000_000)
    }

    /// The session as its attributes tell it.
    func described(uid: String?) -> Session {
        func code(_ name: String) -> String? { attributes[name]?.lowercased() }
        var identification = SessionIdentification(uid: uid)
        if attributes["browser"] != nil {
            identification.browser = Browser(name: attributes["browser"], code: code("browser"))
        }
        if attributes["platform"] != nil || attributes["os"] != nil {
            identification.platform = Platform(
                name: attributes["platform"], operatingSystem: attributes["os"], code: code("platform"))
        }
        if let country = attributes["country"] {
            // A code of two letters is one; anything else is a name.
            identification.country =
                country.utf8.count == 2 ? Country(code: country.uppercased()) : Country(name: country)
        }
        if let device = attributes["device"] { identification.device = Device(type: device) }
        return Session(
            id: id, identification: identification, duration: seconds, referrer: attributes["referrer"],
            landingPage: attributes["landing_page"])
    }
}
