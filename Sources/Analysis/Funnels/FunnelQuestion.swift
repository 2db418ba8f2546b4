/// Which visitors do some things in order, and how far they get.
///
/// A visitor reaches step k where events e1 < ... < ek of its own, strictly rising in (time, sequence), match the steps
/// 1 to k, e1 lies in the period asked for, and ek comes within the window. Anything may stand between (loose order).
package struct FunnelQuestion: Sendable, Hashable {
    package var steps: [StepCondition]
    /// The longest time from the entry to a step, inclusive, in microseconds; nil is any.
    package var window: Int64?
    package var entry: Entry
    package var completion: Completion

    /// Which step-1 events may be the entry.
    package enum Entry: String, Sendable, CaseIterable {
        /// Any of the period.
        case any
        /// Only the visitor's first of the period.
        case first
    }

    /// Where a step after the entry may lie.
    package enum Completion: String, Sendable, CaseIterable {
        /// Anywhere within the window, also after the period's end.
        case window
        /// Within the window and the period.
        case inside
    }

    package init(
        steps: [StepCondition], window: Int64? = FunnelQuestion.sevenDays, entry: Entry = .any,
        completion: Completion = .window
    ) {
        self.steps = steps
        self.window = window
        self.entry = entry
        self.completion = completion
    }

    /// The window where none is named.
    package static let sevenDays: Int64 = 7 * 86_400_000_000
}

/// What an event must be to count as a step.
package struct StepCondition: Sendable, Hashable {
    /// Any of these event names, compared byte by byte.
    package var names: [String]
    /// A pattern for the page's URL or path in which `*` stands for any text.
    package var page: String?
    /// Properties that must have one of the values given.
    package var properties: [PropertyCondition]

    package struct PropertyCondition: Sendable, Hashable {
        package var name: String
        package var values: [String]

        package init(name: String, values: [String]) {
            self.name = name
            self.values = values
        }
    }

    package init(_ names: String..., page: String? = nil, properties: [PropertyCondition] = []) {
        self.init(names: names, page: page, properties: properties)
    }

    package init(names: [String], page: String? = nil, properties: [PropertyCondition] = []) {
        self.names = names
        self.page = page
        self.properties = properties
    }

    /// The step's name in tables and charts: the names it takes, joined by `|`.
    package var label: String { names.joined(separator: "|") }
}

/// One visitor's counted attempt: of those that got furthest, the one with the earliest entry.
package struct FunnelAttempt: Sendable, Hashable {
    /// The visitor's index in the columns.
    package var visitor: Int
    /// The row of the entry event.
    package var entry: Int
    /// When the entry event came, in microseconds.
    package var entryTime: Int64
    /// Steps reached, at least 1.
    package var reach: Int
    /// Microseconds from the entry to the last step reached, each step completed as early as it can be.
    package var duration: Int64
}
