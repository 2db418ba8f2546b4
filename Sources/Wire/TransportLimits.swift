/// How long one request may take and how much it may bring.
package struct TransportLimits: Sendable, Hashable {
    /// From the call to the last byte of the body, whatever the server does in between.
    package var total: Duration
    /// Until the connection, TLS included, stands.
    package var connect: Duration
    /// The largest body in bytes, counted after decompression.
    package var bodyBytes: Int
    /// The largest sum of all header lines in bytes.
    package var headerBytes: Int

    package init(
        total: Duration = .seconds(60), connect: Duration = .seconds(10), bodyBytes: Int = 64 << 20,
        headerBytes: Int = 256 << 10
    ) {
        self.total = total
        self.connect = connect
        self.bodyBytes = bodyBytes
        self.headerBytes = headerBytes
    }

    /// The same limits for something that may take no longer than this.
    func narrowed(to timeout: Duration?) -> TransportLimits {
        var limits = self
        if let timeout { limits.total = min(total, timeout) }
        limits.connect = min(connect, limits.total)
        return limits
    }
}

extension Duration {
    /// Whole milliseconds, rounded up so that a short wait does not become none.
    package var milliseconds: Int64 {
        let (seconds, attoseconds) = components
        let (whole, overflow) = seconds.multipliedReportingOverflow(by: 1000)
        if overflow { return seconds < 0 ? .min : .max }
        return whole + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    }
}
