import Smartlook

/// The OpenAPI description of this server.
enum APIDescription {
    static let json: JSONValue = ["openapi": "3.0.3"]
}
