import Smartlook
import Testing

@testable import SmartlookServer

@Suite struct RouteTests {
    private func route(_ method: String, _ target: String) throws -> Route {
        let request = try APIRequest(method: method, target: target)
        return try Route(Route.address(request), method: method)
    }

    @Test(arguments: ServedOperation.all) func everyOperationHasItsOwnAddress(operation: ServedOperation) throws {
        let words = operation.pattern.map { $0 == "*" ? "x%2Fy" : $0 }.joined(separator: "/")
        for prefix in ["/api/v1/", "/api/"] {
            let found = try route(operation.method, prefix + words)
            #expect(found.operation == operation)
            #expect(found.ids == operation.pattern.filter { $0 == "*" }.map { _ in "x/y" })
        }
        if operation.method == "GET" { #expect(try route("HEAD", "/api/v1/" + words).operation == operation) }
    }

    @Test func allOperationsOfTheDescriptionAreServed() {
        #expect(SmartlookOperation.allCases.count == 24)
        #expect(Set(ServedOperation.all.map(\.name)).count == ServedOperation.all.count)
        let addresses = ServedOperation.all.map { [$0.method] + $0.pattern }
        #expect(Set(addresses).count == addresses.count)
    }

    @Test func onlyTheSearchOfVisitorsHasASecondVersion() throws {
        #expect(try route("POST", "/api/v2/visitors/search").version == 2)
        #expect(try route("POST", "/api/visitors/search").version == 2)
        #expect(try route("POST", "/api/v1/visitors/search").version == 1)
        for target in ["/api/v2/me", "/api/v2/sessions/search", "/api/v2/visitors/x", "/api/v3/me", "/v1/me"] {
            let fault = #expect(throws: APIFault.self) { try route("GET", target) }
            #expect(fault?.status == 404)
        }
    }
}
