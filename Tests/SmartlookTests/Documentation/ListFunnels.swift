import Smartlook

func listFunnels(baseURL: String, token: String) async throws {
    let client = try SmartlookClient(baseURL: baseURL, token: token)
    for try await page in try client.funnels() {
        for funnel in page.items {
            print(funnel.id, funnel.name ?? "(no name)")
        }
    }
}
