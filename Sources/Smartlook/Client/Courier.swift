import Logging
import Synchronization
import Wire

/// Carries calls to the server and answers back: budget, deadline, retries, errors in words.
final class Courier: Sendable {
    private let settings: CourierSettings
    private let transport: any Transport
    private let end: Duration?
    private let sent = Atomic<Int>(0)
    /// Until when people have been told that an endpoint waits.
    private let told = Mutex<[SmartlookOperation: Instant]>([:])

    init(_ settings: CourierSettings, transport: any Transport) {
        self.settings = settings
        self.transport = transport
        end = settings.deadline.map { settings.clock.elapsed() + $0 }
    }

    func secrets(of call: Call) -> Secrets { Secrets(settings.token, call.secret) }
    var base: BaseURL { settings.base }
    var budget: RequestBudget { settings.budget }
    var requestsSent: Int { sent.load(ordering: .relaxed) }

    /// Sends a call until it is answered with success, and throws when that is not to be.
    func deliver(_ call: Call) async throws(SmartlookError) -> AnswerOrigin {
        var call = call
        var failures = 0
        while true {
            try await reserve(call)
            let (error, told): (SmartlookError, Duration?)
            switch await attempt(call) {
            case .answer(let origin): return origin
            case .final(let error): throw error
            case .passing(let passing, let wait, let isUnseen):
                guard isUnseen || call.isRepeatable else { throw passing.uncertain }
                if !isUnseen { call.mayBeDone = true }
                (error, told) = (passing, wait)
            }
            failures += 1
            let wait = settings.retry.wait(afterFailures: failures, told: told, random: settings.clock.random())
            guard failures < settings.retry.attempts else {
                throw error.returning(told.map { settings.clock.now().advanced(by: $0) })
            }
            try await pause(wait, or: error)
        }
    }

    /// Waits, unless that would take longer than is allowed: then throws the error with the time to return.
    func pause(_ wait: Duration, or error: SmartlookError) async throws(SmartlookError) {
        let isTooLate = end.map { settings.clock.elapsed() + wait > $0 } ?? false
        guard !isTooLate, wait <= settings.retry.longestWait else {
            throw error.returning(settings.clock.now().advanced(by: wait))
        }
        settings.log.log(
            level: isNews(wait, error.operation) ? .notice : .info, "waiting before the next request",
            metadata: ["operation": "\(error.operation?.rawValue ?? "")", "reason": "\(error.code)", "wait": "\(wait)"])
        do { try await settings.clock.sleep(wait) } catch { throw Self.cancelled }
    }

    /// Whether people should hear of a wait: a short one is a detail, and so is a second request that waits for the same;
    /// a long one must not look like a program that hangs.
    private func isNews(_ wait: Duration, _ operation: SmartlookOperation?) -> Bool {
        guard let operation, wait >= .seconds(10) else { return false }
        let end = settings.clock.now().advanced(by: wait)
        return told.withLock { told in
            if let known = told[operation], end <= known.advanced(by: .seconds(5)) { return false }
            told[operation] = end
            return true
        }
    }

    static let cancelled = SmartlookError(
        code: .cancelled, message: "The work was cancelled; what was read before is kept.")

    private func reserve(_ call: Call) async throws(SmartlookError) {
        while true {
            guard !Task.isCancelled else { throw Self.cancelled }
            let now = settings.clock.now()
            let spent = call.error(
                .budgetExhausted,
                "The budget of requests for \(call.operation.rawValue) is spent; run again later, what was read is kept."
            )
            switch settings.budget.reserve(call.operation, at: now) {
            case .granted: return
            case .opens(let moment): try await pause(now.duration(to: moment), or: spent)
            case .tooDear:
                throw call.error(
                    .configuration, "One request for \(call.operation.rawValue) costs more than the whole budget.")
            }
        }
    }

    // MARK: - One attempt

    private enum Outcome {
        case answer(AnswerOrigin)
        case final(SmartlookError)
        /// It may go better next time, but not before the wait, if the server told one. What is unseen has surely not
        /// been carried out.
        case passing(SmartlookError, wait: Duration?, isUnseen: Bool = false)
    }

