import Analysis
import Archive
import Smartlook

/// Says where a series breaks.
enum BreakWords {
    /// Why something cannot be compared: "the data comes from Shop export since 3 Nov".
    static func reason(_ found: SeriesBreak) -> String {
        switch found.kind {
        case .renamedEvent: Wording.renameReason(found.oldName, found.newName)
        case .changedFunnel: "its definition changed"
        case .changedSegment where !found.newName.isEmpty:
            "the rule of the segment \(VisitorText.inSentence(found.newName, limit: 24)) changed"
        case .changedSegment: "the segments by \(DimensionWords.name(found.subject ?? "").lowercasedFirst) changed"
        case .changedTimezone: "weeks are cut in another time zone"
        case .fetchGap: "data is missing before it"
        case .changedSource: "the data comes from another source (\(VisitorText.inSentence(found.newName, limit: 24)))"
        }
    }

    static func sentence(_ found: SeriesBreak, subject: String?, in calendar: WeekCalendar) -> String {
        let day = DateText.shortDay(calendar.date(of: found.firstNew))
        let name = VisitorText.inSentence(subject ?? found.subject ?? "")
        let (old, new) = (VisitorText.inSentence(found.oldName), VisitorText.inSentence(found.newName))
        let effect =
            found.isBlocking
            ? "Weeks before are not compared with those since."
            : "All weeks here are counted by today's definition; reports published before then differ."
        switch found.kind {
        case .renamedEvent: return Wording.renamed(found.oldName, found.newName, on: calendar.date(of: found.firstNew))
        case .changedFunnel:
            return "Break in series: the definition of \(name) changed, first seen on \(day). \(effect)"
        case .changedSegment where !found.newName.isEmpty:
            return "Break in series: the rule of the segment \(new) changed, first seen on \(day). \(effect)"
        case .changedSegment:
            return "Break in series: the segments by \(name) changed, first seen on \(day). \(effect)"
        case .changedTimezone:
            return "Break in series: weeks were cut in \(old) before, and in \(new) since \(day). \(effect)"
        case .fetchGap:
            let start = DateText.shortDay(calendar.date(of: found.lastOld))
            return "Data is missing from \(start) to \(day); the weeks that it touches are incomplete and not compared."
        case .changedSource:
            let before = found.oldName.isEmpty ? "" : ", and from \(old) before"
            return "Break in series: the data comes from \(new) since \(day)\(before). \(effect)"
        }
    }
}
