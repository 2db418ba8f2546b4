import Foundation

/// Another program that does a part of the work, such as drawing pictures.
struct Tool {
    let path: String

    /// The first program of these names in the folders of PATH; nil where there is none.
    init?(_ names: String...) {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        let paths = names.flatMap { name in folders.map { "\($0)/\(name)" } }
        guard let found = paths.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else { return nil }
        path = found
    }

    init(path: String) {
        self.path = path
    }

    struct Result {
        let status: Int32
        let output: [UInt8]
        let errors: String
    }

    /// Runs the program to its end, or to its deadline, with some bytes on its standard input.
    func run(_ arguments: [String], input: [UInt8] = [], seconds: Double = 60) throws -> Result {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
        process.standardInput = stdin
        process.standardOutput = stdout
        process.standardError = stderr
        do { try process.run() } catch {
            throw Failure(.output, "\(path) cannot be run: \(error.localizedDescription)")
        }
        // All three at once: a full pipe would stop the program, and with it us.
        let feeder = Thread { [handle = stdin.fileHandleForWriting] in
            try? handle.write(contentsOf: Data(input))
            try? handle.close()
        }
        feeder.start()
        let complaints = Reading(stderr.fileHandleForReading)
        let timer = DispatchSource.makeTimerSource(queue: .global())
        timer.schedule(deadline: .now() + seconds)
        timer.setEventHandler { [identifier = process.processIdentifier] in kill(identifier, SIGKILL) }
        timer.resume()
        defer { timer.cancel() }
        let output = (try? stdout.fileHandleForReading.readToEnd()) ?? Data()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus, output: Array(output),
            errors: String(decoding: complaints.finish(), as: UTF8.self))
    }

    /// Reads a pipe to its end on a thread of its own.
    private final class Reading: @unchecked Sendable {
        // Written by the thread before it signals, read by the other one after that.
        private var data = Data()
        private let isDone = DispatchSemaphore(value: 0)

        init(_ handle: FileHandle) {
            Thread.detachNewThread {
                self.data = (try? handle.readToEnd()) ?? Data()
                self.isDone.signal()
            }
        }

        func finish() -> Data {
            isDone.wait()
            return data
        }
    }
}
