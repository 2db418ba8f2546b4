public import Logging
package import Wire

/// Reads one Smartlook project over its REST API, page by page, inside a request budget.
///
/// A copy is the same client: it shares connections, deadline and counter.
public struct SmartlookClient: Sendable {
    let courier: Courier
    let clock: ClientClock

    /// A client over the network.
    ///
    /// - Parameters:
    ///   - baseURL: The API of the project's region, for example `https://api.eu.smartlook.cloud`. Plain http is taken
    ///     for this machine only, because it shows the token to everybody between.
    ///   - token: The API token of the project.
    ///   - tokenName: The setting that holds the token, named in messages about it.
    ///   - allowsPlainHTTP: Whether plain http is taken for other machines too.
    ///   - budget: How many requests may be sent.
    ///   - retry: How failed requests are sent again.
    ///   - deadline: How long the client may work, counted from here.
    ///   - clock: The doors to time and chance.
    ///   - log: Where requests (debug) and waits (info) are written, never with the token; nil keeps silent.
    ///   - onRequest: Called after each request with the status of its answer, nil if there was none.
    public init(
        baseURL: String, token: String, tokenName: String = "SMARTLOOK_API_TOKEN or the token file",
        allowsPlainHTTP: Bool = false, budget: RequestBudget = RequestBudget(), retry: RetryPolicy = RetryPolicy(),
        deadline: Duration? = nil, clock: ClientClock = .system, log: Logger? = nil,
        onRequest: @escaping @Sendable (SmartlookOperation, Int?) -> Void = { _, _ in }
    ) throws(SmartlookError) {
        try self.init(
            baseURL: baseURL, token: token, tokenName: tokenName, allowsPlainHTTP: allowsPlainHTTP,
            transport: CurlTransport(), budget: budget, retry: retry, deadline: deadline, clock: clock, log: log,
            onRequest: onRequest)
    }

    /// A client over any transport.
    package init(
        baseURL: String, token: String, tokenName: String = "SMARTLOOK_API_TOKEN or the token file",
        allowsPlainHTTP: Bool = false, transport: any Transport, budget: RequestBudget = RequestBudget(),
        retry: RetryPolicy = RetryPolicy(), deadline: Duration? = nil, clock: ClientClock = .system,
        log: Logger? = nil,
        onRequest: @escaping @Sendable (SmartlookOperation, Int?) -> Void = { _, _ in }
    ) throws(SmartlookError) {
        let settings = CourierSettings(
            base: try BaseURL(baseURL, allowsPlainHTTP: allowsPlainHTTP),
            token: try AccessToken(token, name: tokenName), tokenName: tokenName, budget: budget, retry: retry,
            deadline: deadline, clock: clock,
            log: log ?? Logger(label: "smartlook") { _ in SwiftLogNoOpLogHandler() }, onRequest: onRequest)
        courier = Courier(settings, transport: transport)
        self.clock = clock
    }

    /// The time of day by the client's clock.
    package var now: Instant { clock.now() }

    /// What it takes its requests from.
    public var budget: RequestBudget { courier.budget }

    /// How many requests this client has sent, repeated ones included.
    public var requestsSent: Int { courier.requestsSent }
}

// MARK: - Answers

extension SmartlookClient {
    /// Sends a call and reads the one record of its answer, wrapped in a member or bare.
    func fetch<Value: JSONRecord>(
        _ call: Call, in member: String? = nil, withAnyOf known: [String]
    ) async throws(SmartlookError) -> Answer<Value> {
        try read(await courier.deliver(call), of: call, in: member, withAnyOf: known)
    }

    /// Reads the one record of an answer, wrapped in a member or bare.
    func read<Value: JSONRecord>(
        _ origin: AnswerOrigin, of call: Call, in member: String? = nil, withAnyOf known: [String]
    ) throws(SmartlookError) -> Answer<Value> {
        do throws(JSONFault) {
            var json = try JSONValue(bytes: origin.body)
            if let member, let inner = json[member], inner != .null { json = inner }
            // An object without any of the members that make the record is something else, mostly an error.
            guard known.contains(where: { (json[$0] ?? .null) != .null }) else {
                let said = ServerMessage.said(json).flatMap {
                    ServerMessage.cleaned($0, hiding: courier.secrets(of: call))
                }
                throw JSONFault(said.map { "it reports an error: \($0)" } ?? "it has no '\(known[0])'")
            }
            return Answer(value: try Value(json: json), origin: origin)
        } catch {
            throw call.badAnswer(error, origin, hiding: courier.secrets(of: call))
        }
    }

    /// Sends a call whose answer has nothing to tell; anything but an empty body or an object without an error is no
    /// success.
    func carryOut(_ call: Call) async throws(SmartlookError) -> AnswerOrigin {
        let origin = try await courier.deliver(call)
        guard !origin.body.isEmpty else { return origin }
        do throws(JSONFault) {
            let json = try JSONValue(bytes: origin.body)
            guard case .object = json else { throw JSONFault("it is \(json.kind) where nothing belongs") }
            if let said = ServerMessage.said(.object(["error": json["error"] ?? .null])) {
                throw JSONFault(
                    "it reports an error: \(ServerMessage.cleaned(said, hiding: courier.secrets(of: call)) ?? "")")
            }
            return origin
        } catch {
            throw call.badAnswer(error, origin, hiding: courier.secrets(of: call))
        }
    }

    /// Sends a call and reads its answer as the only page of a list.
    func fetchPage<Item: JSONRecord>(_ call: Call, _ list: PageList) async throws(SmartlookError) -> Page<Item> {
        let origin = try await courier.deliver(call)
        var trail = CursorTrail()
        let (page, _): (Page<Item>, Call?) = try call.page(list, of: origin, by: courier, trail: &trail)
        return page
    }
}
