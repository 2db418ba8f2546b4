import Analysis
import Archive
import Reports
import Smartlook

/// Sends reports to whoever is to have them: each revision of a week to each recipient once.
final class Dispatch {
    private let archive: ReportArchive
    private let pipeline: ReportPipeline
    private let configuration: Configuration
    private let now: Instant
    private let deadline: RunDeadline
    private let pictures: PictureMaker
    private let letters: LetterWriter?
    private let webhooks = WebhookCarrier()
    private var carrier: MailCarrier?
    private var isRouteAtFault = false

    /// Recipients to send to; empty is all.
    var only: Set<String> = []
    /// Sends again what was sent.
    var isForced = false
    /// Sends nothing.
    var isDryRun = false

    /// - Parameter deadline: by which everything is sent, or left for the next run.
    init(
        archive: ReportArchive, pipeline: ReportPipeline, configuration: Configuration, now: Instant,
        by deadline: RunDeadline = .none
    ) {
        self.archive = archive
        self.pipeline = pipeline
        self.configuration = configuration
        self.now = now
        self.deadline = deadline
        let pictures = PictureMaker(by: deadline)
        self.pictures = pictures
        letters = configuration.mail.map {
            LetterWriter(mail: $0, pipeline: pipeline, pictures: pictures, by: deadline)
        }
    }

    var picturesAreMissing: Bool { pictures.isMissing }

    /// Everything that is due, in order of time: what is left, was missed or was corrected, and the newest complete week.
    func sendDue() async throws -> [DeliveryReport] {
        let complete = pipeline.completeWeeks.map { pipeline.answers.weeks[$0].week }
        guard !complete.isEmpty else { return [] }
        let first = try archive.firstDeliveries(site: MailLetter.site(of: pipeline.options.projectName))
        var results: [DeliveryReport] = []
        for due in DueWeeks.of(complete, first: first) {
            results += try await send(weekIndex: pipeline.completeWeeks[due.place], onlyTo: due.recipients)
        }
        return results
    }

    /// - Parameter known: of an older week, who got reports by then; nil is everybody.
    func send(weekIndex: Int, onlyTo known: Set<String>? = nil) async throws -> [DeliveryReport] {
        let report = WeeklyReport.make(
            answers: pipeline.answers, weekIndex: weekIndex, options: pipeline.options)
        let site = MailLetter.site(of: report.project)
        let sent = try revision(of: report, site)
        let past = try archive.deliveries(site: site, week: report.week.week)
        let chosen = targets.map { target in (target, past.filter { $0.recipient == target.name }) }.filter {
            target, own in
            (only.isEmpty || only.contains(target.name)) && known?.contains(target.name) != false
                // Who was told nothing of an older week is told nothing of its corrections.
                && (known == nil || own.isEmpty || own.contains { $0.state != .passed })
        }
        if !isDryRun, report.week.complete || isForced {
            let news = chosen.filter { target, own in !own.contains { $0.state != .passed } }.map(\.0)
            let (due, passed) = (
                news.filter { $0.occasion.includes(report) }, news.filter { !$0.occasion.includes(report) }
            )
            // What is mailed is published: a later report names what it says differently.
            if !due.isEmpty { try pipeline.remember([report], in: archive, at: now) }
            try archive.plan(sent, due: due.map(\.name), passed: passed.map(\.name), now: now)
        }
        var results: [DeliveryReport] = []
        for (target, own) in chosen {
            if Task.isCancelled { break }
            results.append(try await send(report, as: sent, to: target, own.filter { $0.state != .passed }))
        }
        return results
    }

    /// The revision that the report is now: a new one where late events have changed its headline.
    private func revision(of report: WeeklyReport, _ site: String) throws -> SentReport {
        let week = report.week.week
        var new = SentReport(
            site: site, week: week, revision: 1, headline: report.headlineText, corrections: report.corrections)
        guard let last = try archive.sentReports(site: site, week: week).last else { return new }
        guard report.corrections > last.corrections, report.headlineText != last.headline else { return last }
        new.revision = last.revision + 1
        return new
    }

    // MARK: One recipient

