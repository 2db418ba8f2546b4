import Foundation
import Synchronization

/// Where the program speaks to people: standard error, with progress only on a terminal.
final class Terminal: Sendable {
    private let isQuiet: Bool
    private let isTerminal = isatty(2) == 1
    /// When the progress line was last drawn, and whether one stands there.
    private let line = Mutex((drawn: ContinuousClock.now - .seconds(1), isOpen: false))

    init(isQuiet: Bool) {
        self.isQuiet = isQuiet
    }

    /// Says one line, unless asked to be quiet.
    func say(_ text: String) {
        guard !isQuiet else { return }
        closeLine()
        write(Self.safe(text) + "\n")
    }

    /// Says one line whatever was asked for.
    func warn(_ text: String) {
        closeLine()
        write("weeklook: " + Self.safe(text) + "\n")
    }

    /// Draws over the progress line of a terminal, at most ten times a second; nothing where it is not a terminal.
    func progress(_ text: @autoclosure () -> String) {
        guard isTerminal, !isQuiet else { return }
        let isDue = line.withLock { state in
            let now = ContinuousClock.now
            guard now - state.drawn > .milliseconds(100) else { return false }
            state = (now, true)
            return true
        }
        if isDue { write("\r\u{1B}[K" + Self.safe(text())) }
    }

    /// Ends the progress line, so that what follows begins on one of its own.
    func closeLine() {
        let wasOpen = line.withLock { state in
            defer { state.isOpen = false }
            return state.isOpen
        }
        if wasOpen { write("\r\u{1B}[K") }
    }

    private func write(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }

    /// The text without control characters, which could steer a terminal.
    static func safe(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
                    let isBidi = (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
                    return isControl || isBidi ? "\u{FFFD}" : scalar
                }))
    }
}
