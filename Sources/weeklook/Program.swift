import ArgumentParser
import Foundation

@main
struct Program: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "weeklook",
        abstract: "Turns the funnels, events and visitors of a Smartlook project into a weekly report.",
        discussion: """
            Try it:           weeklook demo
            Your project:     weeklook init; export SMARTLOOK_API_TOKEN=...; weeklook run
            One question:     weeklook funnel --step view_item --step purchase --weekly

            Exit status: 0 done, 1 a check failed or there is nothing to report, 2 usage or configuration, 3 network or \
            API, 4 archive or output, 5 done but partial, 6 another run holds the lock, 7 the request budget is used up, \
            8 some mail was not accepted.
            """,
        version: Version.text,
        subcommands: [
            DemoCommand.self, InitCommand.self, RunCommand.self, FetchCommand.self, ImportCommand.self,
            ExportCommand.self, SourcesCommand.self,
            UsageCommand.self,
            DoctorCommand.self,
            ReportCommand.self, SiteCommand.self, FunnelCommand.self, TrendCommand.self,
            SegmentsCommand.self, RetentionCommand.self, PathsCommand.self, LifecycleCommand.self,
            MailCommand.self, SendCommand.self, ScheduleCommand.self, ExplainCommand.self, VerifyCommand.self,
            ServeCommand.self, TokenCommand.self, EraseCommand.self, ManualCommand.self,
        ])

    /// Runs the command named; the one place where errors become a sentence and an exit status.
    static func main() async {
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)  // a file-size limit is an error like a full disk, not a crash
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let status as ProgramStatus {
            Foundation.exit(status.rawValue)
        } catch {
            if isFailure(error) {
                let failure = Failure(error)
                Terminal(isQuiet: false).warn(failure.message)
                Foundation.exit(failure.status.rawValue)
            }
            let code = exitCode(for: error)
            let text = fullMessage(for: error)
            let stream = code == .success ? FileHandle.standardOutput : FileHandle.standardError
            stream.write(Data((text + "\n").utf8))
            Foundation.exit(code == .success ? 0 : ProgramStatus.usage.rawValue)
        }
    }

    /// Whether an error is one of ours and not the argument parser's.
    private static func isFailure(_ error: any Error) -> Bool {
        let module = String(reflecting: type(of: error)).prefix { $0 != "." }
        return module != "ArgumentParser"
    }
}

enum Version {
    static let text = "0.1.0"
}
