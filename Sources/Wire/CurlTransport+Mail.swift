import Foundation

extension CurlTransport: MailTransport {
    /// Hands over a mail, keeping the connection for the next one to the same server.
    ///
    /// Unlike a request, a cancelled mail is waited for: whether it was taken is what the caller has to know.
    package func submit(_ mail: MailSubmission) async -> MailOutcome {
        let submission = CurlSubmission(mail: mail, limits: limits.narrowed(to: mail.timeout))
        let flag = CancellationFlag()
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                Thread.detachNewThread { [pool] in
                    guard let handle = pool.take() else { return continuation.resume(returning: submission.noHandle) }
                    let outcome = submission.perform(on: handle, flag)
                    pool.giveBack(handle)
                    continuation.resume(returning: outcome)
                }
            }
        } onCancel: {
            flag.set()
        }
    }
}
