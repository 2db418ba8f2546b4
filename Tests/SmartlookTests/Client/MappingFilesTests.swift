import Testing
import Wire

@testable import Smartlook

@Suite struct MappingFilesTests {
    private let answer = #"{"oid":"m","createdAt":"2026-11-09T08:30:00Z","state":"uploaded"}"#

    @Test func anAndroidMappingIsOnePart() async throws {
        let transport = ScriptedTransport { [answer] (_, _) throws(TransportError) in .json(answer, status: 201) }
        let file = try await testClient(transport).uploadMappingFile(
            .android(mapping: [0x61, 0x0D, 0x0A, 0x00, 0xFF]), bundleID: "com.example/shop", appVersion: "1.4 β",
            internalVersion: "77")
        #expect(file.value == MappingFile(oid: "m", createdAt: Instant("2026-11-09T08:30:00Z"), state: "uploaded"))
        #expect(file.origin.status == 201)
        let request = transport.requests[0]
        #expect(request.method == "POST")
        #expect(
            transport.targets == [
                "/api/v1/bundles/com.example%2Fshop/platforms/android/releases/1.4%20%CE%B2/mapping-files?force=false"
            ])
        let line = "smartlook-10000000000000-10000000000000"
        #expect(request.headers.contains(HTTPHeader("Content-Type", "multipart/form-data; boundary=\(line)")))
        let before = [
            "--\(line)", "Content-Disposition: form-data; name=\"mappingFile\"; filename=\"mapping.txt\"",
            "Content-Type: application/octet-stream", "", "",
        ].joined(separator: "\r\n")
        let behind = [
            "", "--\(line)", "Content-Disposition: form-data; name=\"internalAppVersion\"", "", "77", "--\(line)--", "",
        ].joined(separator: "\r\n")
        #expect(request.body == Array(before.utf8) + [0x61, 0x0D, 0x0A, 0x00, 0xFF] + Array(behind.utf8))
    }

    @Test func symbolsOfAnAppAreAPartEachWithTheirUUID() async throws {
        let transport = ScriptedTransport(bodies: [answer])
        _ = try await testClient(transport).uploadMappingFile(
            .apple([
                MappingUpload.AppleSymbols(uuid: "A-1", archive: [1]),
                MappingUpload.AppleSymbols(uuid: "B-2", archive: [2]),
            ]), bundleID: "b", appVersion: "1", force: true)
        #expect(transport.targets == ["/api/v1/bundles/b/platforms/apple/releases/1/mapping-files?force=true"])
        let body = String(decoding: transport.requests[0].body ?? [], as: UTF8.self)
        #expect(
            body.contains(
                "name=\"mappingFile-1\"; filename=\"B-2.tar.gz\"\r\nContent-Type: application/gzip\r\nX-Content-UUID: B-2\r\n\r\n\u{2}\r\n"
            ))
        #expect(body.contains("name=\"mappingFile-0\""))
    }

    @Test(
        arguments: [
            .android(mapping: []), .apple([]), .apple([.init(uuid: "A", archive: [])]),
            .apple([.init(uuid: "A\r\nX-Evil: 1", archive: [1])]), .apple([.init(uuid: "", archive: [1])]),
        ] as [MappingUpload]) func whatIsNoMappingIsNotSent(_ mapping: MappingUpload) async throws
    {
        let transport = ScriptedTransport(bodies: [])
        let client = try testClient(transport)
        let error = await failure { () async throws(SmartlookError) in
            _ = try await client.uploadMappingFile(mapping, bundleID: "b", appVersion: "1")
        }
        #expect(error?.code == .configuration)
        #expect(transport.requests.isEmpty)
    }

    @Test func anUploadThatMayHaveArrivedIsNotRepeated() async throws {
        let transport = ScriptedTransport { (_, _) throws(TransportError) in
            throw TransportError(code: .timedOut, message: "Too slow.")
        }
        let client = try testClient(transport)
        let error = await failure { () async throws(SmartlookError) in
            _ = try await client.uploadMappingFile(.android(mapping: [1]), bundleID: "b", appVersion: "1")
        }
        #expect(error?.code == .timedOut)
        #expect(transport.requests.count == 1)
    }
}
