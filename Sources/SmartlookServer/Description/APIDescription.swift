import Smartlook

/// The OpenAPI description of this server, as it is without any switch set.
enum APIDescription {
    static let json: JSONValue = [
        "openapi": "3.0.3",
        "info": [
            "title": "Weeklook's server", "version": "1.0",
            "description":
                "Serves an archive in the words of the Smartlook REST API. The version in a path may be left out. Addresses under 'Tokens' are Weeklook's own.",
        ],
        "security": [["bearer": []]],
        "paths": .object(paths),
        "components": [
            "securitySchemes": ["bearer": ["type": "http", "scheme": "bearer"]],
            "schemas": .object(RecordSchemas.all),
            "responses": .object(errors),
        ],
    ]

    private static var paths: [String: JSONValue] {
        var paths: [String: [String: JSONValue]] = [:]
        for operation in ServedOperation.all {
            let (path, ids) = address(operation)
            paths[path, default: [:]][operation.method.lowercased()] = described(operation, ids: ids)
        }
        paths["/v1.0/status"] = [
            "get": open(
                "getStatus", "Whether the server works",
                JSONSchema.object(["ok": JSONSchema.flag, "version": JSONSchema.text], required: ["ok", "version"]))
        ]
        paths["/openapi.json"] = ["get": open("getDescription", "This description", ["type": "object"])]
        return paths.mapValues { .object($0) }
    }

    /// The path with the names of its ids in braces.
    private static func address(_ operation: ServedOperation) -> (path: String, ids: [String]) {
        var ids: [String] = []
        var words: [String] = []
        for word in operation.pattern {
            guard word == "*" else {
                words.append(word)
                continue
            }
            // `visitors` has `visitorId`; an app's release is named by its version.
            let kind = words.last.map { $0.hasSuffix("s") ? String($0.dropLast()) : $0 } ?? ""
            ids.append(kind + "Id")
            words.append("{\(kind)Id}")
        }
        let version = operation == .smartlook(.searchVisitors) ? 2 : 1
        return ("/api/v\(version)/" + words.joined(separator: "/"), ids)
    }

    private static func described(_ operation: ServedOperation, ids: [String]) -> JSONValue {
        let description = OperationDescription(operation)
        let path: [JSONValue] = ids.map { id in
            [
                "in": "path", "name": .string(id), "required": true,
                "schema": ["type": "string", "minLength": 1],
            ]
        }
        var responses: [String: JSONValue] = [description.status: answer(description.answer)]
        var statuses = ["400", "401", "404", "405", "413", "503"] + description.errors
        // Only Smartlook's own operations cost anything.
        if case .smartlook = operation { statuses.append("429") }
        for status in statuses { responses[status] = ["$ref": .string("#/components/responses/\(status)")] }
        var members: [String: JSONValue] = [
            "operationId": .string(operation.name), "tags": [.string(description.tag)],
            "summary": .string(description.summary), "parameters": .array(path + description.query),
            "responses": .object(responses),
        ]
        if let (type, schema, isRequired) = description.body {
            members["requestBody"] = [
                "required": .bool(isRequired), "content": .object([type: ["schema": schema]]),
            ]
        }
        return .object(members)
    }

    /// An operation that needs no token.
    private static func open(_ name: String, _ summary: String, _ schema: JSONValue) -> JSONValue {
        [
            "operationId": .string(name), "tags": ["System"], "summary": .string(summary), "security": [],
            "responses": [
                "200": answer(schema), "400": ["$ref": "#/components/responses/400"],
                "405": ["$ref": "#/components/responses/405"],
            ],
        ]
    }

    private static func answer(_ schema: JSONValue?) -> JSONValue {
        guard let schema else { return ["description": "Done"] }
        return ["description": "Success", "content": ["application/json": ["schema": schema]]]
    }

    private static var errors: [String: JSONValue] {
        let table: [(status: String, meaning: String, header: String?)] = [
            ("400", "The request is not understood; the message names the parameter or member", nil),
            ("401", "The token is missing, unknown, deleted, or was not used for 90 days", "WWW-Authenticate"),
            ("403", "The token is no owner's", nil),
            ("404", "There is no such thing", nil),
            ("405", "The address has no such method", "Allow"),
            ("409", "It is there already", nil),
            ("413", "The body is too long", nil),
            ("429", "The budget of requests is used up", "Retry-After"),
            ("503", "The archive is in use; try again later", "Retry-After"),
        ]
        return Dictionary(
            uniqueKeysWithValues: table.map { entry in
                var response: [String: JSONValue] = [
                    "description": .string(entry.meaning),
                    "content": ["application/json": ["schema": JSONSchema.reference("Error")]],
                ]
                if let header = entry.header {
                    response["headers"] = .object([header: ["schema": JSONSchema.text]])
                }
                return (entry.status, .object(response))
            })
    }
}
