import Archive
import Smartlook

/// A dimension that answers are broken down by: a property or an attribute of a session, or whether a person is new.
struct BreakdownDimension: Sendable {
    /// The dimension that tells those first seen in the same week from the others.
    static let arrival = "new_or_returning"

    private enum Values: Sendable {
        case property(DimensionValues)
        case arrival([Int64])
    }

    private let values: Values
    private let data: ProjectData
    private let calendar: WeekCalendar

    init(_ name: String, _ data: ProjectData, countBy: CountBy, calendar: WeekCalendar) {
        self.data = data
        self.calendar = calendar
        let isProperty = data.textID(name).map { data.events.properties[$0] != nil } ?? false
        values =
            name == Self.arrival && !isProperty
            ? .arrival(data.firstSeen(countBy)) : .property(DimensionValues(name, data))
    }

    /// A number for the value of a person at one of its events; 0 is unknown.
    func number(of person: UInt32, at place: EventPlace, _ time: Int64) -> Int {
        switch values {
        case .property(let values): return values.number(at: place)
        case .arrival(let seen): return isNew(seen[Int(person)], at: time) ? 1 : 2
        }
    }

    /// A number for the value that an event or its session has itself; 0 if there is none.
    func known(at place: EventPlace) -> Int {
        if case .property(let values) = values { values.known(at: place) } else { 0 }
    }

    private func isNew(_ seen: Int64, at time: Int64) -> Bool {
        // Far fewer calendar look-ups than events: only what lies within a week is asked of it.
        guard time - seen < 8 * 86_400_000_000 else { return false }
        return calendar.week(of: Instant(microseconds: seen)) == calendar.week(of: Instant(microseconds: time))
    }

    /// Where events have their own values, as numbers.
    var column: CodeView? {
        if case .property(let values) = values { values.column } else { nil }
    }

    /// How many numbers there are.
    var count: Int {
        switch values {
        case .property(let values): values.ids.count
        case .arrival: 3
        }
    }

    func text(_ number: Int) -> String? {
        guard number != 0 else { return nil }
        switch values {
        case .property(let values): return data.texts[Int(values.ids[number])]
        case .arrival: return number == 1 ? "new" : "returning"
        }
    }
}