    private func attempt(_ call: Call) async -> Outcome {
        let remaining = end.map { $0 - settings.clock.elapsed() }
        if let remaining, remaining <= .zero {
            return .final(call.error(.timedOut, "The time allowed for all requests is over; run again to go on."))
        }
        sent.add(1, ordering: .relaxed)
        let start = settings.clock.elapsed()
        do throws(TransportError) {
            let response = try await transport.send(request(call, timeout: remaining))
            report(call, response.status, since: start)
            return judge(response, of: call)
        } catch {
            report(call, nil, since: start)
            return judge(error, of: call)
        }
    }

    private func request(_ call: Call, timeout: Duration?) -> HTTPRequest {
        var headers = [
            HTTPHeader("Authorization", settings.token.authorization), HTTPHeader("Accept", "application/json"),
        ]
        if call.body != nil { headers.append(HTTPHeader("Content-Type", call.contentType)) }
        return HTTPRequest(
            method: call.method, url: settings.base.url(call.target), headers: headers, body: call.body,
            timeout: timeout, mayBeResent: call.isRepeatable && call.method != "DELETE")
    }

    private func report(_ call: Call, _ status: Int?, since start: Duration) {
        settings.onRequest(call.operation, status)
        settings.log.debug(
            "request",
            metadata: [
                "operation": "\(call.operation.rawValue)", "status": "\(status.map(String.init) ?? "none")",
                "milliseconds": "\((settings.clock.elapsed() - start).milliseconds)",
            ])
    }

    private func judge(_ response: HTTPResponse, of call: Call) -> Outcome {
        let status = response.status
        // What a deletion without an answer took away is not there the next time.
        let isDeletedBefore = call.method == "DELETE" && call.mayBeDone && (status == 404 || status == 410)
        if (200..<300).contains(status) || isDeletedBefore {
            return .answer(
                AnswerOrigin(
                    operation: call.operation, method: call.method, target: call.target, requestBody: call.body,
                    status: status, body: isDeletedBefore ? [] : response.body,
                    serverDate: response.header("Date").flatMap { Instant(httpDate: $0) }))
        }
        let fault = StatusFault(status, call: call, host: settings.base.address.host, tokenName: settings.tokenName)
        let said = ServerMessage.text(response.body, hiding: secrets(of: call))
        let error = call.error(fault.code, fault.message, status: status, underlying: said)
        guard settings.retry.isWorthRetrying(status: status) else { return .final(error) }
        let now = settings.clock.now()
        let told = response.header("Retry-After").flatMap { RetryAfter.parse($0, now: now) }
        if status == 429 { settings.budget.refuse(call.operation, at: now) }
        if let told, status == 429 || status == 503 {
            settings.budget.close(call.operation, until: now.advanced(by: told))
        }
        return .passing(error, wait: told, isUnseen: status == 429 || status == 503)
    }

    private func judge(_ fault: TransportError, of call: Call) -> Outcome {
        let said = fault.underlying.map(secrets(of: call).hide)
        switch fault.code {
        case .cancelled: return .final(Self.cancelled)
        case .timedOut: return .passing(call.error(.timedOut, fault.message, underlying: said), wait: nil)
        case .interrupted, .couldNotConnect:
            return .passing(
                call.error(.unreachable, fault.message, underlying: said), wait: nil,
                isUnseen: fault.code == .couldNotConnect)
        case .couldNotResolve, .tls, .other:
            return .final(call.error(.unreachable, fault.message, underlying: said))
        case .tooLarge: return .final(call.error(.badAnswer, fault.message, underlying: said))
        case .unsupportedURL: return .final(call.error(.configuration, fault.message, underlying: said))
        }
    }
}

extension SmartlookError {
    /// The same failure of something that must not be done twice.
    fileprivate var uncertain: SmartlookError {
        var copy = self
        copy.message += " It may have been carried out all the same; look before you repeat it."
        return copy
    }

    /// The same failure with the time to return, if it is known.
    fileprivate func returning(_ moment: Instant?) -> SmartlookError {
        var copy = self
        copy.retryAt = moment ?? retryAt
        return copy
    }
}
