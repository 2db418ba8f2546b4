import Foundation
import Smartlook

/// The door to the machine's clock.
enum Clock {
    static var now: Instant {
        Instant(microseconds: Int64((Date().timeIntervalSince1970 * 1_000_000).rounded(.down)))
    }

    /// The instant that a `--now` flag names, else the machine's.
    static func now(_ text: String?) throws -> Instant {
        guard let text else { return now }
        guard let instant = Instant(text) else {
            throw Failure(.usage, "--now: '\(text)' is not an instant such as 2026-11-16T06:00:00Z.")
        }
        return instant
    }
}
