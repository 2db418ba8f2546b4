import Dispatch
import Foundation

/// Removes a temporary folder before Ctrl-C or a termination signal ends the program.
final class Interruption {
    private let sources: [any DispatchSourceSignal]

    init(removing folder: String) {
        sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                try? FileManager.default.removeItem(atPath: folder)
                Foundation.exit(128 + number)
            }
            source.resume()
            return source
        }
    }
}
