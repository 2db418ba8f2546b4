import Analysis
import SVGCharts

/// What the page of a week is filled with.
struct WeekPage {
    let report: WeeklyReport
    let navigation: Navigation
    let figures: ReportFigures

    func context(_ style: PageStyle) -> TemplateContext {
        masthead.merging(style.context) { own, _ in own }
            .merging(body) { own, _ in own }
    }

    private var masthead: TemplateContext {
        let week = report.week
        return [
            "title": report.title, "project": report.project, "week": week.week, "weekName": week.name,
            "dates": week.datesText,
            "from": week.from, "to": week.to, "timezone": report.timezone, "coverage": week.coverageText,
            "isComplete": week.complete,
            "pageTitle": "\(report.headlineText) \u{2013} \(report.title) \(week.name)",
            "headline": Sentence.context(report.headline.text), "headlineText": report.headlineText,
            "headlineNumbers": report.numbers(in: [report.headline.text]),
            "leadNumbers": report.numbers(in: report.lead),
            "lead": report.lead.map { ["sentence": Sentence.context($0)] as TemplateContext },
            "leadText": report.leadText, "hasNotices": !report.notices.isEmpty,
            "notices": report.notices.map(sentence), "hasPrevious": navigation.previous != nil,
            "previousLabel": navigation.previous?.label ?? "",
            "previousHref": navigation.previous?.href ?? "", "hasNext": navigation.next != nil,
            "nextLabel": navigation.next?.label ?? "", "nextHref": navigation.next?.href ?? "",
            "hasIndex": navigation.index != nil, "indexHref": navigation.index ?? "",
            "hasFeed": navigation.feed != nil, "feedHref": navigation.feed ?? "",
            "hasFiles": navigation.hasFiles, "hasAddress": navigation.address != nil,
            "address": navigation.address ?? "",
            "isRevised": report.revised != nil, "revision": String(report.revision),
            "revised": report.revised.map { DateText.instant($0, in: report.timezone) } ?? "",
            "revisions": navigation.revisions.map { ["label": $0.label, "href": $0.href] as TemplateContext },
            "isSuperseded": navigation.current != nil, "currentHref": navigation.current ?? "",
            "hasNavigation": navigation.index != nil || navigation.previous != nil || navigation.next != nil,
        ]
    }

    private var body: TemplateContext {
        [
            "keyNumbers": report.keyNumbers.map(card),
            "callouts": report.changes.callouts.map(callout), "hasCallouts": !report.changes.callouts.isEmpty,
            "changesSentence": report.changes.sentence, "changesWords": Sentence.context(report.changes.sentence),
            "changesNumbers": report.numbers(in: [report.changes.sentence]), "goals": sentences(report.goals),
            "hasGoals": !report.goals.isEmpty, "earlier": sentences(report.changes.earlier.map(\.sentence)),
            "hasEarlier": !report.changes.earlier.isEmpty,
            "funnels": zip(report.funnels, figures.funnels).map(funnel), "hasFunnels": !report.funnels.isEmpty,
            "trends": figures.trends.map { trend -> TemplateContext in
                [
                    "name": Sentence.context(trend.name), "nameText": trend.name,
                    "panels": trend.figures.map { ["figure": $0.context] as TemplateContext },
                ]
            },
            "timing": report.timing.map { [timing($0)] } ?? [],
            "visitorFigures": [figures.visitors, figures.lifecycle].map { ["figure": $0.context] as TemplateContext },
            "segments": figures.segments.map { ["figure": $0.context] as TemplateContext },
            "hasSegments": !figures.segments.isEmpty,
            "segmentsOf": Sentence.context(report.primaryFunnel.map { VisitorText.inSentence($0.name) } ?? ""),
            "moved": sentences(report.changes.moved), "hasMoved": !report.changes.moved.isEmpty,
            "retention": report.retention.map { [RetentionTable(part: $0).context] } ?? [],
            "retentionNumbers": report.numbers(in: [report.retention?.sentence ?? ""]),
            "paths": report.paths.map { [paths($0)] } ?? [],
        ].merging(EventSection(report: report).context) { own, _ in own }
            .merging(AboutSection(report: report).context) { own, _ in own }
    }

