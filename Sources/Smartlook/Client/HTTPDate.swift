extension Instant {
    /// Reads the date of RFC 1123, the only form of HTTP dates that servers still write: `Sun, 06 Nov 1994 08:49:37 GMT`.
    init?(httpDate text: some StringProtocol) {
        let words = text.split(separator: " ")
        guard words.count == 6, words[0].last == ",", words[5] == "GMT" || words[5] == "UTC",
            let day = Self.number(words[1], digits: 1...2), let year = Self.number(words[3], digits: 4...4),
            let month = Self.months.firstIndex(of: words[2].lowercased()),
            let date = CivilDate(year: year, month: month + 1, day: day)
        else { return nil }
        let time = words[4].split(separator: ":", omittingEmptySubsequences: false)
        guard time.count == 3, let hour = Self.number(time[0], digits: 2...2), hour < 24,
            let minute = Self.number(time[1], digits: 2...2), minute < 60,
            let second = Self.number(time[2], digits: 2...2), second < 61
        else { return nil }
        self.init(seconds: Int64(date.daysSinceEpoch * 86_400 + hour * 3600 + minute * 60 + second))
    }

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    private static func number(_ text: some StringProtocol, digits: ClosedRange<Int>) -> Int? {
        guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text)
    }
}
