/// Who came to a session, from where and with what.
public struct SessionIdentification: JSONRecord {
    /// The site's own id of the person.
    public var uid: String?
    /// What else the site said, in whatever shape.
    public var properties: JSONValue?
    /// The address the visitor came from.
    public var visitorIp: String?
    /// The browser.
    public var browser: Browser?
    /// The operating system.
    public var platform: Platform?
    /// The place, guessed from the address.
    public var country: Country?
    /// The device.
    public var device: Device?

    /// The value from its parts.
    public init(
        uid: String? = nil, properties: JSONValue? = nil, visitorIp: String? = nil, browser: Browser? = nil,
        platform: Platform? = nil, country: Country? = nil, device: Device? = nil
    ) {
        self.uid = uid
        self.properties = properties
        self.visitorIp = visitorIp
        self.browser = browser
        self.platform = platform
        self.country = country
        self.device = device
    }

    /// Reads the fields it knows and ignores the others.
    public init(json: JSONValue) throws(JSONFault) {
        let fields = try JSONFields(json)
        uid = try fields.text("uid")
        properties = fields.any("properties")
        visitorIp = try fields.text("visitorIp")
        browser = try fields.record("browser")
        platform = try fields.record("platform")
        country = try fields.record("country")
        device = try fields.record("device")
    }

    /// The fields that are not nil.
    public var json: JSONValue {
        var members = JSONMembers()
        members.set("uid", uid)
        members.set("properties", properties)
        members.set("visitorIp", visitorIp)
        members.set("browser", browser)
        members.set("platform", platform)
        members.set("country", country)
        members.set("device", device)
        return members.json
    }
}
