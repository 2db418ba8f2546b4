import Testing

@testable import Smartlook

@Suite struct PageTurnTests {
    private func target(
        _ page: JSONValue, base: String = "https://api.eu.smartlook.cloud", limit: Int? = 10
    ) throws -> String? {
        var call = try Call(.getVisitorEvents, .word("visitors"), .id("a/b"), .word("events"))
        try call.ask(from: .november(2), to: .november(8))
        try call.ask(limit: limit)
        guard case .object(let members) = page else { return nil }
        return try PageTurn(BaseURL(base, allowsPlainHTTP: false)).call(from: call, members)?.target
    }

    private let path = "/api/v1/visitors/a%2Fb/events"
    private let rest = "&dateFrom=2026-11-02&dateTo=2026-11-08&limit=10"

    @Test(arguments: [
        "/api/visitors/a%2Fb/events?after=MTaxX34=", "/api/v1/visitors/a%2fb/events?after=MTaxX34%3D",
        "?after=MTaxX34=",
        "/api/v1.0/visitors/a%2Fb/events?after=MTaxX34%3d",
        "https://api.eu.smartlook.cloud/api/visitors/a%2Fb/events?after=MTaxX34=",
        "https://API.eu.smartlook.cloud:443/v1/visitors/a%2Fb/events?after=MTaxX34=",
        "//api.eu.smartlook.cloud/api/visitors/a%2Fb/events?after=MTaxX34=",
    ])
    func everySpellingOfALinkIsTheSameCall(_ link: String) throws {
        #expect(try target(["_links": ["nextPage": .string(link)]]) == path + "?after=MTaxX34%3D" + rest)
        #expect(
            try target(["pagination": ["_links": ["nextPage": .string(link)]]]) == path + "?after=MTaxX34%3D" + rest)
    }

    @Test func theLinkDecidesWhatItNames() throws {
        let link: JSONValue = ["_links": ["nextPage": "/api/visitors/a%2Fb/events?limit=5&dateTo=2026-11-07&after=x"]]
        #expect(try target(link) == path + "?limit=5&dateTo=2026-11-07&after=x&dateFrom=2026-11-02")
    }

    @Test func aPlusIsKeptAsWhatItMeans() throws {
        #expect(try target(["_links": ["nextPage": "?after=a+b/c=="]]) == path + "?after=a%2Bb%2Fc%3D%3D" + rest)
        #expect(try target(["_links": ["nextPage": "?after=a+b%2Bc"]]) == path + "?after=a+b%2Bc" + rest)
    }

    @Test func aProxysPathStays() throws {
        let base = try BaseURL("https://gateway.example/smartlook/api/v1/", allowsPlainHTTP: false)
        #expect(base.url("/api/v1/me") == "https://gateway.example/smartlook/api/v1/me")
        let link: JSONValue = ["_links": ["nextPage": "/api/visitors/a%2Fb/events?after=1"]]
        #expect(try target(link, base: "https://gateway.example/smartlook") == path + "?after=1" + rest)
    }

    @Test(
        arguments: [
            (JSONValue.string("a=b"), "a%3Db"), (7, "7"), (["a", 1], "%5B%22a%22%2C1%5D"),
            (["k": "v"], "%7B%22k%22%3A%22v%22%7D"),
        ] as [(JSONValue, String)])
    func cursorsOfAnyKindAreSentBack(_ cursor: JSONValue, _ text: String) throws {
        #expect(
            try target(["pagination": ["after": cursor, "before": "x"]], limit: nil)?.hasSuffix("&after=\(text)")
                == true)
    }

    @Test func linksGoBeforeCursors() throws {
        #expect(try target(["pagination": ["after": "x"], "_links": [:]]) == nil)
        #expect(try target(["pagination": ["after": nil]]) == nil)
        #expect(try target([:]) == nil)
    }
}
