import SVGCharts

/// What one recipient is told of a report, before it becomes HTML and plain text.
struct MailContent {
    let report: WeeklyReport
    let recipient: MailRecipient
    let options: MailOptions
    /// What changed since the revision that the recipient has; nil for a first mail.
    let correction: String?

    private static let mostPictures = 4
    static let mostCallouts = 3
    private static let mostSegments = 6

    /// The funnels asked for, in the order of the report; else the primary one.
    var funnels: [FunnelPart] {
        let chosen = report.funnels.filter { recipient.funnels.contains($0.key) }
        return chosen.isEmpty ? report.primaryFunnel.map { [$0] } ?? [] : chosen
    }

    func funnelFigure(_ funnel: FunnelPart) -> Figure { FunnelFigure(report: report, funnel: funnel).figure }

    func trendFigure(_ funnel: FunnelPart) -> Figure {
        TrendFigure(
            report: report, measure: funnel.conversion, key: "trend-\(funnel.key)", csv: ""
        ).figure
    }

    /// Funnel and trend of each funnel; a quiet week and a plain text have none.
    var pictures: [MailPicture] {
        guard !report.isQuiet, recipient.format == .html else { return [] }
        let figures = funnels.flatMap { funnel in
            [funnelFigure(funnel)] + (Self.isLine(funnel.conversion) ? [trendFigure(funnel)] : [])
        }
        return Array(figures.compactMap { MailPicture($0) }.prefix(Self.mostPictures))
    }

    /// Two points are no trend.
    private static func isLine(_ measure: Measure) -> Bool { measure.points.count { $0.value != nil } > 2 }

    /// Attachments that are in the mail.
    var attachments: [MailRecipient.Attachment] {
        recipient.attachments ?? (options.baseURL == nil ? [.html] : [])
    }

    // MARK: Tables

    /// Steps, counts and rates of a funnel.
    func steps(_ funnel: FunnelPart) -> Table {
        Table(
            label: localized("\(VisitorText.shown(funnel.name)): steps"),
            head: [localized("Step"), localized("Visitors"), localized("From start"), localized("Continued")],
            rows: funnel.steps.map { step in
                [
                    VisitorText.inSentence(step.name), NumberText.count(step.visitors), Cell.share(step.rateFromStart),
                    Cell.share(step.rateFromPrevious),
                ]
            })
    }

    /// The rows of the dimensions asked for, largest first, as many as a mail has room for.
    func segments(_ funnel: FunnelPart) -> [Table] {
        funnel.dimensions.filter { recipient.segments.contains($0.dimension) }.map { part in
            Table(
                label: localized("\(VisitorText.shown(funnel.name)) by \(DimensionWords.inSentence(part.dimension))"),
                head: [
                    DimensionWords.name(part.dimension), localized("Visitors"), localized("Converted"),
                    localized("Change"),
                ],
                rows: part.rows.prefix(Self.mostSegments).map { row in
                    [
                        VisitorText.inSentence(DimensionWords.label(row, in: part.dimension), limit: 30),
                        NumberText.count(row.visitors), Cell.share(row.rate),
                        row.difference.map(NumberText.points) ?? NumberText.missing,
                    ]
                })
        }
    }

    /// A number's change with its judgement: "−5.7 pp vs W45; unusual: below its usual range 9.1–12.8%".
    func words(_ number: KeyNumber) -> String {
        let since = report.week.previousWeek.map { " " + localized("vs \(DateText.shortWeek($0))") } ?? ""
        let change = number.change.map { $0 + since }
        return ([change, number.judgement, number.note].compactMap(\.self)).joined(separator: "; ").capitalisedFirst
    }

    // MARK: Sentences

    /// The two numbers that say how a quiet week was.
    var quietSentence: String {
        let numbers = report.keyNumbers.prefix(2).map { number in
            "\(VisitorText.plain(number.label)) \(number.value)" + (number.change.map { " (\($0))" } ?? "")
        }
        return localized("\(numbers.joined(separator: ", ")); nothing unusual.")
    }

    /// Where the other changes stand; nil where there are none.
    var moreSentence: String? {
        let more = report.changes.callouts.count - Self.mostCallouts + report.changes.more
        return more > 0 ? localized("\(Wording.plural(more, "more change")) in the full report.") : nil
    }

    var attachmentsSentence: String? {
        let names = attachments.map { attachment in
            switch attachment {
            case .html: localized("web page")
            case .pdf: "PDF"
            case .md: "Markdown"
            case .csv: "CSV"
            }
        }
        return names.isEmpty ? nil : localized("Attached: the full report (\(names.joined(separator: ", "))).")
    }

    var address: String? { options.baseURL.map { "\($0)\(report.folder)/index.html" } }

    var preheader: String {
        let lead = report.isQuiet ? quietSentence : report.leadText
        return lead.count > 110 ? lead.prefix(109) + "…" : lead
    }

    var reason: String {
        localized(
            "You get this because \(recipient.address.address) is a recipient of ",
            "\(VisitorText.plain(VisitorText.shown(report.title))) in its configuration.")
    }

    var source: String {
        localized(
            "\(report.week.name), data to \(DateText.instant(report.about.asOf, in: report.timezone)), \(report.generator). ",
            "This mail loads nothing and tells nobody that it was read.")
    }
}
