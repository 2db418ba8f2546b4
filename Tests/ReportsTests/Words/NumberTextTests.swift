import Testing

@testable import Reports

@Suite struct NumberTextTests {
    private let nb = "\u{00A0}"

    @Test(arguments: [
        (0, "0"), (7, "7"), (999, "999"), (1000, "1,000"), (48_210, "48,210"), (1_234_567, "1,234,567"),
        (-1_204, "−1,204"), (-5, "−5"), (1_000_000_000, "1,000,000,000"),
    ]) func counts(_ value: Int, _ text: String) {
        #expect(NumberText.count(value) == text)
    }

    @Test(arguments: [
        (0, "0"), (950, "950"), (9_999, "9,999"), (10_000, "10.0k"), (48_210, "48.2k"), (99_949, "99.9k"),
        (99_950, "100k"), (100_000, "100k"), (999_499, "999k"), (999_500, "1.00M"), (999_950, "1.00M"),
        (1_234_567, "1.23M"), (12_345_678, "12.3M"), (999_999_999, "1.00B"), (5_000_000_000, "5.00B"),
        (-48_210, "−48.2k"),
    ]) func tightCounts(_ value: Int, _ text: String) {
        #expect(NumberText.compact(value) == text)
    }

    @Test(arguments: [
        (0.0, "0%"), (-0.0, "0%"), (1.0, "100%"), (0.023, "2.3%"), (0.0042, "0.42%"), (0.5, "50.0%"), (0.01, "1.0%"),
        (0.00996, "1.0%"), (0.00994, "0.99%"), (0.00093, "0.093%"), (0.00042, "0.042%"), (0.9996, "100.0%"),
        (0.119, "11.9%"), (0.0145, "1.5%"), (0.0000012, "0.00012%"),
    ]) func rates(_ value: Double, _ text: String) {
        #expect(NumberText.rate(value) == text)
    }

    @Test(arguments: [
        (0.0, "0%"), (0.0004, "<0.1%"), (0.0005, "0.1%"), (1.0, "100%"), (0.382, "38.2%"), (0.0093, "0.9%"),
    ]) func shares(_ value: Double, _ text: String) {
        #expect(NumberText.share(value) == text)
    }

    @Test(arguments: [
        (-0.011, "−1.1"), (0.011, "+1.1"), (0.1486, "+14.9"), (-0.5, "−50.0"), (0.0006, "+0.1"), (-0.0051, "−0.5"),
    ]) func points(_ value: Double, _ text: String) {
        #expect(NumberText.points(value) == text + nb + "pp")
    }

    @Test(arguments: [0.0, -0.0, 0.0004, -0.0004, 0.000_49]) func noPoints(_ value: Double) {
        #expect(NumberText.points(value) == "no change")
    }

    @Test(arguments: [
        (106.9, 100.0, "+6.9%"), (88.0, 100.0, "−12%"), (320.0, 100.0, "×3.2"), (300.0, 100.0, "+200%"),
        (300.1, 100.0, "×3.0"), (100.0, 100.0, "no change"), (100.04, 100.0, "no change"), (99.96, 100.0, "no change"),
        (5.0, 0.0, "0 last week"), (0.0, 0.0, "no change"), (0.0, 41.0, "−100%"), (109.94, 100.0, "+9.9%"),
        (109.96, 100.0, "+10%"), (90.04, 100.0, "−10%"), (90.1, 100.0, "−9.9%"), (3200.0, 100.0, "×32"),
        (1050.0, 1000.0, "+5.0%"), (996.0, 100.0, "×10"),
    ]) func relativeChanges(_ value: Double, _ previous: Double, _ text: String) {
        #expect(NumberText.relative(value, from: previous) == text)
    }

    @Test func intervals() {
        #expect(NumberText.rateInterval(0.022, 0.024) == "2.2–2.4%")
        #expect(NumberText.rateInterval(0, 0.1611) == "0–16.1%")
        #expect(NumberText.rateInterval(0.0042, 0.012) == "0.42–1.2%")
        // A limit that would read as the rate beyond it.
        #expect(NumberText.rateInterval(0.1154, 0.121, outside: 0.1152) == "11.54–12.1%")
        #expect(NumberText.rateInterval(0.1154, 0.121, outside: 0.1141) == "11.5–12.1%")
        #expect(NumberText.rateInterval(0.0031, 0.00424, outside: 0.0043) == "0.31–0.42%")
        #expect(NumberText.rateInterval(0.0031, 0.00426, outside: 0.0043) == "0.31–0.426%")
        #expect(NumberText.countInterval(1049.2, 1340.9) == "1,050–1,340")
        #expect(NumberText.pointsInterval(-0.034, 0.012) == "−3.4 to +1.2\(nb)pp")
        #expect(NumberText.pointsInterval(-0.0001, 0.0001) == "0 to 0\(nb)pp")
    }

    @Test(arguments: [
        (0.0, "0 s"), (0.4, "<1 s"), (35.0, "35 s"), (59.6, "1 min"), (60.0, "1 min"), (125.0, "2 min 5 s"),
        (3600.0, "1 h"), (12_000.0, "3 h 20 min"), (86_400.0, "1 d"), (100_800.0, "1 d 4 h"), (5400.5, "1 h 30 min"),
        (864_000.0, "10 d"), (86_700.0, "1 d"),
    ]) func durations(_ seconds: Double, _ text: String) {
        #expect(NumberText.duration(seconds).replacing(nb, with: " ") == text)
    }

    @Test func impossibleNumbersAreMissing() {
        #expect(NumberText.rate(.nan) == "—%" || NumberText.rate(.nan) == "—")
        #expect(NumberText.duration(.infinity) == "—")
        #expect(NumberText.relative(.nan, from: 1) == "—")
        #expect(NumberText.points(.nan) == "—")
    }

    private func plain(_ text: String) -> String { text.replacing(nb, with: " ") }

    @Test func vectors() {
        for (value, text) in NumberTextVectors.rates { #expect(NumberText.rate(value) == text) }
        for (value, text) in NumberTextVectors.counts { #expect(NumberText.count(value) == text) }
        for (value, text) in NumberTextVectors.compact { #expect(NumberText.compact(value) == text) }
        for (value, text) in NumberTextVectors.points { #expect(plain(NumberText.points(value)) == text) }
        for (value, previous, text) in NumberTextVectors.relative {
            #expect(NumberText.relative(value, from: previous) == text)
        }
        for (value, text) in NumberTextVectors.durations { #expect(plain(NumberText.duration(value)) == text) }
    }
}
