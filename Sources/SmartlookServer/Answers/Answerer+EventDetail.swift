import Analysis
import Archive
import Smartlook

extension Answerer {
    func eventDetail() throws(APIFault) -> JSONValue {
        let event = try requiredEvent()
        let days = try requiredDays()
        let interval = try Self.interval(try request.parameter("occurrenceHistogramInterval"))
        guard days.count <= (interval == .hour ? 366 : 3660) else {
            throw .bad("The parameter 'dateTo' lies too long after 'dateFrom' for this interval.")
        }
        let rows = snapshot.catalog.rows(of: event).map { Int($0) }.filter { days.span.contains(snapshot.time($0)) }
        let visitors = Set(rows.map { snapshot.data.events.visitor[$0] })
        let newVisitors = snapshot.data.visitors.count { visitor in
            visitors.contains(visitor.row) && days.span.contains(Instant(microseconds: visitor.firstSeen))
        }
        let detail = EventDetail(
            id: event.id, name: event.name, categoryId: Self.category.id, categoryName: Self.category.name,
            totalOccurrence: rows.count, uniqueVisitors: visitors.count, newVisitors: newVisitors,
            averageOccurrencePerVisitor: visitors.isEmpty ? 0 : Double(rows.count) / Double(visitors.count),
            occurrenceHistogram: histogram(rows, days, interval),
            links: ["eventVisitors": link("events/\(event.id.percentEncoded)/visitors")])
        var members = JSONMembers()
        members.set("event", detail)
        return members.json
    }

    private static func interval(_ text: String?) throws(APIFault) -> HistogramInterval {
        guard let text else { return .day }
        guard let interval = HistogramInterval(rawValue: text) else {
            throw .bad("The parameter 'occurrenceHistogramInterval' must be hour, day, week or month.")
        }
        return interval
    }

    private func histogram(
        _ rows: [Int], _ days: DaySpan, _ interval: HistogramInterval
    ) -> [HistogramPoint] {
        var points: [String: (count: Int, visitors: Set<UInt32>)] = [:]
        for row in rows {
            let label = label(snapshot.time(row), interval, days.from)
            points[label, default: (0, [])].count += 1
            points[label, default: (0, [])].visitors.insert(snapshot.data.events.visitor[row])
        }
        if switches.histogram == .zeros {
            for label in labels(days, interval) where points[label] == nil { points[label] = (0, []) }
        }
        return points.sorted { $0.key < $1.key }.map {
            HistogramPoint(date: $0.key, occurrenceCount: $0.value.count, uniqueVisitorsCount: $0.value.visitors.count)
        }
    }

    /// The point an instant belongs to: its hour in UTC, or the first local date of its day, week or month, which for
    /// a range that begins in the midst of one is the range's own first date.
    private func label(_ instant: Instant, _ interval: HistogramInterval, _ from: CivilDate) -> String {
        if interval == .hour {
            let hour: Int64 = 3_600_000_000
            return Instant(microseconds: instant.microseconds.floorDivided(by: hour) * hour).description
        }
        return label(snapshot.calendar.date(of: instant), interval, from)
    }

    private func label(_ date: CivilDate, _ interval: HistogramInterval, _ from: CivilDate) -> String {
        let first =
            switch interval {
            case .hour, .day: date
            case .week: snapshot.calendar.firstDate(of: snapshot.calendar.week(of: date))
            case .month: date.advanced(byDays: 1 - date.day)
            }
        return max(first, from).description
    }

    private func labels(_ days: DaySpan, _ interval: HistogramInterval) -> [String] {
        if interval == .hour {
            return stride(
                from: days.span.lowerBound.microseconds, to: days.span.upperBound.microseconds, by: 3_600_000_000
            ).map { label(Instant(microseconds: $0), interval, days.from) }
        }
        return days.dates.map { label($0, interval, days.from) }
    }
}
