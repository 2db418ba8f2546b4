import CCurl
import Foundation

/// Sends requests through libcurl, keeping connections open between them.
///
/// libcurl blocks the thread it works on, so every transfer gets a thread of its own and never one of the few that run
/// Swift's tasks (which on Linux are Dispatch's too). Certificates are always checked and redirects never followed: a redirect is an answer, and
/// the caller decides. libcurl takes a gzip stream that was cut short for a whole one; whoever reads the body has to
/// notice, as a JSON reader does. A cancelled task is told at once; its transfer ends at libcurl's next look, within a second.
package final class CurlTransport: Transport {
    let limits: TransportLimits
    let pool: CurlHandlePool
    private let clock = ContinuousClock()

    /// A transport that keeps at most so many idle connections' handles for reuse.
    package init(limits: TransportLimits = TransportLimits(), idleHandles: Int = 8) {
        self.limits = limits
        pool = CurlHandlePool(capacity: idleHandles)
    }

    package func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        let plan = try CurlPlan(request, limits: limits)
        let flag = CancellationFlag()
        let deadline = clock.now.advanced(by: plan.limits.total)
        let result: Result<HTTPResponse, TransportError> = await withTaskCancellationHandler {
            let answer = FirstAnswer()
            return await withCheckedContinuation { continuation in
                answer.wait(continuation)
                flag.onSet { answer.give(.failure(plan.cancelled)) }
                Thread.detachNewThread { [pool, clock] in
                    guard !flag.isSet else { return answer.give(.failure(plan.cancelled)) }
                    guard let handle = pool.take() else { return answer.give(.failure(plan.noHandle)) }
                    let result = plan.perform(on: handle, remaining: clock.now.duration(to: deadline), flag)
                    pool.giveBack(handle)
                    answer.give(result)
                }
            }
        } onCancel: {
            flag.set()
        }
        return try result.get()
    }
}
