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
    func run(_ arguments: [String], input: [UInt8] = [], within longest: Duration = .seconds(60)) throws -> Result {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
        process.standardInput = stdin
        process.standardOutput = stdout
        process.standardError = stderr
        let isOver = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in isOver.signal() }
        do { try process.run() } catch {
            throw Failure(.output, "\(path) cannot be run: \(error.localizedDescription)")
        }
        // All three at once: a full pipe would stop the program, and with it us.
        let feeder = Thread { [handle = stdin.fileHandleForWriting] in
            try? handle.write(contentsOf: Data(input))
            try? handle.close()
        }
        feeder.start()
        let said = Reading(stdout.fileHandleForReading)
        let complaints = Reading(stderr.fileHandleForReading)
        let end = DispatchTime.now() + longest.inSeconds
        let isInTime = isOver.wait(timeout: end) == .success
        if !isInTime {
            kill(process.processIdentifier, SIGKILL)
            // A program that it has started may hide its end for as long as that one runs itself.
            _ = isOver.wait(timeout: end + 0.5)
        }
        while isInTime, process.isRunning { usleep(200) }
        return Result(
            status: isInTime ? process.terminationStatus : SIGKILL, output: Array(said.finish(by: end)),
            errors: String(decoding: complaints.finish(by: end), as: UTF8.self))
    }

    /// Reads a pipe to its end on a thread of its own.
    ///
    /// A program that was started by the program may keep the pipe open beyond the end of both.
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

        func finish(by end: DispatchTime) -> Data {
            isDone.wait(timeout: end + 0.5) == .success ? data : Data()
        }
    }
}
