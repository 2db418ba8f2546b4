import Archive
import Hashing
import Smartlook
import Synchronization
import Wire

/// Looks for anomalies when the archive has changed, and at least once an hour, and tells webhooks of them: each webhook
/// of each event and date once.
final class AlertWatch: Sendable {
    private let archive: ReportArchive
    private let store: SnapshotStore
    private let clock: ClientClock
    private let settings: AlertSettings
    /// Where links in messages lead.
    private let base = Mutex("")

    init(archive: ReportArchive, store: SnapshotStore, options: APIServer.Options) {
        self.archive = archive
        self.store = store
        clock = options.clock
        settings = options.alerts
    }

    func serves(at url: String) {
        base.withLock { $0 = url }
    }

    /// Watches until the task is cancelled.
    func run() async {
        guard settings.areSent else { return }
        var seen: [String] = []
        var looked: Duration?
        while !Task.isCancelled {
            let webhooks = ((try? archive.webhooks()) ?? []).filter { $0.isEnabled && $0.type == "alerts" }
            if !webhooks.isEmpty {
                let stamp = ((try? archive.contentStamp()) ?? []) + webhooks.map { $0.id + $0.url }
                if stamp != seen || looked.map({ clock.elapsed() - $0 >= settings.longestPause }) ?? true {
                    (seen, looked) = (stamp, clock.elapsed())
                    await check(webhooks)
                }
            }
            do { try await clock.sleep(settings.pause) } catch { return }
        }
    }

    private func check(_ webhooks: [WebhookRecord]) async {
        // An archive that cannot be read now is looked at again later.
        guard let snapshot = try? await store.current() else { return }
        let now = clock.now()
        let anomalies = await onOwnThread { EventAnomaly.found(in: snapshot, now: now) }
        await withTaskGroup { group in
            for webhook in webhooks {
                group.addTask { [self] in
                    for anomaly in anomalies { await tell(webhook, anomaly, snapshot) }
                }
            }
        }
    }

    /// Tells one webhook of one anomaly, unless it has been told; tries a few times with growing waits.
    private func tell(_ webhook: WebhookRecord, _ anomaly: EventAnomaly, _ snapshot: ProjectSnapshot) async {
        var wait = settings.firstWait
        while !Task.isCancelled, await claim(webhook, anomaly) {
            let url = base.withLock { $0 } + "/api/v1/events/\(anomaly.event.id.percentEncoded)"
            let body = anomaly.json(snapshot.me, url: url, calendar: snapshot.calendar, now: clock.now()).bytes
            let (isDone, response) = await send(body, to: webhook)
            await note(webhook, anomaly, response, isDone: isDone)
            if isDone { return }
            do { try await clock.sleep(wait) } catch { return }
            wait *= 4
        }
    }

    private func send(_ body: [UInt8], to webhook: WebhookRecord) async -> (isDone: Bool, response: String) {
        var headers = [HTTPHeader("Content-Type", "application/json")]
        if let secret = webhook.secret {
            headers.append(HTTPHeader("Smartlook-Signature-256", HMACSHA256(of: body, key: secret.utf8).hex))
        }
        do throws(TransportError) {
            let answer = try await settings.transport.send(
                HTTPRequest(method: "POST", url: webhook.url, headers: headers, body: body))
            return ((200..<300).contains(answer.status), "\(answer.status)")
        } catch {
            return (false, error.message)
        }
    }

    private func claim(_ webhook: WebhookRecord, _ anomaly: EventAnomaly) async -> Bool {
        await onOwnThread { [archive, settings] in
            (try? archive.claimDelivery(
                webhook: webhook.id, event: anomaly.event.id, date: anomaly.date, mostAttempts: settings.attempts))
                ?? false
        }
    }

    private func note(
        _ webhook: WebhookRecord, _ anomaly: EventAnomaly, _ response: String, isDone: Bool
    ) async {
        let now = clock.now()
        await onOwnThread { [archive] in
            // A note that cannot be written costs at most a second telling.
            try? archive.noteDelivery(
                webhook: webhook.id, event: anomaly.event.id, date: anomaly.date, response: response, isDone: isDone,
                now: now)
        }
    }
}
