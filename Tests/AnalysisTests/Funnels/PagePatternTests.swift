import Testing

@testable import Analysis

@Suite struct PagePatternTests {
    @Test(arguments: [
        ("/thanks*", "https://shop.example/thanks?order=1", true),
        ("/thanks*", "https://shop.example/thanks-a-lot", true),
        ("/thanks", "https://shop.example/thanks#top", true), ("/thanks", "https://shop.example/thanks/2", false),
        ("/a*b*c", "/aXbYc", true), ("/a*b*c", "/acb", false), ("*", "", true), ("/*", "https://shop.example", false),
        ("https://shop.example/*", "https://shop.example/x?y", true), ("/a*a", "/a", false), ("/", "http://h/", true),
    ])
    func matches(pattern: String, address: String, expected: Bool) {
        #expect(PagePattern(pattern).matches(address) == expected)
    }
}
