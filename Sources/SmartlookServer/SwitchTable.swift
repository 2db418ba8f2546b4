import Archive

/// One switch under the name that the command line gives it.
package struct SwitchEntry: Sendable {
    package let name: String
    /// What it may be set to, as words or as a pattern such as `NUMBER`.
    package let values: [String]
    package let standard: String
    package let meaning: String
    private let apply: @Sendable (inout Switches, String) -> Bool

    /// Sets the switch; false where it does not take the value.
    package func set(_ switches: inout Switches, to value: String) -> Bool {
        apply(&switches, value)
    }
}

extension SwitchEntry {
    /// Every switch there is.
    package static let all: [SwitchEntry] = [
        choice("rates", "the scale of funnels' rates", { $0.rates = $1 }, Switches().rates),
        choice("funnels", "when the figures of a funnel are there", { $0.funnels = $1 }, Switches().funnels),
        SwitchEntry(
            name: "funnel-delay", values: ["SECONDS"], standard: "1", meaning: "how long they take at least"
        ) { switches, value in
            guard let seconds = Double(value), (0...3600).contains(seconds) else { return false }
            switches.funnelDelay = .milliseconds(Int64((seconds * 1000).rounded()))
            return true
        },
        choice("delay-unit", "the unit of nextAttemptDelay", { $0.delayUnit = $1 }, Switches().delayUnit),
        choice("unfinished", "what an unfinished funnel has", { $0.unfinished = $1 }, Switches().unfinished),
        SwitchEntry(
            name: "limit-default", values: ["NUMBER"], standard: "100", meaning: "records a page, if none are asked for"
        ) { switches, value in
            guard let number = Int(value), (1...1_000_000).contains(number) else { return false }
            switches.limitDefault = number
            return true
        },
        SwitchEntry(
            name: "limit-most", values: ["documented", "NUMBER"], standard: "documented",
            meaning: "the largest page (documented: 100 in searches, else 1000)"
        ) { switches, value in
            if value == "documented" {
                switches.limitMost = nil
                return true
            }
            guard let number = Int(value), (1...1_000_000).contains(number) else { return false }
            switches.limitMost = number
            return true
        },
        choice("over-limit", "what becomes of a larger limit", { $0.overLimit = $1 }, Switches().overLimit),
        choice("links", "whether links name the version", { $0.links = $1 }, Switches().links),
        choice("link-cursors", "whether links escape their cursor", { $0.linkCursors = $1 }, Switches().linkCursors),
        choice("last-page", "how nextPage looks on the last page", { $0.lastPage = $1 }, Switches().lastPage),
        choice("cursor", "how pagination writes a cursor", { $0.cursor = $1 }, Switches().cursor),
        choice("errors", "the body of an error", { $0.errors = $1 }, Switches().errors),
        choice("retry-after", "whether 429 says when to return", { $0.retryAfter = $1 }, Switches().retryAfter),
        SwitchEntry(
            name: "day-zone", values: ["project", "ZONE"], standard: "project",
            meaning: "the time zone of day boundaries, such as Europe/Prague"
        ) { switches, value in
            guard value == "project" || WeekCalendar(timezone: value) != nil else { return false }
            switches.dayZone = value == "project" ? nil : value
            return true
        },
        choice("date-to", "whether the day of dateTo belongs to the range", { $0.dateTo = $1 }, Switches().dateTo),
        choice("histogram", "whether histograms have empty days", { $0.histogram = $1 }, Switches().histogram),
        choice("counts", "where visitors have numberOf... counts", { $0.counts = $1 }, Switches().counts),
        choice("uids", "where the deletion of visitors finds its uids", { $0.uids = $1 }, Switches().uids),
        choice("optional", "whether answers have optional fields", { $0.optional = $1 }, Switches().optional),
    ]

    private static func choice<Value: RawRepresentable<String> & CaseIterable & Sendable>(
        _ name: String, _ meaning: String, _ apply: @escaping @Sendable (inout Switches, Value) -> Void,
        _ standard: Value
    ) -> SwitchEntry {
        SwitchEntry(
            name: name, values: Value.allCases.map(\.rawValue), standard: standard.rawValue, meaning: meaning
        ) { switches, text in
            guard let value = Value(rawValue: text) else { return false }
            apply(&switches, value)
            return true
        }
    }
}
