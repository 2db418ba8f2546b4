import Foundation
import Testing

/// Runs the built program in a folder of its own, as a user would.
final class BuiltProgram {
    struct Result {
        let status: Int32
        let output: String
        let errors: String

        /// The one JSON document printed.
        func json() throws -> NSDictionary {
            try JSONSerialization.jsonObject(with: Data(output.utf8)) as? NSDictionary ?? [:]
        }
    }

    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("weeklook-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// The program stands beside the tests' own.
    static let path = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appendingPathComponent("weeklook").path

    func path(_ name: String) -> String {
        folder.appendingPathComponent(name).path
    }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
    }

    @discardableResult
    func run(_ arguments: String..., environment: [String: String] = [:]) async throws -> Result {
        try await run(Self.path, arguments, environment)
    }

    /// Runs a line of the shell in which `$WEEKLOOK` is the program.
    func shell(_ line: String, environment: [String: String] = [:]) async throws -> Result {
        try await run("/bin/bash", ["-c", line], environment.merging(["WEEKLOOK": Self.path]) { $1 })
    }

    private func run(_ program: String, _ arguments: [String], _ environment: [String: String]) async throws -> Result {
        let process = try start(program, arguments, environment)
        // Waiting in a blocking way would keep a thread from the other tests.
        while process.isRunning { try await Task.sleep(for: .milliseconds(20)) }
        return Result(
            status: process.terminationStatus, output: try text("output-\(process.processIdentifier)"),
            errors: try text("errors-\(process.processIdentifier)"))
    }

    private func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
    }

    private func start(_ program: String, _ arguments: [String], _ environment: [String: String]) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment
            .filter { $0.key != "SMARTLOOK_API_TOKEN" }.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        // Files, not pipes: a pipe that nobody empties would stop the program.
        let output = UUID().uuidString
        let errors = UUID().uuidString
        for name in [output, errors] { try Data().write(to: folder.appendingPathComponent(name)) }
        process.standardOutput = try FileHandle(forWritingTo: folder.appendingPathComponent(output))
        process.standardError = try FileHandle(forWritingTo: folder.appendingPathComponent(errors))
        try process.run()
        try FileManager.default.moveItem(atPath: path(output), toPath: path("output-\(process.processIdentifier)"))
        try FileManager.default.moveItem(atPath: path(errors), toPath: path("errors-\(process.processIdentifier)"))
        return process
    }

    /// A server that runs until it is let go.
    final class Server {
        let url: String
        let token: String
        private let process: Process

        fileprivate init(_ process: Process, url: String, token: String) {
            self.process = process
            self.url = url
            self.token = token
        }

        deinit {
            process.terminate()
            process.waitUntilExit()
        }
    }

    /// Starts `weeklook serve` on a free port and waits until it is ready.
    func serve(_ arguments: String...) async throws -> Server {
        let process = try start(Self.path, ["serve", "--json", "--quiet", "--port", "0"] + arguments, [:])
        for _ in 0..<600 where process.isRunning {
            let line = try text("output-\(process.processIdentifier)")
            if line.hasSuffix("\n"), let ready = try? JSONSerialization.jsonObject(with: Data(line.utf8)),
                let members = ready as? [String: String], let url = members["url"]
            {
                return Server(process, url: url, token: members["token"] ?? "")
            }
            try await Task.sleep(for: .milliseconds(100))
        }
        process.terminate()
        throw NoServer(errors: try text("errors-\(process.processIdentifier)"))
    }

    struct NoServer: Error {
        let errors: String
    }
}

extension BuiltProgram {
    /// With an archive of an event a day from 5 to 27 January 2026, of seven visitors.
    static func withEvents() async throws -> BuiltProgram {
        let program = try BuiltProgram()
        let rows = (5..<28).map { "v\($0 % 7),view,2026-01-\($0 < 10 ? "0" : "")\($0)T10:00:00Z" }
        try program.write("visitor,event,time\n" + rows.joined(separator: "\n") + "\n", to: "a.csv")
        #expect(try await program.run("import", "a.csv").status == 0)
        return program
    }
}
