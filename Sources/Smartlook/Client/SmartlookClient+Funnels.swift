extension SmartlookClient {
    /// The funnels defined in the project.
    public func funnels(limit: Int? = nil) throws(SmartlookError) -> Pages<FunnelDefinition> {
        var call = try Call(.getFunnelsList, .word("funnels"))
        try call.ask(limit: limit)
        return Pages(courier: courier, first: call, list: .funnels)
    }

    /// The figures of a funnel within a range of days, both ends included; asks again until they are final.
    ///
    /// Throws `.notReady` when they are not within the patience given, and never returns figures that may still change.
    public func funnelDetail(
        _ id: String, from: CivilDate, to: CivilDate, waitForFinish: Bool? = nil,
        polling: FunnelPolling = FunnelPolling()
    ) async throws(SmartlookError) -> Answer<FunnelDetail> {
        var call = try Call(.getFunnelDetail, .word("funnels"), .id(id))
        try call.ask(from: from, to: to)
        call.query.add("waitForFinish", waitForFinish.map { $0 ? "true" : "false" })
        var waited = Duration.zero
        var attempt = 1
        while true {
            let answer: Answer<FunnelDetail> = try await fetch(call, withAnyOf: ["computation", "funnel"])
            if answer.value.isFinal { return answer }
            let wait = polling.wait(answer.value.computation?.nextAttemptDelay)
            var error = call.error(
                .notReady, "Smartlook is still computing the funnel \(id); run again later.",
                status: answer.origin.status)
            guard attempt < polling.attempts, waited + wait <= polling.totalWait else {
                error.retryAt = clock.now().advanced(by: wait)
                throw error
            }
            try await courier.pause(wait, or: error)
            waited += wait
            attempt += 1
        }
    }

    /// The visitors who took a step of a funnel after those before it, or who came as far as the step before and no
    /// farther. The first step is step 0.
    public func funnelDropOff(
        _ id: String, from: CivilDate, to: CivilDate, step: Int, success: Bool
    ) async throws(SmartlookError) -> Answer<DropOff> {
        var call = try Call(
            .getFunnelVisitorsDropOffList, .word("funnels"), .id(id), .word("visitors"), .word("drop-off"))
        try call.ask(from: from, to: to)
        call.query.add("step", step)
        call.query.add("success", success ? "true" : "false")
        return try await fetch(call, withAnyOf: ["visitors"])
    }
}

extension FunnelDetail {
    /// Whether the figures will not change any more. Old answers have no `computation` but are complete.
    fileprivate var isFinal: Bool {
        switch computation?.isFinished {
        case true?: funnel?.steps != nil
        case false?: false
        case nil: computation == nil && funnel?.steps != nil
        }
    }
}
