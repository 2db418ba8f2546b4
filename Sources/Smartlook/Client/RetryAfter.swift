/// The `Retry-After` field of an answer: seconds, or a date.
enum RetryAfter {
    /// How long to wait, nil where the field is junk, negative or in the past.
    static func parse(_ text: String, now: Instant) -> Duration? {
        let text = text.drop { $0 == " " }
        if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), !text.isEmpty {
            // More digits than that are no wait anybody means; a year and more still ends the work with its date.
            guard text.utf8.count <= 9, let seconds = Int64(text) else { return nil }
            return .seconds(seconds)
        }
        guard let date = Instant(httpDate: text), date >= now else { return nil }
        return now.duration(to: date)
    }
}
