import Analysis
import Archive
import Smartlook

/// The words of the reports; sentences that are built from numbers stand in the writers beside this file.
enum Wording {
    static var visitors: String { localized("Visitors") }
    /// What a funnel counts, above a column.
    static func head(_ funnel: FunnelPart) -> String {
        funnel.noun == "session" ? localized("Sessions") : localized("Visitors")
    }
    static func converted(_ funnel: FunnelPart) -> String {
        funnel.noun == "session" ? localized("Converted sessions") : localized("Converted visitors")
    }

    static func conversionName(_ funnel: String) -> String {
        localized("\(VisitorText.inSentence(funnel, limit: 30)) conversion")
    }
    static func convertedName(_ funnel: String, _ scope: FunnelQuestion.Scope) -> String {
        let name = VisitorText.inSentence(funnel, limit: 30)
        return scope == .session ? localized("\(name) converted sessions") : localized("\(name) converted visitors")
    }
    static func medianName(_ funnel: String) -> String {
        localized("\(VisitorText.inSentence(funnel, limit: 30)) median time to convert")
    }
    static func transition(_ from: String, _ to: String) -> String {
        "\(VisitorText.inSentence(from, limit: 28)) → \(VisitorText.inSentence(to, limit: 28))"
    }

    /// The steps of a funnel as readers know them.
    static func stepNames(_ funnel: ReportFunnel) -> [String] {
        stepNames(funnel.question.steps).enumerated().map { index, name in
            ownName(ofStep: index, funnel) ?? name
        }
    }

    /// The steps of a funnel as readers know them, each with all that it asks of an event.
    private static func definedSteps(_ funnel: ReportFunnel) -> [String] {
        funnel.question.steps.enumerated().map { index, step in
            let event = condition(step)
            let text = ownName(ofStep: index, funnel).map { "\(VisitorText.inSentence($0)) (\(event))" } ?? event
            return funnel.question.optional.contains(index) ? localized("\(text) or not") : text
        }
    }

    /// "view_item on page */shop/* with plan = pro or team".
    private static func condition(_ step: EventCondition) -> String {
        func list(_ texts: [String]) -> String {
            texts.map { VisitorText.inSentence($0) }.joined(separator: localized(" or "))
        }
        var text = step.names.isEmpty ? localized("any event") : list(step.names)
        if !step.types.isEmpty { text += localized(" of the type \(list(step.types))") }
        if let page = step.page { text += localized(" on page \(VisitorText.inSentence(page))") }
        let properties = step.properties.map { "\(VisitorText.inSentence($0.name)) = \(list($0.values))" }
        if !properties.isEmpty { text += localized(" with \(properties.joined(separator: ", "))") }
        return text
    }

    private static func ownName(ofStep index: Int, _ funnel: ReportFunnel) -> String? {
        index < funnel.stepNames.count ? funnel.stepNames[index].map(VisitorText.clean) : nil
    }

    /// Steps without a name of their own; the page is added where events alone would not tell them apart.
    private static func stepNames(_ steps: [EventCondition]) -> [String] {
        let short = steps.map { $0.names.map(VisitorText.clean).joined(separator: localized(" or ")) }
        return steps.enumerated().map { index, step in
            guard short[index].isEmpty || short.count(where: { $0 == short[index] }) > 1 else { return short[index] }
            let conditions = step.properties.map { "\($0.name) = \($0.values.joined(separator: localized(" or ")))" }
            let details = ((step.page.map { [localized("page \($0)")] } ?? []) + conditions).joined(separator: ", ")
            let name = short[index].isEmpty ? details : details.isEmpty ? short[index] : "\(short[index]) (\(details))"
            return VisitorText.clean(name)
        }
    }

    /// "Complete week", "Through Thursday", "From Wednesday".
    static func coverage(_ week: WeekInfo) -> String {
        if week.isComplete { return localized("Complete week") }
        if week.hasGap { return localized("With a gap") }
        let startsLate = week.coveredFrom > week.firstDate
        let endsEarly = week.coveredTo < week.lastDate
        if startsLate, endsEarly {
            return localized("\(DateText.weekday(week.coveredFrom)) to \(DateText.weekday(week.coveredTo)) only")
        }
        if startsLate { return localized("From \(DateText.weekday(week.coveredFrom))") }
        return localized("Through \(DateText.weekday(week.coveredTo))")
    }

