import Foundation
import Testing

@testable import Wire

/// Servers whose certificate or protocol is not to be trusted. They are openssl's, where it is installed.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/openssl"))) struct CurlTLSTests {
    @Test(arguments: [[], ["-tls1_1", "-cipher", "ALL:@SECLEVEL=0"]]) func isRefused(_ options: [String]) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "weeklook-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let key = folder.appending(path: "key.pem").path
        let certificate = folder.appending(path: "cert.pem").path
        let make = try openssl(
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "1",
            "-subj",
            "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", certificate)
        make.process.waitUntilExit()
        let server = try openssl(
            ["s_server", "-accept", "127.0.0.1:0", "-www", "-key", key, "-cert", certificate] + options)
        // Another test may have made this program, and so its children, ignore the signal that asks politely.
        defer { kill(server.process.processIdentifier, SIGKILL) }
        var said = ""
        while !said.contains("\n") || !said.contains("ACCEPT") {
            let data = server.output.availableData
            try #require(!data.isEmpty)
            said += String(decoding: data, as: UTF8.self)
        }
        let port = try #require(
            said.split(separator: "\n").first { $0.hasPrefix("ACCEPT") }?.split(separator: ":").last)
        let request = HTTPRequest(
            url: "https://127.0.0.1:\(port)/", headers: [HTTPHeader("Authorization", "Bearer tls-secret")])
        let error = await failure(of: request)
        #expect(error?.code == .tls)
        #expect(error?.description.contains("tls-secret") == false)
    }

    private func openssl(_ arguments: String...) throws -> (process: Process, output: FileHandle) {
        try openssl(arguments)
    }

    private func openssl(_ arguments: [String]) throws -> (process: Process, output: FileHandle) {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/openssl")
        process.arguments = arguments
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        return (process, pipe.fileHandleForReading)
    }
}
