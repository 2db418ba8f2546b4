/// Says what visitors did next after an event.
struct PathWriter {
    let part: PathsPart

    /// "After view_item, the session ended 702 of 3,310 times (21.2%); the event that followed most often was
    /// add_to_cart, 1,204 times (36.4%)."
    var sentence: Said {
        let name = VisitorText.inSentence(part.event)
        let times = part.lists.first?.occurrences ?? 0
        guard let list = part.lists.first, times > 0, !part.isThin else {
            let claim = Claim.occurred(event: part.event, times: times, sessions: part.sessions)
            guard times > 0 else { return Said(localized("Nobody did \(name) this week."), [claim]) }
            return Said(
                localized(
                    "\(name) happened \(Wording.plural(times, "time")) in \(Wording.plural(part.sessions, "session")): too few to ",
                    "say what came next."), [claim])
        }
        let ended = Said(
            localized(
                "After \(name), the session ended \(NumberText.count(list.ends)) of \(Wording.plural(times, "time")) ",
                "(\(Self.share(list.ends, list)))"),
            [.ended(event: part.event, .init(part: list.ends, whole: times))])
        guard let next = list.rows.first else { return ended + Said(".") }
        return ended
            + Said(
                localized(
                    "; the event that followed most often was \(VisitorText.inSentence(next.event)), ",
                    "\(Wording.plural(next.count, "time")) (\(Self.share(next.count, list)))."),
                [.cameNext(event: part.event, next: next.event, .init(part: next.count, whole: times))])
    }

    static func share(_ count: Int, _ list: NextEvents) -> String {
        list.occurrences > 0 ? NumberText.share(Double(count) / Double(list.occurrences)) : NumberText.missing
    }

    static var definition: AboutPart.Definition {
        AboutPart.Definition(
            term: localized("Paths"),
            text:
                localized(
                    "What came next in the same session, each time the event happened. An event that is repeated at once counts ",
                    "once. Only events that the site sends itself count, not clicks and page views. Where the data has no ",
                    "sessions, a new one begins after more than 30 minutes without an event."))
    }
}
