import Smartlook

/// How long ago something was, in the largest whole unit: `3 days ago`.
enum TimeSince {
    static func text(_ moment: Instant, now: Instant) -> String {
        let seconds = (now.microseconds - moment.microseconds) / 1_000_000
        for (length, unit) in [(86_400, "day"), (3600, "hour"), (60, "minute")] as [(Int64, String)]
        where seconds >= length {
            let count = seconds / length
            return "\(count) \(unit)\(count == 1 ? "" : "s") ago"
        }
        return "just now"
    }
}
