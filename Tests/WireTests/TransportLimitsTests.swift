import Testing

@testable import Wire

@Suite struct TransportLimitsTests {
    @Test func millisecondsAreRoundedUp() {
        #expect(Duration.zero.milliseconds == 0)
        #expect(Duration.nanoseconds(1).milliseconds == 1)
        #expect(Duration.milliseconds(1500).milliseconds == 1500)
        #expect(Duration.seconds(-1).milliseconds == -1000)
        #expect(Duration.seconds(Int64.max).milliseconds == .max)
    }
}