    private func send(
        _ report: WeeklyReport, as sent: SentReport, to target: Target, _ past: [Delivery]
    ) async throws -> DeliveryReport {
        var result = DeliveryReport(
            week: sent.week, revision: sent.revision, recipient: target.name, state: .already)
        let present = past.first { $0.revision == sent.revision }
        let isCorrection = past.contains {
            $0.revision < sent.revision && $0.state != .deferred && $0.state != .refused && $0.state != .passed
        }
        if let present, present.state != .deferred, !isForced {
            result.detail = Self.words(present)
            result.messageID = present.messageID
            return result
        }
        guard isCorrection || isForced || present != nil || target.occasion.includes(report) else {
            result.state = .notDue
            result.detail = report.week.complete ? "when: \(target.occasion.rawValue)" : "the week is not complete"
            return result
        }
        if isTooLate(isDryRun, &result) { return result }
        let parcel: Parcel
        do {
            parcel = try self.parcel(report, sent, target, isCorrection: isCorrection)
        } catch let error as NotMade {
            result.state = .notMade
            result.detail = error.reason
            return result
        }
        result.subject = parcel.subject
        result.messageID = parcel.id
        if isDryRun {
            result.state = .wouldSend
            return result
        }
        if target.isMail, isRouteAtFault {
            result.state = .notTried
            result.detail = "the way out is at fault"
            return result
        }
        if isTooLate(isDryRun, &result) { return result }
        try pipeline.remember([report], in: archive, at: now)
        guard
            try archive.claimDelivery(
                of: sent, to: target.name, messageID: parcel.id, isForced: isForced, now: now)
        else {
            result.detail = "another run has taken it"
            return result
        }
        let handover = try await parcel.send()
        try archive.noteDelivery(
            of: sent, to: target.name, state: handover.state, detail: handover.detail, now: now)
        if target.isMail, handover.isRouteAtFault { isRouteAtFault = true }
        result.state = DeliveryReport.State(rawValue: handover.state.rawValue) ?? .unknown
        result.detail = handover.detail
        return result
    }

    /// Leaves a recipient for the next run where there is no time to begin.
    private func isTooLate(_ isDryRun: Bool, _ result: inout DeliveryReport) -> Bool {
        guard !isDryRun, deadline.isTooLateToBegin else { return false }
        result.state = .notTried
        result.detail = "the time allowed by --deadline is over"
        return true
    }

    private static func words(_ delivery: Delivery) -> String {
        switch delivery.state {
        case .accepted: "sent before"
        case .refused: "refused before; 'weeklook send --force' tries again (\(delivery.detail))"
        case .sending: "an earlier run was stopped while sending it, so it may have arrived"
        case .unknown: "may have arrived before; 'weeklook send --force' sends it again"
        case .deferred, .passed: delivery.detail
        }
    }

    // MARK: What is sent

    /// Who is to get reports: a mailbox or a webhook.
    private enum Target {
        case mail(MailRecipient, MailOccasion)
        case webhook(Configuration.Webhook)

        var name: String {
            switch self {
            case .mail(let recipient, _): recipient.address.address
            case .webhook(let webhook): "webhook:\(webhook.name)"
            }
        }

        var occasion: MailOccasion {
            switch self {
            case .mail(_, let occasion): occasion
            case .webhook(let webhook): webhook.occasion
            }
        }

        var isMail: Bool { if case .mail = self { true } else { false } }
    }

    private var targets: [Target] {
        let mails = configuration.mail.map { mail in
            mail.route == nil && !isDryRun
                ? [] : mail.recipients.map { Target.mail($0, $0.occasion ?? mail.occasion) }
        }
        return (mails ?? []) + configuration.webhooks.map { .webhook($0) }
    }

    /// The names of all who get reports.
    var names: [String] { targets.map(\.name) }

    /// Something to hand over, complete, so that nothing but the handing over can fail.
    private struct Parcel {
        var id: String
        var subject: String
        var send: () async throws -> Handover
    }

    /// Why one recipient's mail cannot be made, which keeps nobody else from getting theirs.
    private struct NotMade: Error {
        let reason: String
    }

    private func parcel(
        _ report: WeeklyReport, _ sent: SentReport, _ target: Target, isCorrection: Bool
    ) throws -> Parcel {
        switch target {
        case .mail(let recipient, _):
            guard let mail = configuration.mail, let letters else {
                throw Failure(.usage, "No mail is configured.")
            }
            let letter = try letters.letter(report, recipient, revision: sent.revision, isCorrection: isCorrection)
            if isDryRun { return Parcel(id: letter.id, subject: letter.subject) { throw CancellationError() } }
            let carrier = try self.carrier ?? MailCarrier(mail)
            self.carrier = carrier
            let message: Message
            do { message = try letters.message(letter) } catch let failure as Failure {
                throw NotMade(reason: failure.message)
            }
            return Parcel(id: message.id, subject: message.subject) { [deadline] in
                try await carrier.send(message, within: deadline.remaining)
            }
        case .webhook(let webhook):
            let id = "\(sent.site).\(sent.week).r\(sent.revision).\(webhook.name)"
            if isDryRun { return Parcel(id: id, subject: report.headlineText) { throw CancellationError() } }
            let (address, templates) = (pipeline.options.baseURL, pipeline.options.templates)
            let body =
                switch webhook.kind {
                case .slack:
                    try ReportSummary.slack(report, revision: sent.revision, baseURL: address, templates: templates)
                case .json:
                    try ReportSummary(report: report, revision: sent.revision, delivery: id, baseURL: address).json()
                }
            let secret = try webhook.secret?.value("secret of the webhook \(webhook.name)")
            let request = try WebhookCarrier.request(
                to: webhook, body, delivery: id, secret: secret, timeout: deadline.remaining)
            return Parcel(id: id, subject: report.headlineText) { [webhooks, request] in
                await webhooks.send(request, to: webhook)
            }
        }
    }
}
