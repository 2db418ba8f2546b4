import Testing

@testable import Archive
@testable import Smartlook

@Suite struct ImportTimeTests {
    @Test(arguments: [
        ("2010-12-01T08:26:00.000000Z", "2010-12-01T08:26:00Z"),
        ("2026-01-05 10:11:12.123456", "2026-01-05T10:11:12.123456Z"),
        ("1767607200", "2026-01-05T10:00:00Z"), ("1767607200.25", "2026-01-05T10:00:00.250Z"),
        ("1767607200123", "2026-01-05T10:00:00.123Z"), ("1767607200123456", "2026-01-05T10:00:00.123456Z"),
        ("2026-01-05T10:00:00+01:00", "2026-01-05T09:00:00Z"), ("0", "1970-01-01T00:00:00Z"),
        ("-1", "1969-12-31T23:59:59Z"), ("2026-01-05T10:11:12.1234567Z", "2026-01-05T10:11:12.123456Z"),
        ("2026-01-05T10:11:12.5", "2026-01-05T10:11:12.500Z"), ("2026-01-05T10:11:12", "2026-01-05T10:11:12Z"),
    ])
    func times(text: String, instant: String) {
        #expect(ImportTime.instant(text)?.description == instant)
        #expect(read(text) == instant)
    }

    @Test(arguments: [
        "", "never", "12:00", "1.", "1e9", "2026-13-01", "99999999999999999999", "--1", "2026-01-05T24:00:00Z",
        "2026-01-05T10:11:12.Z", "2026-01-05T10:60:00Z", "2026-02-30 10:00:00", "2026-01-05T10:11:12ZZ",
    ])
    func noTimes(text: String) {
        #expect(ImportTime.instant(text) == nil)
        #expect(read(text) == nil)
    }

    /// The same by the reader of many times, which has just read another date.
    private func read(_ text: String) -> String? {
        var reader = ImportTimeReader()
        _ = Array("2025-12-31T23:59:59Z".utf8).withUnsafeBytes { reader.microseconds($0) }
        return Array(text.utf8).withUnsafeBytes { reader.microseconds($0) }.map {
            Instant(microseconds: $0).description
        }
    }
}
