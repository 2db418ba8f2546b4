/// The device of a session.
public struct Device: JSONRecord {
    /// `desktop`, `tablet` or `mobile`.
    public var type: String?
    /// How it was held.
    public var orientation: String?
    /// The width of the screen.
    public var width: Int?
    /// The height of the screen.
    public var height: Int?

    /// The value from its parts.
    public init(type: String? = nil, orientation: String? = nil, width: Int? = nil, height: Int? = nil) {
        self.type = type
        self.orientation = orientation
        self.width = width
        self.height = height
    }

    /// Reads the fields it knows and ignores the others.
    public init(json: JSONValue) throws(JSONFault) {
        let fields = try JSONFields(json)
        type = try fields.text("type")
        orientation = try fields.text("orientation")
        width = try fields.integer("width")
        height = try fields.integer("height")
    }

    /// The fields that are not nil.
    public var json: JSONValue {
        var members = JSONMembers()
        members.set("type", type)
        members.set("orientation", orientation)
        members.set("width", width)
        members.set("height", height)
        return members.json
    }
}
