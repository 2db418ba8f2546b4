extension SmartlookClient {
    /// Uploads what makes the stack traces of an app's release readable.
    ///
    /// After a failure that leaves open whether it arrived, nothing is sent again: upload it again with `force`.
    ///
    /// - Parameters:
    ///   - mapping: The files.
    ///   - bundleID: The app, for example `com.example.shop`.
    ///   - appVersion: The release, for example `1.4.2`.
    ///   - internalVersion: The build within the release.
    ///   - force: Whether it takes the place of what was uploaded before.
    public func uploadMappingFile(
        _ mapping: MappingUpload, bundleID: String, appVersion: String, internalVersion: String? = nil,
        force: Bool = false
    ) async throws(SmartlookError) -> Answer<MappingFile> {
        var call = try Call(
            .uploadMappingFile, .word("bundles"), .id(bundleID), .word("platforms"), .id(mapping.platform),
            .word("releases"), .id(appVersion), .word("mapping-files"), method: "POST")
        call.query.add("force", force ? "true" : "false")
        var form = MultipartForm(boundary: MultipartForm.boundary(clock.random(), clock.random()))
        guard mapping.append(to: &form) else {
            throw call.error(
                .configuration,
                "A mapping file is missing or empty, or a UUID has more than letters, digits and hyphens; check them.")
        }
        if let internalVersion { form.append("internalAppVersion", Array(internalVersion.utf8)) }
        call.contentType = form.contentType
        call.body = form.body
        call.isRepeatable = false
        return try await fetch(call, withAnyOf: ["oid", "state", "createdAt"])
    }
}
