import Smartlook

/// What the server can be asked for: an operation of Smartlook's API, or one of our own beside it.
enum ServedOperation: Hashable, Sendable {
    case smartlook(SmartlookOperation)
    case listTokens, createToken, deleteToken

    static let all: [ServedOperation] =
        SmartlookOperation.allCases.map { .smartlook($0) } + [.listTokens, .createToken, .deleteToken]

    var name: String {
        switch self {
        case .smartlook(let operation): operation.rawValue
        case .listTokens: "listTokens"
        case .createToken: "createToken"
        case .deleteToken: "deleteToken"
        }
    }

    var method: String {
        switch self {
        case .smartlook(let operation): operation.method
        case .listTokens: "GET"
        case .createToken: "POST"
        case .deleteToken: "DELETE"
        }
    }

    /// The path after the version; `*` is an id.
    var pattern: [String] {
        switch self {
        case .smartlook(let operation): operation.pattern
        case .listTokens, .createToken: ["tokens"]
        case .deleteToken: ["tokens", "*"]
        }
    }

    /// The longest body that is read.
    var longestBody: Int {
        self == .smartlook(.uploadMappingFile) ? 16 << 20 : 1 << 20
    }
}
