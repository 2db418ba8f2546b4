import Analysis
import Archive
import Smartlook

/// Says where a series breaks.
enum BreakWords {
    /// Why something cannot be compared: "the data comes from Shop export since 3 Nov".
    static func reason(_ found: SeriesBreak) -> String {
        switch found.kind {
        case .renamedEvent: Wording.renameReason(found.oldName, found.newName)
        case .changedFunnel: localized("its definition changed")
        case .changedSegment where !found.newName.isEmpty:
            localized("the rule of the segment \(VisitorText.inSentence(found.newName, limit: 24)) changed")
        case .changedSegment: localized("the segments by \(DimensionWords.inSentence(found.subject ?? "")) changed")
        case .changedTimezone: localized("weeks are cut in another time zone")
        case .fetchGap: localized("data is missing before it")
        case .changedSource:
            localized("the data comes from another source (\(VisitorText.inSentence(found.newName, limit: 24)))")
        }
    }

    static func sentence(_ found: SeriesBreak, subject: String?, in calendar: WeekCalendar) -> String {
        let day = DateText.shortDay(calendar.date(of: found.firstNew))
        let name = VisitorText.inSentence(subject ?? found.subject ?? "")
        let (old, new) = (VisitorText.inSentence(found.oldName), VisitorText.inSentence(found.newName))
        let effect =
            found.isBlocking
            ? localized("Weeks before are not compared with those since.")
            : localized("All weeks here are counted by today's definition; reports published before then differ.")
        switch found.kind {
        case .renamedEvent: return Wording.renamed(found.oldName, found.newName, on: calendar.date(of: found.firstNew))
        case .changedFunnel:
            return localized("Break in series: the definition of \(name) changed, first seen on \(day). \(effect)")
        case .changedSegment where !found.newName.isEmpty:
            return localized("Break in series: the rule of the segment \(new) changed, first seen on \(day). \(effect)")
        case .changedSegment:
            return localized("Break in series: the segments by \(name) changed, first seen on \(day). \(effect)")
        case .changedTimezone:
            return localized("Break in series: weeks were cut in \(old) before, and in \(new) since \(day). \(effect)")
        case .fetchGap:
            let start = DateText.shortDay(calendar.date(of: found.lastOld))
            return localized(
                "Data is missing from \(start) to \(day); the weeks that it touches are incomplete and not compared.")
        case .changedSource:
            let before = found.oldName.isEmpty ? "" : localized(", and from \(old) before")
            return localized("Break in series: the data comes from \(new) since \(day)\(before). \(effect)")
        }
    }
}
