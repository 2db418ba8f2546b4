import Archive
import Foundation
import Smartlook
import SmartlookServer

/// What a server serves: an archive, and for the sample one in a folder of its own that is removed afterwards.
struct ServedProject {
    let archive: ReportArchive
    let timezone: String
    /// The sample's token; other archives have their own.
    var token: String?
    private var folder: String?
    private var interruption: Interruption?
    private var now: @Sendable () -> Instant = { Clock.now }

    init(archive: ReportArchive, timezone: String) {
        self.archive = archive
        self.timezone = timezone
    }

    /// Writes a sample project into a temporary archive.
    ///
    /// - Parameter removesItself: whether a signal removes the folder and ends the program.
    init(sample: SampleProject, now: Instant, removesItself: Bool = true) throws {
        let folder = NSTemporaryDirectory() + "/weeklook-\(TokenSecret.random().prefix(12))"
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw Failure(.output, "The temporary folder \(folder) cannot be made: \(error.localizedDescription)")
        }
        if removesItself { interruption = Interruption(removing: folder) }
        do {
            archive = try ReportArchive(path: folder + "/sample.sqlite")
            try sample.write(into: archive)
            let secret = TokenSecret.random()
            _ = try archive.addToken(secret: secret, description: "sample", isOwner: true, now: now)
            token = secret
        } catch {
            try? FileManager.default.removeItem(atPath: folder)
            throw error
        }
        timezone = SampleProject.timezone
        self.folder = folder
        self.now = { now }
    }

    /// The server over the project, and the token that reads it where one was made.
    func server(_ options: APIServer.Options) throws -> (server: APIServer, token: String?) {
        var options = options
        options.timezone = timezone
        options.now = now
        return (try APIServer(archive: archive, options: options), token)
    }

    /// - Parameter funnelDelay: how long the figures of a funnel take at least.
    func server(
        host: String, port: Int, budget: BudgetText, funnelDelay: Duration = .seconds(1)
    ) throws -> APIServer {
        var options = APIServer.Options()
        options.host = host
        options.port = port
        options.budget = .init(requests: budget.requests, minutes: budget.minutes)
        options.switches.funnelDelay = funnelDelay
        return try server(options).server
    }

    func remove() {
        if let folder { try? FileManager.default.removeItem(atPath: folder) }
    }
}
