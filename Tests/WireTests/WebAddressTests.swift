import Testing

@testable import Wire

@Suite struct WebAddressTests {
    @Test func readsItsParts() throws {
        let address = try #require(WebAddress("HTTPS://API.eu.Smartlook.cloud/a/b?c=http://x"))
        #expect(address.scheme == .https)
        #expect(address.host == "api.eu.smartlook.cloud")
        #expect(address.port == 443)
        #expect(address.rest == "/a/b?c=http://x")
        #expect(address.origin == "https://api.eu.smartlook.cloud")
    }

    @Test func readsPortsAndIPv6() throws {
        let address = try #require(WebAddress("http://[::1]:8080"))
        #expect(address.host == "::1")
        #expect(address.port == 8080)
        #expect(address.origin == "http://[::1]:8080")
        #expect(address.isLoopback)
        #expect(WebAddress("http://a:b:1/") == nil)
        #expect(WebAddress("http://a:0/") == nil)
    }

    @Test(arguments: [
        "http://127.0.0.1", "http://127.9.8.7:1", "http://localhost/x", "http://LOCALHOST", "http://a.localhost",
    ])
    func knowsThisMachine(_ url: String) throws {
        #expect(try #require(WebAddress(url)).isLoopback)
    }

    @Test(arguments: [
        "http://127.0.0.1.evil.com", "http://localhost.evil.com", "http://128.0.0.1", "http://127.1",
        "http://127.0.0.256",
        "http://notlocalhost",
    ])
    func takesNoOtherForThisMachine(_ url: String) throws {
        #expect(try !#require(WebAddress(url)).isLoopback)
    }

    @Test func comparesOriginsWithImpliedPorts() throws {
        let plain = try #require(WebAddress("https://a.b/x"))
        #expect(try plain.hasSameOrigin(as: #require(WebAddress("https://A.b:443/y"))))
        #expect(try !plain.hasSameOrigin(as: #require(WebAddress("http://a.b:443/x"))))
        #expect(try !plain.hasSameOrigin(as: #require(WebAddress("https://a.b:444/x"))))
    }
}
