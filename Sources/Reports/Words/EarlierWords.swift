/// Says what became of earlier flags, and how often our own ranges held.
enum EarlierWords {
    static func said(_ flag: EarlierFlag, _ report: WeeklyReport) -> Said {
        let week = DateText.shortWeek(flag.week)
        let side = flag.isHigh ? localized("high") : localized("low")
        let measure = report.measure(flag.measure)
        func text(_ value: Double) -> String {
            if flag.segment != nil { return NumberText.rate(value) }
            guard let measure, measure.kind != .count else { return NumberText.count(Int(value.rounded())) }
            return measure.text(value)
        }
        var name = flag.name
        if let segment = flag.segment {
            let dimension = flag.measure.split(separator: ".", maxSplits: 1).last.map { String($0) } ?? ""
            name = "\(name) \(DimensionWords.place(segment, in: dimension))"
        } else if flag.measure.hasPrefix("event.") {
            name = localized("Event \(VisitorText.inSentence(flag.name))")
        }
        let before =
            flag.segment == nil
            ? localized("\(name) was \(side) in \(week) (\(text(flag.value)); average until then \(text(flag.usual)))")
            : localized("\(name) was \(side) in \(week) (\(text(flag.value)); the week before \(text(flag.usual)))")
        let since = flag.segment == nil ? localized("now \(text(flag.since))") : localized("\(text(flag.since)) since")
        let outcome =
            switch flag.outcome {
            case .persisted: localized("persisted")
            case .reversed: localized("back to usual")
            case .noise: localized("noise: with the weeks since known, within what chance does")
            }
        return Said("\(before); \(since): \(outcome).", [.earlier(flag)])
    }

    /// "Of 100 earlier values 94 lay inside the range that was usual then; about 98 would if nothing had changed."
    static func held(_ past: PastRanges?) -> Said? {
        guard let past, past.weeks > 0 else { return nil }
        let expected = Int((PastRanges.expectedShare * Double(past.weeks)).rounded())
        return Said(
            localized(
                "Of \(NumberText.count(past.weeks)) earlier values \(NumberText.count(past.held)) lay inside the range that was ",
                "usual then; about \(NumberText.count(expected)) would if nothing had changed."),
            [.pastRanges(held: past.held, weeks: past.weeks)])
    }
}
