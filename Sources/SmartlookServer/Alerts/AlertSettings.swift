package import Wire

/// How alerts are told to webhooks.
package struct AlertSettings: Sendable {
    /// The way out: one answer each within ten seconds, and redirects are not followed.
    package var transport: any Transport = CurlTransport(
        limits: TransportLimits(total: .seconds(10), connect: .seconds(5), bodyBytes: 64 << 10))
    /// Whether webhooks are told anything.
    package var areSent = true
    /// How often the archive is looked at for changes.
    package var pause: Duration = .seconds(5)
    /// How long at most until the figures are looked at again, changed or not: days end by themselves.
    package var longestPause: Duration = .seconds(3600)
    /// How often a webhook is tried for one alert.
    package var attempts = 4
    /// The wait behind the first attempt that failed; each further one is four times as long.
    package var firstWait: Duration = .seconds(2)

    package init() {}
}
