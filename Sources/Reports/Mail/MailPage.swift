import SVGCharts

/// Fills in the HTML of a mail.
struct MailPage {
    let content: MailContent
    let subject: String
    let unsubscribe: String
    /// The pictures that are in the mail.
    let pictures: [MailPicture]
    /// The Content-ID of a picture by its name.
    let contentID: (String) -> String

    func html() throws(TemplateError) -> String {
        try content.options.templates.render("mail.html", context)
    }

    private var context: TemplateContext {
        let report = content.report
        let week = report.week
        return [
            "language": content.options.templates.language.code, "subject": subject, "preheader": content.preheader,
            "accent": content.options.templates.accent.light, "accentDark": content.options.templates.accent.dark,
            "title": VisitorText.plain(VisitorText.clean(report.title)),
            "week": week.week, "weekName": week.name, "dates": week.datesText,
            "timezone": report.timezone, "coverage": week.coverageText,
            "isComplete": week.complete, "headline": Sentence.context(report.headline.text),
            "isQuiet": report.isQuiet, "quietSentence": content.quietSentence,
            "hasCorrection": content.correction != nil, "correction": content.correction ?? "",
            "notices": report.notices.map { ["sentence": Sentence.context($0)] as TemplateContext },
            "lead": report.lead.map { ["sentence": Sentence.context($0)] as TemplateContext },
            "hasAddress": content.address != nil, "address": content.address ?? "",
            "hasAttachments": content.attachmentsSentence != nil, "attachments": content.attachmentsSentence ?? "",
            "numbers": report.keyNumbers.map(number), "hasCallouts": !report.changes.callouts.isEmpty,
            "callouts": report.changes.callouts.prefix(MailContent.mostCallouts).map { callout in
                [
                    "heading": Sentence.context(callout.title), "detail": Sentence.context(callout.detail),
                ] as TemplateContext
            },
            "hasMore": content.moreSentence != nil, "more": content.moreSentence ?? "",
            "funnels": content.funnels.map(funnel), "reason": content.reason, "source": content.source,
            "unsubscribe": unsubscribe,
        ]
    }

    private func number(_ number: KeyNumber) -> TemplateContext {
        let tone = WeekPage.tone(number.isGoodNews)
        let color: ChartColor = tone == "good" ? .good : tone == "bad" ? .bad : .ink2
        return [
            "label": VisitorText.plain(number.label), "value": number.value, "words": content.words(number),
            "toneClass": tone == "plain" ? "soft" : tone, "toneColor": color.light,
        ]
    }

    private func funnel(_ funnel: FunnelPart) -> TemplateContext {
        let figure = content.funnelFigure(funnel)
        let trend = content.trendFigure(funnel)
        return [
            "heading": Sentence.context(figure.heading), "sub": Sentence.context(figure.sub),
            "funnelPicture": picture(figure), "trendPicture": picture(trend),
            "trendHeading": Sentence.context(trend.heading), "trendSub": Sentence.context(trend.sub),
            "tables": ([content.steps(funnel)] + content.segments(funnel)).map(\.context),
        ]
    }

    /// One picture, or none where it is not in the mail.
    private func picture(_ figure: Figure) -> [TemplateContext] {
        pictures.filter { $0.name == figure.key }.map { picture in
            [
                "contentID": contentID(picture.name), "width": String(picture.width + 2 * MailPicture.margin),
                "alt": picture.alt,
            ]
        }
    }
}