    static func renamed(_ old: String, _ new: String, on date: CivilDate) -> String {
        localized(
            "\(VisitorText.inSentence(old)) was renamed \(VisitorText.inSentence(new)) on \(DateText.shortDay(date)); ",
            "both are counted together here. It is a new name, not a drop.")
    }

    static func renameReason(_ old: String, _ new: String) -> String {
        localized("\(VisitorText.inSentence(old, limit: 24)) was renamed \(VisitorText.inSentence(new, limit: 24))")
    }

    /// Why a published number is another now.
    static func reason(_ reason: Restatement.Reason) -> String {
        switch reason {
        case .incomplete: localized("the week was not over")
        case .ripening: localized("conversions arrived within their window")
        case .changedDefinition: localized("the definition changed")
        case .changedTimezone: localized("the time zone changed")
        case .erasedVisitor: localized("visitors were erased")
        case .lateEvents: localized("events of the week arrived later")
        }
    }

    // MARK: Definitions

    static func definitions(
        _ funnels: [ReportFunnel], timezone: String, level: FetchLevel
    ) -> [AboutPart.Definition] {
        let general = [
            AboutPart.Definition(
                term: localized("Visitor"),
                text:
                    localized(
                        "One Smartlook visitor id that \(level == .events ? localized("did anything") : localized("had a session")) in the week. ",
                        "New: first ever seen in this week, as far ",
                        "back as the data goes. Returning: also active the week before. Resurrected: seen before, but not ",
                        "the week before. Dormant: active the week before, but not in this one.")),
            AboutPart.Definition(
                term: localized("Week"),
                text: localized(
                    "Monday to Sunday (ISO 8601) in the time zone \(timezone), unless other dates are given.")
            ),
        ]
        let events = AboutPart.Definition(
            term: localized("Event"),
            text: localized(
                "Every occurrence in the week, and every visitor with one. As a step of a funnel the same event can have ",
                "another number of visitors: it must follow the steps before it, and may do so after the week."))
        let closing = [
            AboutPart.Definition(
                term: localized("Usual range"),
                text:
                    localized(
                        "Limits of an XmR chart: the mean of up to 26 earlier complete weeks plus and minus 2.66 times their ",
                        "mean week-to-week change. It takes 6 weeks, and is called provisional below 12. A value outside it, ",
                        "8 weeks in a row on one side of the mean, or 3 of 4 nearer to a limit than to the mean, is unusual. ",
                        "For events only values outside count. Less than 2% from the mean (5% for times) is never unusual. Incomplete weeks, and weeks with a known event, are left out."
                    )
            ),
            AboutPart.Definition(
                term: localized("Comparisons"),
                text:
                    localized(
                        "Each segment with at least 30 visitors in both weeks, each funnel as a whole, and each segment named in ",
                        "the last 4 weeks are compared with earlier weeks (score test). All comparisons of the report are judged ",
                        "together by Benjamini and Hochberg's procedure at 10%. Segments are named that pass it and changed by at ",
                        "least 0.5 percentage points and a tenth; those below 5 visitors are folded into Other. Where a funnel's ",
                        "conversion did not change beyond chance, the report says which change would have been seen in 4 of 5 ",
                        "cases (two-sided test at 5%).")
            ),
            AboutPart.Definition(
                term: localized("Earlier weeks, looked at again"),
                text:
                    localized(
                        "What reports of the last 4 weeks called unusual is tested again with the weeks since. A series persisted ",
                        "if its latest week is nearer to the limit it crossed than to the mean; if not, limits from the weeks ",
                        "before and after say whether the flag was noise or the change was real and reversed. A segment persisted ",
                        "if the weeks since differ from the week before the flag, reversed if they differ from the flagged week ",
                        "only, and was noise if they differ from neither.")
            ),
            AboutPart.Definition(
                term: localized("False alarms"),
                text:
                    localized(
                        "Of 1,000 simulated quiet projects at most 2 in 100 numbers lie outside their usual range in a week (4 in ",
                        "100 outside a provisional one), at most 6 in 100 are unusual by any rule, and at most 1 in 10 reports ",
                        "names a segment though nothing changed.")
            ),
            AboutPart.Definition(
                term: localized("Weeks still open"),
                text:
                    localized(
                        "Where conversions may still arrive, three figures are given: so far; only of visitors whose window has ",
                        "closed; and expected in the end, which is the rate so far divided by the part of conversions that had ",
                        "arrived as soon in up to 26 earlier weeks (at least 50 conversions, at least half of them arrived)."
                    )
            ),
            AboutPart.Definition(
                term: localized("Intervals"),
                text: localized("95% intervals: Wilson's for a rate, Newcombe's for a difference of two rates.")),
        ]
        return general + (level == .events ? [events] : [])
            + (level == .events ? definitions(funnels) : funnels.map(countedBySmartlook)) + closing
    }

