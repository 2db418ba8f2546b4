/// What the server does where Smartlook's documentation leaves a choice; the standard values are the likeliest.
package struct Switches: Sendable, Hashable {
    /// The scale of rates of funnels, and of progress with them.
    package enum Rates: String, Sendable, CaseIterable { case percent, fraction }
    package var rates = Rates.percent

    /// When the figures of a funnel are there.
    package enum Funnels: String, Sendable, CaseIterable {
        /// The first answer is unfinished and names a delay; the figures are computed meanwhile.
        case later
        /// With the first answer.
        case atOnce = "at-once"
    }
    package var funnels = Funnels.later
    /// How long the figures of a funnel take at least.
    package var funnelDelay: Duration = .seconds(1)

    /// The unit of `nextAttemptDelay`.
    package enum DelayUnit: String, Sendable, CaseIterable { case seconds, milliseconds }
    package var delayUnit = DelayUnit.seconds

    /// What an unfinished answer has of the funnel.
    package enum Unfinished: String, Sendable, CaseIterable {
        /// Its id and name.
        case named
        /// Its steps too, with what has been counted of them so far: nothing.
        case partial
        /// Nothing.
        case missing
    }
    package var unfinished = Unfinished.named

    /// How many records a page has when nothing is asked for.
    package var limitDefault = 100
    /// How many records a page may have; nil is what is known: 100 in searches, and 1000 elsewhere.
    package var limitMost: Int?

    /// What becomes of a limit above the most.
    package enum OverLimit: String, Sendable, CaseIterable { case clamp, refuse }
    package var overLimit = OverLimit.clamp

    /// Whether links name the version; the documentation's examples do not.
    package enum Links: String, Sendable, CaseIterable { case unversioned, versioned }
    package var links = Links.unversioned

    /// Whether links escape the `=` of their cursor; the documentation's examples do not.
    package enum LinkCursors: String, Sendable, CaseIterable { case raw, encoded }
    package var linkCursors = LinkCursors.raw

    /// How the last page says that there is no other.
    package enum LastPage: String, Sendable, CaseIterable { case absent, null }
    package var lastPage = LastPage.absent

    /// How `pagination` writes a cursor: the description allows any value.
    package enum Cursor: String, Sendable, CaseIterable {
        case text
        /// A list that holds the text.
        case list
        /// A number that stands for the text until the server ends.
        case number
    }
    package var cursor = Cursor.text

    /// The body of an error.
    package enum Errors: String, Sendable, CaseIterable {
        /// `{"message": "..."}`
        case message
        /// `{"error": "..."}`
        case error
        /// `{"error": {"message": "..."}}`
        case nested
        /// The sentence alone, as plain text.
        case text
        case empty
    }
    package var errors = Errors.message

    /// Whether 429 says when to return.
    package enum RetryAfter: String, Sendable, CaseIterable { case present, absent }
    package var retryAfter = RetryAfter.present

    /// The IANA time zone of day boundaries; nil is the project's.
    package var dayZone: String?

    /// Whether the day of `dateTo` belongs to the range.
    package enum DateTo: String, Sendable, CaseIterable { case inclusive, exclusive }
    package var dateTo = DateTo.inclusive

    /// Whether histograms have the days without any occurrence.
    package enum Histogram: String, Sendable, CaseIterable { case zeros, sparse }
    package var histogram = Histogram.zeros

    /// Where visitors have `numberOfVisits` and its like.
    package enum Counts: String, Sendable, CaseIterable {
        /// Everywhere but in version 2 of the search.
        case documented
        case present, absent
    }
    package var counts = Counts.documented

    /// Where the deletion of visitors looks for `uids`.
    package enum UIDs: String, Sendable, CaseIterable { case either, query, body }
    package var uids = UIDs.either

    /// Whether answers have the fields that a client can do without.
    package enum Optional: String, Sendable, CaseIterable { case present, omitted }
    package var optional = Optional.present

    package init() {}
}
