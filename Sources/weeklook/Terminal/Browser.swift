import Foundation

/// Opens a page with what the system opens pages with.
enum Browser {
    static func open(_ path: String) throws {
        #if os(macOS)
            let program = "/usr/bin/open"
        #else
            let program = "/usr/bin/xdg-open"
        #endif
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = [path]
        do {
            try process.run()
        } catch {
            throw Failure(
                .output, "\(path) is there, but no program opens it (\(program) is missing); open it yourself.")
        }
    }
}
