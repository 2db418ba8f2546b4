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
        guard let date = date(text), date >= now else { return nil }
        return now.duration(to: date)
    }

    /// Reads the date of RFC 1123, the only form that servers still write: `Sun, 06 Nov 1994 08:49:37 GMT`.
    static func date(_ text: some StringProtocol) -> Instant? {
        let words = text.split(separator: " ")
        guard words.count == 6, words[0].last == ",", words[5] == "GMT" || words[5] == "UTC",
            let day = number(words[1], digits: 1...2), let year = number(words[3], digits: 4...4),
            let month = months.firstIndex(of: words[2].lowercased()),
            let date = CivilDate(year: year, month: month + 1, day: day)
        else { return nil }
        let time = words[4].split(separator: ":", omittingEmptySubsequences: false)
        guard time.count == 3, let hour = number(time[0], digits: 2...2), hour < 24,
            let minute = number(time[1], digits: 2...2), minute < 60,
            let second = number(time[2], digits: 2...2), second < 61
        else { return nil }
        let seconds = date.daysSinceEpoch * 86_400 + hour * 3600 + minute * 60 + second
        return Instant(seconds: Int64(seconds))
    }

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    private static func number(_ text: some StringProtocol, digits: ClosedRange<Int>) -> Int? {
        guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text)
    }
}
