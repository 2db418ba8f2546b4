import Archive
import Smartlook

/// What became of one recipient in a run.
struct DeliveryReport {
    enum State: String {
        case accepted, deferred, refused, unknown
        /// Has this revision already, may have it, or has refused it.
        case already
        /// Nothing to tell this recipient of the week.
        case notDue = "not_due"
        /// Left for the next run, because the way out is at fault or the time is over.
        case notTried = "not_tried"
        /// The mail could not be made; nothing went out.
        case notMade = "not_made"
        /// A dry run would have sent it.
        case wouldSend = "would_send"
    }

    var week: String
    var revision: Int
    var recipient: String
    var state: State
    var subject = ""
    var messageID = ""
    var detail = ""

    /// Whether somebody did not get what is due.
    var isFailure: Bool {
        switch state {
        case .deferred, .refused, .unknown, .notTried, .notMade: true
        case .accepted, .already, .notDue, .wouldSend: false
        }
    }

    var sentence: String {
        let what = "\(recipient), \(week)" + (revision > 1 ? ", revision \(revision)" : "")
        switch state {
        case .accepted: return "\(what): sent"
        case .deferred: return "\(what): not sent, the next run tries again (\(detail))"
        case .refused:
            return
                "\(what): refused for good; correct the address, then 'weeklook send --force --to \(recipient)' (\(detail))"
        case .unknown: return "\(what): may have arrived and is not sent again unless forced (\(detail))"
        case .already: return "\(what): \(detail)"
        case .notDue: return "\(what): nothing to tell (\(detail))"
        case .notTried: return "\(what): not tried, the next run does (\(detail))"
        case .notMade: return "\(what): not sent, because the mail could not be made (\(detail))"
        case .wouldSend: return "\(what): would be sent: \(subject)"
        }
    }

    var json: JSONValue {
        [
            "detail": .string(detail), "message_id": .string(messageID), "recipient": .string(recipient),
            "revision": .integer(Int64(revision)), "state": .string(state.rawValue), "subject": .string(subject),
            "week": .string(week),
        ]
    }
}