    /// A value of more characters is written smaller, as a card is narrow.
    private static let shortValue = 7

    private func card(_ number: KeyNumber) -> TemplateContext {
        let measure = number.measure
        let spark = Sparkline(
            values: measure.points.map(\.value), lastIsPartial: measure.current?.isComplete == false,
            signals: measure.signal != nil ? [measure.points.count - 1] : [],
            usualRange: measure.usualRange.map { $0.lower...max($0.lower, $0.upper) })
        // A number can be above its usual range and yet have fallen since last week: that fall is no news.
        let pointsAtSignal = number.direction == (measure.isHigh ? "up" : "down")
        return [
            "numbers": NumberID.path(measure: measure.key), "label": VisitorText.plain(number.label),
            "value": number.value, "hasChange": number.change != nil,
            "change": number.change ?? "", "arrow": Wording.arrow(number.direction),
            "since": report.week.previousWeek.map { localized("vs \(DateText.shortWeek($0))") } ?? "",
            "isThin": measure.isThin, "isLong": number.value.count > Self.shortValue,
            "judgement": number.judgement.capitalisedFirst,
            "judged": Sentence.context(number.judgement.capitalisedFirst),
            "noted": Sentence.context(number.note ?? ""), "tone": Self.tone(pointsAtSignal ? number.isGoodNews : nil),
            "hasNote": number.note != nil, "note": number.note ?? "", "sparkline": spark.svg(width: 132, height: 34),
            "hasSparkline": measure.points.count(where: { $0.value != nil }) > 1,
        ]
    }

    private func callout(_ callout: Callout) -> TemplateContext {
        let count = callout.values.count
        let spark = Sparkline(
            values: callout.values, signals: count > 0 ? [count - 1] : [], usualRange: callout.usualRange?.range)
        let anchor = callout.anchor == "segments" && figures.segments.isEmpty ? "funnel" : callout.anchor
        return [
            "numbers": report.numbers(in: [callout.sentence]), "anchor": anchor, "place": Self.section(anchor),
            "arrow": Wording.arrow(callout.direction), "tone": Self.tone(callout.isGoodNews),
            "title": Sentence.context(callout.title), "titleText": callout.title,
            "detail": Sentence.context(callout.detail), "detailText": callout.detail,
            "hasSparkline": callout.values.count(where: { $0 != nil }) > 1,
            "sparkline": spark.svg(width: 132, height: 34),
        ]
    }

    /// The heading of a section of the page by its fragment.
    private static func section(_ anchor: String) -> String {
        switch anchor {
        case "visitors": localized("Visitors")
        case "events": localized("Events")
        case "retention": localized("Retention")
        case "segments": localized("Who converted")
        case "timing": localized("Time to convert")
        case "trends": localized("Conversion by week")
        case "kpis": localized("Key numbers")
        default: localized("Funnels")
        }
    }

    private func funnel(_ funnel: FunnelPart, _ figure: Figure) -> TemplateContext {
        ["figure": figure.context, "name": Sentence.context(VisitorText.inSentence(funnel.name))]
    }

    private func timing(_ part: TimingPart) -> TemplateContext {
        [
            "sentence": Sentence.context(part.sentence), "sentenceText": part.sentence,
            "numbers": report.numbers(in: [part.sentence]),
            "figures": figures.timing.map { [["figure": $0.context] as TemplateContext] } ?? [],
        ]
    }

    private func paths(_ part: PathsPart) -> TemplateContext {
        [
            "sentence": Sentence.context(part.sentence), "sentenceText": part.sentence,
            "numbers": report.numbers(in: [part.sentence]),
            "panels": (part.lists.first?.occurrences ?? 0) == 0
                ? [] : figures.paths.map { ["figure": $0.context] as TemplateContext },
        ]
    }

    private func sentences(_ texts: [String]) -> [TemplateContext] {
        texts.map(sentence)
    }

    private func sentence(_ text: String) -> TemplateContext {
        ["sentence": Sentence.context(text), "text": text, "numbers": report.numbers(in: [text])]
    }

    static func tone(_ isGood: Bool?) -> String {
        isGood.map { $0 ? "good" : "bad" } ?? "plain"
    }
}
