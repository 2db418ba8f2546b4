import Testing

@testable import weeklook

@Suite struct PDFDatesTests {
    private func set(_ text: String) -> String {
        String(decoding: PDFDates.set(Array(text.utf8), to: 1_762_000_000), as: UTF8.self)
    }

    @Test func datesAreReplacedInPlace() {
        let file = "%PDF<</CreationDate (D:20260101020304+00'00')\n/ModDate(D:20260101020304Z)>>x"
        #expect(set(file) == "%PDF<</CreationDate (D:20251101122640+00'00')\n/ModDate(D:20251101122640Z)>>x")
    }

    @Test(arguments: ["", "%PDF", "/CreationDate (D:2026)", "/ModDate (D:", "/CreationDate (X:20260101020304)"])
    func whatIsNoDateStays(text: String) {
        #expect(set(text) == text)
    }
}
