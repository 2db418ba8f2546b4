import Archive
import Reports
import Smartlook

/// How the program ends (`weeklook --help` lists the codes).
///
/// Thrown as it is where everything has been said already.
enum ProgramStatus: Int32, Error {
    case done = 0
    case nothingToReport = 1
    case usage = 2
    case network = 3
    case output = 4
    case partial = 5
    case locked = 6
    case budgetUsedUp = 7
    case mail = 8
}

/// Why a command ended early: one sentence for people, a status for scripts.
struct Failure: Error {
    let status: ProgramStatus
    let message: String

    init(_ status: ProgramStatus, _ message: String) {
        self.status = status
        self.message = message
    }

    /// The failure that any error of the line comes down to.
    init(_ error: any Error) {
        switch error {
        case let failure as Failure:
            self = failure
        case let error as ConfigurationError:
            self.init(.usage, error.description)
        case let error as TemplateError:
            self.init(.usage, error.description)
        case let error as ArchiveError:
            self.init(Self.status(of: error.code), error.message)
        case let error as SmartlookError:
            let moment = error.retryAt.map { " Not before \(DateText.minute($0))." } ?? ""
            self.init(Self.status(of: error.code), error.message + moment)
        default:
            self.init(.output, "\(error)")
        }
    }

    private static func status(of code: ArchiveError.Code) -> ProgramStatus {
        switch code {
        case .locked: .locked
        case .badInput, .missing: .usage
        case .cannotOpen, .notAnArchive, .newerSchema, .damaged, .diskFull, .cannotWrite: .output
        }
    }

    private static func status(of code: SmartlookError.Code) -> ProgramStatus {
        switch code {
        case .configuration: .usage
        case .budgetExhausted, .rateLimited: .budgetUsedUp
        default: .network
        }
    }
}
