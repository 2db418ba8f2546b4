import Archive
import Smartlook
import Testing
import Wire

@testable import SmartlookServer

@Suite struct APIServerTests {
    @Test func addressesAreServedWithAndWithoutVersion() async throws {
        try await LiveServer.overShop { server in
            for path in ["/api/v1/me", "/api/me"] {
                let (status, json, response) = try await server.send("GET", path)
                #expect(status == 200)
                #expect(json["projectName"] == "Sample shop")
                #expect(response.header("Content-Type")?.hasPrefix("application/json") == true)
            }
            #expect(try await server.send("GET", "/v1.0/status", token: nil).json["ok"] == true)
            let me = try await server.client.me().value
            #expect(me.organizationName == "Weeklook" && me.projectId == "5f1c0a9e2d7b48c3a6e1f001")
        }
    }

    @Test func onlyKnownAndLivingTokensAreLetIn() async throws {
        let archive = try Shop.emptyArchive()
        let now = SampleProject.defaultNow
        let old = now.advanced(byMicroseconds: -91 * 86_400_000_000)
        _ = try archive.addToken(secret: "dead", description: "unused", now: old)
        let token = try archive.addToken(secret: LiveServer.secret, description: "test", now: now)
        try await LiveServer.run(archive) { server in
            for wrong in [nil, "", "dead", "x\(LiveServer.secret)", "two words"] {
                let (status, json, response) = try await server.send("GET", "/api/v1/me", token: wrong)
                #expect(status == 401)
                #expect(json["message"]?.stringValue?.isEmpty == false)
                #expect(response.header("WWW-Authenticate") == "Bearer")
            }
            #expect(try await server.send("GET", "/api/v1/me").status == 200)
            #expect(try server.archive.removeToken(id: token.id))
            #expect(try await server.send("GET", "/api/v1/me").status == 401)
        }
    }

    @Test func unknownAddressesAndMethodsAreRefused() async throws {
        try await LiveServer.overShop { server in
            for path in ["/", "/api", "/api/v1", "/api/v3/me", "/api/v2/me", "/api/v1/nothing", "/api/v1/me/more"] {
                #expect(try await server.send("GET", path).status == 404)
            }
            for (method, path, allowed) in [
                ("POST", "/api/v1/me", "GET, HEAD, OPTIONS"),
                ("PUT", "/api/v1/events/x", "DELETE, GET, HEAD, OPTIONS"),
                ("GET", "/api/v2/visitors/search", "OPTIONS, POST"), ("PUT", "/api/sessions/search", "OPTIONS, POST"),
                ("POST", "/api/v1/webhooks/x", "DELETE, GET, HEAD, OPTIONS, PATCH"),
                ("POST", "/v1.0/status", "GET, HEAD, OPTIONS"),
            ] {
                let (status, json, response) = try await server.send(method, path)
                #expect(status == 405 && json["message"] != nil)
                #expect(response.header("Allow") == allowed)
            }
        }
    }

    @Test func headIsGetWithoutABodyAndOptionsNamesTheMethods() async throws {
        try await LiveServer.overShop { server in
            let get = try await server.send("GET", "/api/v1/events")
            let head = try await server.send("HEAD", "/api/v1/events")
            #expect(head.status == 200 && head.response.body.isEmpty)
            #expect(head.response.header("Content-Length") == "\(get.response.body.count)")
            #expect(try await server.send("HEAD", "/api/v1/sessions/none").status == 404)
            let options = try await server.send("OPTIONS", "/api/v1/visitors/x")
            #expect(options.status == 204 && options.response.header("Allow") == "DELETE, GET, HEAD, OPTIONS")
        }
    }

