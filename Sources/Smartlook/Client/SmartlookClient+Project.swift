extension SmartlookClient {
    /// Which project the token belongs to.
    public func me() async throws(SmartlookError) -> Answer<Me> {
        try await fetch(
            Call(.getMe, .word("me")), withAnyOf: ["projectId", "projectName", "organizationId", "organizationName"])
    }

    /// How much of the API the project has used.
    public func statistics() async throws(SmartlookError) -> Answer<Statistics> {
        try await fetch(Call(.getApiStats, .word("statistics")), withAnyOf: ["projectUsage", "endpointsUsage"])
    }
}
