import Archive
import Foundation
import Smartlook

/// One thing that was looked at, and what to do where it is not well.
struct Diagnosis {
    enum State: String {
        case ok, warning, failure
    }

    var name: String
    var state: State
    var sentence: String

    init(_ name: String, _ state: State, _ sentence: String) {
        self.name = name
        self.state = state
        self.sentence = sentence
    }
}

/// Looks at everything a weekly report needs, from the token to the fonts.
struct Doctor {
    let configuration: Configuration
    let common: CommonOptions
    let fetch: FetchOptions

    func examine() async -> [Diagnosis] {
        var found = [token]
        let archive = archiveDiagnosis(&found)
        await api(archive, &found)
        if let archive { coverage(archive, &found) }
        found.append(mail)
        found += tools
        return found
    }

    // MARK: - Token and API

    private var token: Diagnosis {
        do {
            _ = try configuration.token(environment: ProcessInfo.processInfo.environment)
            return Diagnosis("token", .ok, "There is an API token.")
        } catch {
            return Diagnosis("token", .failure, Failure(error).message)
        }
    }

    private func api(_ archive: ReportArchive?, _ found: inout [Diagnosis]) async {
        do {
            let settings = try fetch.settings(configuration, log: common)
            let budget =
                try archive.map { try settings.budget.budget(in: $0, now: Clock.now) }
                ?? RequestBudget(perEndpoint: RequestLimit(settings.budget.perEndpoint))
            let client = try settings.client(budget: budget)
            let sent = Clock.now
            let me = try await client.me()
            found.append(project(me.value, at: settings.baseURL, archive))
            found.append(clock(me.origin.serverDate, between: sent, and: Clock.now))
            found.append(self.budget(budget, settings.budget))
        } catch {
            var message = Failure(error).message
            if (error as? SmartlookError)?.code == .unauthorized, let other = otherRegion {
                message += " If the project lies in the other region, set project.region to \(other)."
            }
            found.append(Diagnosis("API", .failure, message))
        }
    }

    private var otherRegion: String? {
        switch fetch.baseURL ?? configuration.project.baseURL {
        case "https://api.eu.smartlook.cloud": "us"
        case "https://api.us.smartlook.cloud": "eu"
        default: nil
        }
    }

    private func project(_ me: Me, at address: String, _ archive: ReportArchive?) -> Diagnosis {
        let name = me.projectName ?? me.projectId ?? "a project without a name"
        if let archive, let known = try? archive.setting("project_id"), known != me.projectId {
            return Diagnosis(
                "API", .failure,
                "The token belongs to \(name), but the archive holds another project; name another file with --archive."
            )
        }
        return Diagnosis("API", .ok, "\(address) knows the token; it belongs to \(name).")
    }

    /// Budgets and weeks go by this machine's clock.
    private func clock(_ theirs: Instant?, between sent: Instant, and received: Instant) -> Diagnosis {
        guard let theirs else {
            return Diagnosis("clock", .ok, "The server does not tell the time; nothing to compare.")
        }
        let early = (sent.microseconds - theirs.microseconds) / 1_000_000
        let late = (theirs.microseconds - received.microseconds) / 1_000_000
        let off = max(early, late, 0)
        guard off > 60 else { return Diagnosis("clock", .ok, "This machine's clock agrees with the server's.") }
        return Diagnosis(
            "clock", .warning,
            "This machine's clock is \(off) seconds \(early > late ? "ahead of" : "behind") the server's; set it, as budgets and weeks go by it."
        )
    }

    private func budget(_ budget: RequestBudget, _ settings: BudgetSettings) -> Diagnosis {
        let now = Clock.now
        let spent = SmartlookOperation.allCases.filter { budget.remaining($0, at: now) == 0 }
        guard let first = spent.first else {
            return Diagnosis("budget", .ok, "No endpoint's budget is used up (\(settings.text)).")
        }
        let opens = budget.opens(first, at: now).map { "; \(first.rawValue) opens \(DateText.minute($0))" } ?? ""
        return Diagnosis(
            "budget", .warning,
            "\(spent.count) endpoints have nothing left (\(settings.text))\(opens); run again later.")
    }

    // MARK: - Archive

    private func archiveDiagnosis(_ found: inout [Diagnosis]) -> ReportArchive? {
        let path = common.archivePath(configuration)
        guard FileManager.default.fileExists(atPath: path) else {
            found.append(
                Diagnosis("archive", .warning, "There is no archive at \(path) yet; 'weeklook fetch' makes it."))
            return nil
        }
        do {
            let archive = try ReportArchive(path: path, create: false)
            let faults = try archive.faults()
            found.append(
                faults.isEmpty
                    ? Diagnosis("archive", .ok, "\(path) is whole.")
                    : Diagnosis("archive", .failure, "\(path) is damaged (\(faults[0])); restore a backup."))
            return archive
        } catch {
            found.append(Diagnosis("archive", .failure, Failure(error).message))
            return nil
        }
    }

    private func coverage(_ archive: ReportArchive, _ found: inout [Diagnosis]) {
        do {
            let scope = try fetch.scope(configuration)
            if let covered = try archive.coverage(scope.level.coverage, source: "api") {
                let from = scope.calendar.date(of: covered.from)
                found.append(
                    Diagnosis(
                        "coverage", .ok,
                        "The archive covers \(from) to \(DateText.minute(covered.to)) at the level \(scope.level.rawValue)."
                    ))
            } else {
                found.append(
                    Diagnosis(
                        "coverage", .warning,
                        "Nothing was fetched whole at the level \(scope.level.rawValue) yet; run 'weeklook fetch'."))
            }
            let losses = try Losses(
                archive: archive, scope: scope.withoutGap(in: archive),
                retentionDays: configuration.fetch.retentionDays)
            found += losses.sentences.map { Diagnosis("retention", .warning, $0) }
            let gone = try archive.goneVisitors()
            if gone > 0 {
                found.append(
                    Diagnosis(
                        "deleted", .warning,
                        "\(gone) visitors were deleted at Smartlook since they were read; what the archive has of them stays."
                    ))
            }
        } catch {
            found.append(Diagnosis("coverage", .failure, Failure(error).message))
        }
    }

    // MARK: - Around it

    private var mail: Diagnosis {
        guard let mail = configuration.mail, !mail.recipients.isEmpty else {
            return Diagnosis("mail", .ok, "No mail is configured.")
        }
        let count = mail.recipients.count == 1 ? "1 recipient" : "\(mail.recipients.count) recipients"
        guard mail.route != nil else {
            return Diagnosis(
                "mail", .warning,
                "Mail to \(count) is configured, but not how it leaves: add mail.smtp or mail.sendmail.")
        }
        do {
            _ = try MailCarrier(mail)
            return Diagnosis(
                "mail", .ok, "Mail to \(count) is set up; 'weeklook send --dry-run' says what would go out.")
        } catch {
            return Diagnosis("mail", .failure, Failure(error).message)
        }
    }

    private var tools: [Diagnosis] {
        let pictures =
            Tool("rsvg-convert") == nil
            ? Diagnosis(
                "tools", .warning, "rsvg-convert is not installed; pictures in mails need it (Debian: librsvg2-bin).")
            : Diagnosis("tools", .ok, "rsvg-convert is there, for pictures in mails.")
        let printing =
            PDFRenderer().map { Diagnosis("tools", .ok, "\($0.name) is there, for PDF files.") }
            ?? Diagnosis("tools", .warning, "Nothing here prints PDF files; \(PDFRenderer.advice).")
        return [pictures, printing]
    }
}
