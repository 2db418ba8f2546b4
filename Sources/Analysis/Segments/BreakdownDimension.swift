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
        let isProperty = data.textID(name).map { id in data.weeks.contains { $0.properties[id] != nil } } ?? false
        values =
            name == Self.arrival && !isProperty
            ? .arrival(data.firstSeen(countBy)) : .property(DimensionValues(name, data))
    }

    /// A number for the value of a person at one of its events; 0 is unknown.
    func id(of person: UInt32, at place: EventPlace, _ time: Int64) -> UInt32 {
        switch values {
        case .property(let values): return values.id(at: place)
        case .arrival(let seen): return isNew(seen[Int(person)], at: time) ? 1 : 2
        }
    }

    private func isNew(_ seen: Int64, at time: Int64) -> Bool {
        // Far fewer calendar look-ups than events: only what lies within a week is asked of it.
        guard time - seen < 8 * 86_400_000_000 else { return false }
        return calendar.week(of: Instant(microseconds: seen)) == calendar.week(of: Instant(microseconds: time))
    }

    func text(_ id: UInt32) -> String? {
        guard id != 0 else { return nil }
        switch values {
        case .property: return data.texts[Int(id)]
        case .arrival: return id == 1 ? "new" : "returning"
        }
    }
}