    @Test func hostileInputIsAnsweredWithAnError() async throws {
        try await LiveServer.overShop { server in
            let deep = String(repeating: "[", count: 100_000)
            for body in [
                "", "{", "[]", "null", deep, #"{"filters": 1}"#, #"{"filters": [1]}"#, "\u{0}",
                #"{"filters": [], "more": 1}"#, #"{"filters": [{"name": "uid", "operator": "is", "value": 1.5}]}"#,
                #"{"filters": [{"name": "uid", "operator": "is", "value": "x", "or": 1}]}"#,
                #"{"filters": [{"name": "uid", "operator": "is", "value": {}}]}"#,
                #"{"filters": [{"name": "recording_date", "operator": "is", "value": "2021-02-30"}]}"#,
                #"{"filters": [], "sort": {"timeCreate": "up"}}"#, #"{"filters": [], "sort": []}"#,
            ] {
                #expect(try await server.send("POST", "/api/v2/visitors/search", body: body).status == 400, "\(body)")
            }
            let long = String(repeating: "x", count: 2 << 20)
            #expect(try await server.send("POST", "/api/v2/visitors/search", body: long).status == 413)
            for target in [
                "/api/v1/events/%00", "/api/v1/visitors/%FF%FE", "/api/v1/sessions/%2e%2e", "/api/v1/funnels/%",
                "/api/v1/visitors/..%2F..%2Fetc%2Fpasswd", "/api/v1/visitors/\(String(repeating: "x", count: 5000))",
                "/api/v1/visitors/%27%20OR%201=1--",
            ] {
                let status = try await server.send("GET", target).status
                #expect(status == 400 || status == 404)
            }
            for limit in ["0", "-1", "x", "1.5", "99999999999999999999", "+5", "%20", "", "1e9", "%FF"] {
                #expect(try await server.send("GET", "/api/v1/events?limit=\(limit)").status == 400)
            }
            for query in ["limit=1&limit=2", "limit=1&%6Cimit=1", "after=x&after=x", "categoryId=a&categoryId=b"] {
                #expect(try await server.send("GET", "/api/v1/events?\(query)").status == 400)
            }
            #expect(try await server.send("GET", "/api/v1/events?limit=1000000000").status == 200)
            let huge = "/api/v1/events?x=\(String(repeating: "y", count: 60_000))"
            #expect(try await server.send("GET", huge).status == 200)
            #expect(try await server.send("GET", "/api/v1/me").status == 200)
        }
    }

    @Test func bodiesOfOtherTypesAndBytesAreJudgedByWhatTheyAre() async throws {
        try await LiveServer.overShop { server in
            func search(_ body: [UInt8], type: String) async throws -> Int {
                let headers = [
                    HTTPHeader("Authorization", "bearer   \(LiveServer.secret)"), HTTPHeader("Content-Type", type),
                ]
                return try await CurlTransport().send(
                    HTTPRequest(
                        method: "POST", url: server.url + "/api/v1/sessions/search", headers: headers, body: body)
                ).status
            }
            for type in ["text/plain", "application/x-www-form-urlencoded", "nonsense"] {
                let status = try await search(Array(#"{"filters": []}"#.utf8), type: type)
                #expect(status == 200)
            }
            let broken =
                Array(#"{"filters": [{"name": "uid", "operator": "is", "value": ""#.utf8) + [0xFF] + Array("\"}]}".utf8)
            let status = try await search(broken, type: "application/json")
            #expect(status == 400)
        }
    }

    @Test(.timeLimit(.minutes(15))) func changesOfTheArchiveAreSeen() async throws {
        let archive = try Shop.emptyArchive()
        try await LiveServer.run(archive) { server in
            #expect(try await server.client.searchVisitors().all().items.isEmpty)
            try SampleProject(weeks: 1).write(into: archive)
            while try await server.client.searchVisitors().limited(to: 1).all().items.count < 100 {
                try await Task.sleep(for: .milliseconds(100))
            }
        }
    }

    @Test func aPortInUseIsAnError() async throws {
        try await LiveServer.overShop { server in
            var options = LiveServer.options
            options.port = server.port
            await #expect(throws: (any Error).self) {
                try await APIServer(archive: server.archive, options: options).run { _ in }
            }
        }
    }
}