    /// What each funnel counts, after the rules that they share.
    private static func definitions(_ funnels: [ReportFunnel]) -> [AboutPart.Definition] {
        let rules = funnels.map { rule($0.question) }
        let isShared = Set(rules).count == 1
        return (isShared ? [AboutPart.Definition(term: localized("How funnels count"), text: rules[0])] : [])
            + zip(funnels, rules).map { funnel, rule in
                .init(term: VisitorText.shown(funnel.name), text: steps(funnel) + (isShared ? "" : " \(rule)"))
            }
    }

    /// "Visitors who did View item (view_item), then Purchase (purchase), within 1 hour of the first step."
    private static func steps(_ funnel: ReportFunnel) -> String {
        let question = funnel.question
        let names = definedSteps(funnel)
        let steps = names.joined(separator: question.order == .any ? localized(" and ") : localized(", then "))
        var text =
            question.scope == .session ? localized("Sessions with \(steps)") : localized("Visitors who did \(steps)")
        text +=
            question.window.map { localized(", within \(window($0)) of the first step.") }
            ?? localized(", however long it took.")
        for exclusion in question.exclusions {
            text += localized(
                " Not where \(condition(exclusion.event)) came between \(names[exclusion.from]) and \(names[exclusion.to])."
            )
        }
        if let held = question.held {
            text += localized(" All steps have the same \(VisitorText.inSentence(held)).")
        }
        return text
    }

    /// How attempts are counted, whatever the steps.
    private static func rule(_ question: FunnelQuestion) -> String {
        let order =
            switch question.order {
            case .loose: localized("The steps count in their order, with anything in between.")
            case .strict: localized("The steps count in their order, with no other named event in between.")
            case .any: localized("The steps count in any order; the first is the earliest.")
            }
        return [
            order,
            question.scope == .user ? localized("Visitors with the same user id count as one.") : nil,
            question.completion == .inside
                ? localized("An attempt belongs to the week of its first step and must end in it.")
                : localized("An attempt belongs to the week of its first step; the rest may come later."),
            question.entry == .first
                ? localized("Only the first such step of the week counts as the start.")
                : localized("Of several attempts in the week, the one that got furthest counts."),
            localized("Conversion is the number at the last step divided by that at the first."),
        ].compactMap(\.self).joined(separator: " ")
    }

    private static func countedBySmartlook(_ funnel: ReportFunnel) -> AboutPart.Definition {
        let steps = definedSteps(funnel)
        return AboutPart.Definition(
            term: VisitorText.shown(funnel.name),
            text:
                localized(
                    "Smartlook's own count, by its rules, of visitors who did \(steps.joined(separator: localized(", then "))) within ",
                    "the week. Conversion is visitors at the last step divided by those at the first."))
    }

    /// A window in the largest unit that tells it exactly: 7 days.
    static func window(_ microseconds: Int64) -> String {
        let seconds = microseconds / 1_000_000
        for (name, length) in [("day", Int64(86_400)), ("hour", 3600), ("minute", 60)] where seconds % length == 0 {
            let count = Int(seconds / length)
            if count > 0 { return plural(count, name) }
        }
        return plural(Int(seconds), "second")
    }

    /// "1 day", "7 days", "1,204 visitors".
    static func plural(_ count: Int, _ noun: String) -> String {
        "\(NumberText.count(count)) \(localized(key: count == 1 ? noun : noun + "s"))"
    }

    /// up, down or flat, by the texts that readers see, so that an arrow never contradicts "no change".
    static func direction(_ text: String?, _ difference: Double) -> String {
        guard let text, text != NumberText.noChange else { return "flat" }
        return difference > 0 ? "up" : difference < 0 ? "down" : "flat"
    }

    static func arrow(_ direction: String) -> String {
        switch direction {
        case "up": "▲"
        case "down": "▼"
        default: "■"
        }
    }
}
