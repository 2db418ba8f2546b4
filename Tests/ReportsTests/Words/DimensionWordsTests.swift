import Testing

@testable import Reports

@Suite struct DimensionWordsTests {
    @Test(arguments: [
        ("device", "mobile", "on mobile"), ("country", "CZ", "in Czechia"), ("browser", "Safari", "in Safari"),
        ("os", "iOS", "on iOS"), ("new_or_returning", "new", "of new visitors"),
        (DimensionPart.rules, "Paid traffic", "of the segment Paid traffic"), ("plan", "pro", "with plan pro"),
        ("utm_source", "news", "with campaign source news"),
    ])
    func placesFollowWhatIsSaidOfThem(_ dimension: String, _ value: String, _ text: String) {
        #expect(DimensionWords.place(value, in: dimension) == text)
    }

    @Test func valuesFromVisitorsAreSetApart() {
        #expect(DimensionWords.place("\u{202E}\u{5D0}", in: "browser") == "in \u{2068}\u{5D0}\u{2069}")
    }
}
