package import Archive

/// Which visitors do some things in order, and how far they get.
///
/// A visitor reaches step k where events e1 < ... < ek of its own, strictly rising in (time, sequence), match the steps
/// 1 to k, e1 lies in the period asked for, ek comes within the window, and order, exclusions and the property held
/// allow them.
package struct FunnelQuestion: Sendable, Hashable {
    package var steps: [EventCondition]
    /// The longest time from the entry to a step, inclusive, in microseconds; nil is any.
    package var window: Int64?
    package var order: Order
    package var entry: Entry
    package var completion: Completion
    package var scope: Scope
    package var exclusions: [Exclusion]
    /// A property that must have one value at every step.
    package var held: String?
    /// Indices of steps that may be skipped; never the first or the last.
    package var optional: Set<Int>
    /// Types of events (`url`, `click`, ...) that may not stand between either, where the order is strict.
    package var strictTypes: [String]

    /// In which order steps may come, and what may stand between.
    package enum Order: String, Sendable, CaseIterable {
        /// The steps' own order; anything may stand between.
        case loose
        /// The steps' own order, with no other named event between.
        case strict
        /// Any order; the entry is the earliest of the matched events, and step k means k different steps.
        case any
    }

    /// Which step-1 events may be the entry.
    package enum Entry: String, Sendable, CaseIterable {
        /// Any of the period.
        case any
        /// Only the first of the period.
        case first
    }

    /// Where a step after the entry may lie.
    package enum Completion: String, Sendable, CaseIterable {
        /// Anywhere within the window, also after the period's end.
        case window
        /// Within the window and the period.
        case inside
    }

    /// Whose events make an attempt, and what is counted.
    package enum Scope: String, Sendable, CaseIterable {
        case visitor
        /// All events lie in one session, and sessions are counted.
        case session
        /// Visitors with one uid are one user.
        case user
    }

    /// An event that voids an attempt where it stands between two steps.
    package struct Exclusion: Sendable, Hashable {
        package var event: EventCondition
        /// The index of the step after which it may not come, and of the one up to which.
        package var from: Int
        package var to: Int

        package init(event: EventCondition, from: Int, to: Int) {
            self.event = event
            self.from = from
            self.to = to
        }
    }

    package init(
        steps: [EventCondition], window: Int64? = FunnelQuestion.sevenDays, order: Order = .loose,
        entry: Entry = .any, completion: Completion = .window, scope: Scope = .visitor, exclusions: [Exclusion] = [],
        held: String? = nil, optional: Set<Int> = [], strictTypes: [String] = []
    ) {
        self.steps = steps
        self.window = window
        self.order = order
        self.entry = entry
        self.completion = completion
        self.scope = scope
        self.exclusions = exclusions
        self.held = held
        self.optional = optional
        self.strictTypes = strictTypes
    }

    /// The window where none is named.
    package static let sevenDays: Int64 = 7 * 86_400_000_000
    package static let fewestSteps = 2
    package static let mostSteps = 20
    /// Steps and exclusions share the bits of a hit with the marks of a strict order.
    package static let mostExclusions = 8

    /// The steps that nobody may skip, as indices: the line of the funnel.
    package var line: [Int] { steps.indices.filter { !optional.contains($0) } }

    /// The funnel that ends with an optional step, which nobody may skip there: who does all of it has done the step.
    package func upTo(optional step: Int) -> FunnelQuestion {
        var question = self
        question.steps = Array(steps[...step])
        question.optional = optional.filter { $0 < step }
        // An exclusion that goes on beyond the step holds up to it.
        question.exclusions = exclusions.filter { $0.from < step }.map {
            Exclusion(event: $0.event, from: $0.from, to: min($0.to, step))
        }
        return question
    }
}

extension FunnelQuestion {
    /// The last microsecond at which a step of an attempt may come.
    func latestCompletion(entry: Int64, period: Range<Int64>) -> Int64 {
        let (end, overflow) = entry.addingReportingOverflow(window ?? .max)
        let latest = overflow ? Int64.max : end
        return completion == .inside ? min(latest, period.upperBound - 1) : latest
    }

    /// The columns that an answer reads, beside those of a breakdown or a segment.
    package var columns: ColumnSelection {
        let conditions = steps + exclusions.map(\.event)
        return ColumnSelection(
            type: order == .strict || conditions.contains { !$0.types.isEmpty },
            page: conditions.contains { $0.page != nil }, session: scope == .session, sequence: scope == .user,
            properties: conditions.flatMap { $0.properties.map(\.name) } + [held].compactMap { $0 })
    }
}

/// One unit's counted attempt: of those that got furthest, the one with the earliest entry.
package struct FunnelAttempt: Sendable, Hashable {
    /// The row id of the visitor, or of the first of a user's visitors.
    package var visitor: UInt32
    /// The visitor of the entry event itself, which differs for a user of several ids.
    package var entry: EventPlace
    /// When the entry was, in microseconds since the Unix epoch.
    package var entryTime: Int64
    /// Steps of the line reached, at least 1.
    package var reach: Int
    /// Microseconds from the entry to each step reached, each completed as early as it can be; the first is 0.
    package var times: [Int64]

    /// Microseconds from the entry to the last step reached.
    package var duration: Int64 { times.last ?? 0 }
}
