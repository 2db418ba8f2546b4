import Testing
import Wire

@testable import Smartlook

@Suite struct SmartlookRegionTests {
    @Test func everyRegionHasItsAddress() {
        #expect(
            SmartlookRegion.allCases.map(\.baseURL).sorted() == [
                "https://api.eu.smartlook.cloud", "https://api.us.smartlook.cloud",
            ])
    }

    /// Two projects of two regions: each token goes to its own server.
    @Test func clientsOfTwoRegionsShareNothing() async throws {
        let transport = ScriptedTransport { (_, request) throws(TransportError) in
            .json(#"{"projectId":"\#(request.url.contains("api.us.") ? "theirs" : "ours")"}"#)
        }
        let ours = try testClient(transport, baseURL: SmartlookRegion.eu.baseURL, token: "ours-0123")
        let theirs = try testClient(transport, baseURL: SmartlookRegion.us.baseURL, token: "theirs-0123")
        #expect(try await ours.me().value.projectId == "ours")
        #expect(try await theirs.me().value.projectId == "theirs")
        #expect(
            transport.requests.map { "\($0.url) \($0.headers.first?.value ?? "")" } == [
                "https://api.eu.smartlook.cloud/api/v1/me Bearer ours-0123",
                "https://api.us.smartlook.cloud/api/v1/me Bearer theirs-0123",
            ])
        #expect((ours.requestsSent, theirs.requestsSent) == (1, 1))
    }
}
