import Foundation
import Smartlook
import Testing

@Suite struct InstantTests {
    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59.999999Z"), (1_000, "1970-01-01T00:00:00.001Z"),
            (951_782_400_000_000, "2000-02-29T00:00:00Z"), (1_609_538_399_999_000, "2021-01-01T21:59:59.999Z"),
            (253_402_300_799_999_999, "9999-12-31T23:59:59.999999Z"), (-62_135_596_800_000_000, "0001-01-01T00:00:00Z"),
        ] as [(Int64, String)])
    func writesAndReads(_ microseconds: Int64, _ text: String) {
        #expect(Instant(microseconds: microseconds).description == text)
        #expect(Instant(text)?.microseconds == microseconds)
    }

    @Test(arguments: [
        ("2026-11-09", "2026-11-09T00:00:00Z"), ("2026-11-09 08:30", "2026-11-09T08:30:00Z"),
        ("2026-11-09t08:30:15z", "2026-11-09T08:30:15Z"), ("2026-11-09T08:30:15+01:00", "2026-11-09T07:30:15Z"),
        ("2026-11-09T00:30:15-0130", "2026-11-09T02:00:15Z"), ("2026-11-09T08:30:15+01", "2026-11-09T07:30:15Z"),
        ("2026-11-09T08:30:15.5", "2026-11-09T08:30:15.500Z"),
        ("2026-11-09T08:30:15,1234567Z", "2026-11-09T08:30:15.123456Z"),
    ])
    func readsOtherSpellings(_ text: String, _ meaning: String) {
        #expect(Instant(text)?.description == meaning)
    }

    @Test(arguments: [
        "", "2026", "2026-11", "2026-1-09", "2026-02-30", "2025-02-29", "2026-13-01", "2026-00-10", "2026-11-00",
        "2026-11-09T",
        "2026-11-09T24:00:00Z", "2026-11-09T08:60:00Z", "2026-11-09T08:30:60Z", "2026-11-09T08:30:15.Z",
        "2026-11-09T08:30:15Zx", "2026-11-09T08:30:15+1:00", "+026-11-09", "２０２６-11-09", "2026-11-09T08:30:15+25:00",
    ])
    func refuses(_ text: String) {
        #expect(Instant(text) == nil)
    }

    @Test func agreesWithFoundation() throws {
        let formatter = ISO8601DateFormatter()
        var random = SystemRandomNumberGenerator()
        for _ in 0..<500 {
            let seconds = Int64.random(in: -2_208_988_800...253_402_300_799, using: &random)
            let expected = formatter.string(from: Date(timeIntervalSince1970: TimeInterval(seconds)))
            #expect(Instant(seconds: seconds).description == expected)
            #expect(Instant(expected)?.microseconds == seconds * 1_000_000)
        }
    }

    @Test func codesAsText() throws {
        let instant = Instant(microseconds: 1_609_538_399_999_000)
        let data = try JSONEncoder().encode([instant])
        #expect(String(decoding: data, as: UTF8.self) == #"["2021-01-01T21:59:59.999Z"]"#)
        #expect(try JSONDecoder().decode([Instant].self, from: data) == [instant])
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([Instant].self, from: Data(#"["soon"]"#.utf8)) }
    }

    @Test func extremesDoNotTrap() {
        for microseconds in [Int64.min, .max] {
            #expect(Instant(microseconds: microseconds).description.hasSuffix("Z"))
        }
    }
}
