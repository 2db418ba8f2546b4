import Analysis

/// Says how many of the last week's new visitors came back.
struct RetentionWriter {
    let report: WeeklyReport
    let part: RetentionPart

    /// "Of 812 visitors first seen in W35, 38 came back in W36: 4.7%, within the usual range of 4.1–6.2%."
    var sentence: Said {
        guard let cohort = part.cohorts.last, let active = cohort.cells.first else {
            return Said(
                localized("Nobody can have come back yet: no earlier week has new visitors."), [.nobodyToComeBack])
        }
        let first = DateText.shortWeek(cohort.week)
        let claim = Claim.cameBack(week: cohort.week, .init(part: active, whole: cohort.size))
        guard cohort.size > 0 else { return Said(localized("No visitor was first seen in \(first)."), [claim]) }
        let some =
            localized("Of \(Wording.plural(cohort.size, "visitor")) first seen in \(first), ")
            + (active > 0 ? NumberText.count(active) : localized("none"))
        let now = DateText.shortWeek(report.week.week)
        guard part.isComplete(part.cohorts.count - 1, cell: 0), let rate = part.measure.value else {
            let isCut = !report.week.complete
            return Said(
                localized("\(some) came back in \(isCut ? localized("the part of \(now) that the data holds") : now)."),
                [claim])
        }
        return Said(localized("\(some) came back in \(now): \(NumberText.rate(rate))"), [claim]) + judgement + Said(".")
    }

    private var judgement: Said {
        let measure = part.measure
        guard let range = measure.usualRange, let usual = measure.usualText, part.cohorts.last?.isThin == false else {
            return Said("")
        }
        let name =
            range.isProvisional
            ? localized("the provisional range of \(usual)") : localized("the usual range of \(usual)")
        switch measure.signal {
        case .outside:
            return Said(localized(", \(measure.side) \(name)"), measure.signalClaims)
        case .run:
            let side = measure.side
            return Said(
                localized(", the \(Ordinal.text(measure.runLength)) week in a row \(side) average"),
                measure.signalClaims)
        case .drift:
            return Said(
                localized(", near the \(measure.end) end of \(name)"),
                measure.signalClaims)
        case nil:
            guard let value = measure.value, range.lower <= value, value <= range.upper else { return Said("") }
            return Said(localized(", within \(name)"), measure.withinClaims)
        }
    }

    var definition: AboutPart.Definition {
        .init(
            term: localized("Retention"),
            text:
                localized(
                    "Visitors by the week in which they were first seen; +k is the part of them that did anything in the k-th ",
                    "week after. The average is that of all visitors of the weeks shown. Incomplete weeks are marked, and ",
                    "left out of the average.")
                + (part.leavesOutFirstWeek
                    ? localized(" The first week of the data is left out, as everybody is new in it.") : ""))
    }
}
