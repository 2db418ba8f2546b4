import Archive
import Smartlook
import Testing

@testable import SmartlookServer

@Suite struct TokenDeskTests {
    @Test func anOwnerMakesListsAndDeletesTokens() async throws {
        let project = try SmallProject(visitors: 1)
        let now = SmallProject.options.now()
        let owner = try project.archive.addToken(secret: "owner", description: "the owner", isOwner: true, now: now)
        try await LiveServer.run(project.archive, SmallProject.options) { server in
            let (status, made, _) = try await server.send(
                "POST", "/api/v1/tokens", body: #"{"description": "script"}"#, token: "owner")
            #expect(status == 201)
            let secret = try #require(made["token"]?.stringValue)
            let id = try #require(made["id"]?.stringValue)
            #expect(secret.count == 64 && made["isOwner"] == false && made["description"] == "script")
            #expect(try await server.send("GET", "/api/v1/me", token: secret).status == 200)
            let list = try await server.send("GET", "/api/tokens", token: "owner").json
            guard case .array(let tokens)? = list["tokens"] else { return #expect(Bool(false), "no list") }
            #expect(Set(tokens.compactMap { $0["id"]?.stringValue }) == [owner.id, id])
            // The secret is told once.
            #expect(!list.text.contains(secret) && tokens.allSatisfy { $0["token"] == nil })
            #expect(tokens.allSatisfy { $0["isAlive"] == true })
            #expect(try await server.send("DELETE", "/api/v1/tokens/\(id)", token: "owner").status == 204)
            #expect(try await server.send("GET", "/api/v1/me", token: secret).status == 401)
            #expect(try await server.send("DELETE", "/api/v1/tokens/\(id)", token: "owner").status == 404)
            for body in ["", "{}", #"{"description": ""}"#, #"{"description": 1}"#, #"{"name": "x"}"#] {
                #expect(try await server.send("POST", "/api/v1/tokens", body: body, token: "owner").status == 400)
            }
        }
    }

    @Test func othersMayNotEvenLook() async throws {
        let project = try SmallProject(visitors: 1)
        _ = try project.archive.addToken(
            secret: LiveServer.secret, description: "no owner", now: SmallProject.options.now())
        try await LiveServer.run(project.archive, SmallProject.options) { server in
            let id = try server.archive.tokens()[0].id
            for (method, path) in [
                ("GET", "/api/v1/tokens"), ("POST", "/api/v1/tokens"), ("DELETE", "/api/v1/tokens/\(id)"),
                ("DELETE", "/api/v1/tokens/none"),
            ] {
                let (status, json, _) = try await server.send(method, path)
                #expect(status == 403 && json["message"] != nil)
            }
            #expect(try server.archive.tokens().count == 1)
        }
    }

    @Test func aTokenThatIsUsedStaysAliveAndAnUnusedOneDies() async throws {
        let project = try SmallProject(visitors: 1)
        let clock = ClockBox()
        var options = SmallProject.options
        options.now = { clock.now }
        for secret in ["used", "unused"] {
            _ = try project.archive.addToken(secret: secret, description: secret, now: clock.now)
        }
        try await LiveServer.run(project.archive, options) { server in
            for _ in 0..<2 {
                clock.advance(seconds: 60 * 86_400)
                #expect(try await server.send("GET", "/api/v1/me", token: "used").status == 200)
                let noted = clock.now
                while try server.archive.tokens().first(where: { $0.description == "used" })?.lastUsed != noted {
                    try await Task.sleep(for: .milliseconds(5))
                }
            }
            #expect(try await server.send("GET", "/api/v1/me", token: "unused").status == 401)
            #expect(try await server.send("GET", "/api/v1/me", token: "used").status == 200)
        }
    }
}
