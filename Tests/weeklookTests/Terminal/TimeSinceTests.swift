import Smartlook
import Testing

@testable import weeklook

@Suite struct TimeSinceTests {
    @Test(arguments: [
        (0, "just now"), (59, "just now"), (60, "1 minute ago"), (3599, "59 minutes ago"), (3600, "1 hour ago"),
        (86_399, "23 hours ago"), (86_400, "1 day ago"), (3 * 86_400 + 5, "3 days ago"), (-5, "just now"),
    ])
    func theLargestWholeUnitIsNamed(seconds: Int64, text: String) {
        let now = Instant(seconds: 1_000_000)
        #expect(TimeSince.text(now.advanced(byMicroseconds: -seconds * 1_000_000), now: now) == text)
    }
}
