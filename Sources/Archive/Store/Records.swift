package import Smartlook

/// One event of one visitor, from the API or from a file.
package struct EventRecord: Hashable, Sendable {
    /// What identifies the event for ever, within its source: the API's id, or source and row of a file.
    package var identity: String
    package var visitor: String
    package var session: String?
    package var name: String
    /// The API's type (`custom`, `url`, `click`, `error`, ...); imported events are `custom`.
    package var type: String
    package var time: Instant
    /// Order among events at the same instant; nil takes the order of arrival.
    package var sequence: Int64?
    package var pageURL: String?
    package var properties: [Property]

    package struct Property: Hashable, Sendable {
        package var name: String
        package var value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    package init(
        identity: String, visitor: String, session: String? = nil, name: String, type: String = "custom", time: Instant,
        sequence: Int64? = nil, pageURL: String? = nil, properties: [Property] = []
    ) {
        self.identity = identity
        self.visitor = visitor
        self.session = session
        self.name = name
        self.type = type
        self.time = time
        self.sequence = sequence
        self.pageURL = pageURL
        self.properties = properties
    }
}

/// What is known of one visitor beside its events.
package struct VisitorRecord: Hashable, Sendable {
    package var id: String
    package var uid: String?
    package var firstSeen: Instant?
    package var lastSeen: Instant?
    /// The answer's own JSON, kept whole.
    package var source: [UInt8]

    package init(
        id: String, uid: String? = nil, firstSeen: Instant? = nil, lastSeen: Instant? = nil, source: [UInt8] = []
    ) {
        self.id = id
        self.uid = uid
        self.firstSeen = firstSeen
        self.lastSeen = lastSeen
        self.source = source
    }
}

/// One session and the attributes that reports break down by.
package struct SessionRecord: Hashable, Sendable {
    package var id: String
    package var visitor: String
    package var start: Instant
    package var end: Instant
    /// Values by dimension name (`country`, `device`, `browser`, `platform`, `os`, `referrer`, `landing_page`).
    package var attributes: [String: String]
    /// The answer's own JSON, kept whole.
    package var source: [UInt8]

    package init(
        id: String, visitor: String, start: Instant, end: Instant, attributes: [String: String] = [:],
        source: [UInt8] = []
    ) {
        self.id = id
        self.visitor = visitor
        self.start = start
        self.end = end
        self.attributes = attributes
        self.source = source
    }
}

/// Where stored rows came from: an answer of the API or a file.
package struct Origin: Hashable, Sendable {
    /// The API operation, or `import:` and the name of the source.
    package var operation: String
    /// The request without its token, or the file's name.
    package var request: String
    package var time: Instant
    /// SHA-256 of the bytes received, hexadecimal.
    package var sha256: String
    package var byteCount: Int
    /// Records of the answer that could not be read, kept as they came.
    package var rejected: [RejectedRecord]

    package init(
        operation: String, request: String, time: Instant, sha256: String, byteCount: Int,
        rejected: [RejectedRecord] = []
    ) {
        self.operation = operation
        self.request = request
        self.time = time
        self.sha256 = sha256
        self.byteCount = byteCount
        self.rejected = rejected
    }
}
