import Archive
import ArgumentParser
import Foundation
import Reports
import Smartlook

struct ScheduleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schedule",
        abstract: "Prints or installs what runs 'weeklook run' every day: systemd, cron or GitHub Actions.",
        discussion: """
            Example: weeklook schedule systemd --install

            A run every day takes late events and mends what failed; the week's mail goes out with the first run after \
            the week is over. The time is that of the project's zone, also across clock changes.

            Secrets come from files, one each, in the folder of --credentials, named like their variable:
                install -m 600 /dev/stdin ~/.config/weeklook/credentials/SMARTLOOK_API_TOKEN
            """)

    enum Kind: String, ExpressibleByArgument, CaseIterable {
        case systemd, cron, githubActions = "github-actions"
    }

    @OptionGroup var common: CommonOptions

    @Argument(help: "systemd, cron or github-actions.") var kind: Kind
    @Option(help: ArgumentHelp("When: 06:00 every day, or 'Mon 06:00' once a week.", valueName: "time"))
    var at = "06:00"
    @Option(help: "The name of the schedule; another project on this machine takes another one.") var name = "weeklook"
    @Flag(help: "For the whole machine in place of your user (systemd; as root).") var system = false
    @Option(help: ArgumentHelp("The folder of the secrets' files.", valueName: "folder")) var credentials: String?
    @Flag(help: "Put it into its place and start it.") var install = false

    func run() async throws {
        let configuration = try common.configuration(required: true)
        let schedule = try schedule(configuration)
        let files: [(name: String, text: String)]
        switch kind {
        case .systemd: files = SystemdUnits(schedule: schedule).files
        case .cron: files = [("crontab", CronTable(schedule: schedule).text)]
        case .githubActions: files = [("weeklook.yml", try workflow(configuration, schedule).text)]
        }
        guard install else {
            for file in files {
                if files.count > 1 { print("# --- \(file.name) ---") }
                print(file.text, terminator: "")
            }
            return
        }
        switch kind {
        case .systemd: try installUnits(files)
        case .cron: try installTable(CronTable(schedule: schedule))
        case .githubActions:
            let path = ".github/workflows/weeklook.yml"
            try FileTreeWriter.write(Array(files[0].text.utf8), to: path)
            common.terminal.say("Wrote \(path); commit it, and set the secrets that its first lines name.")
        }
        sayCredentials(schedule)
    }

    // MARK: What it is made of

    private func schedule(_ configuration: Configuration) throws -> Schedule {
        guard let time = ScheduleTime(at) else {
            throw Failure(.usage, "--at: '\(at)' is not a time such as 06:00 or 'Mon 06:00'.")
        }
        guard !name.isEmpty, name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }) else {
            throw Failure(.usage, "--name: '\(name)' is not made of letters, digits and '-'.")
        }
        let folder = FileManager.default.currentDirectoryPath
        guard !folder.contains(where: \.isNewline) else {
            throw Failure(.usage, "The folder's name holds a line break, which no schedule can name.")
        }
        let file = common.config ?? "weeklook.yml"
        let isForRepository = kind == .githubActions
        let archive = common.archivePath(configuration)
        let outside = [(archive as NSString).deletingLastPathComponent, configuration.site.out]
            .filter { $0.hasPrefix("/") && $0 != folder && !$0.hasPrefix(folder + "/") }
        return Schedule(
            name: name, time: time, timezone: configuration.project.timezone, program: Self.program, folder: folder,
            configuration: isForRepository || file.hasPrefix("/") ? file : "\(folder)/\(file)", outside: outside,
            credentials: configuration.credentialNames,
            credentialFolder: credentials
                ?? (system ? "/etc/weeklook/credentials" : NSHomeDirectory() + "/.config/weeklook/credentials"),
            user: system ? Self.owner(of: folder) : nil,
            hasBrowser: configuration.mail?.recipients.contains { $0.attachments?.contains(.pdf) == true } ?? false)
    }

    private func workflow(_ configuration: Configuration, _ schedule: Schedule) throws -> GitHubWorkflow {
        let archive = common.archivePath(configuration)
        for path in [archive, configuration.site.out, schedule.configuration] where path.hasPrefix("/") {
            throw Failure(.usage, "\(path) is outside the repository; name it in the configuration by a relative path.")
        }
        return GitHubWorkflow(
            schedule: schedule, offsets: GitHubWorkflow.offsets(try configuration.calendar(), from: Clock.now),
            site: configuration.site.out, archive: archive)
    }

    private static var program: String {
        Bundle.main.executablePath ?? CommandLine.arguments[0]
    }

    /// A service of the machine runs as whom the folder belongs to, not as root.
    private static func owner(of folder: String) -> String? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: folder)
        return attributes?[.ownerAccountName] as? String
    }

    // MARK: Installing

    private func installUnits(_ files: [(name: String, text: String)]) throws {
        let folder = system ? "/etc/systemd/system" : NSHomeDirectory() + "/.config/systemd/user"
        for file in files {
            try FileTreeWriter.write(Array(file.text.utf8), to: "\(folder)/\(file.name)")
            common.terminal.say("Wrote \(folder)/\(file.name)")
        }
        let scope = system ? [] : ["--user"]
        let commands = [scope + ["daemon-reload"], scope + ["enable", "--now", "\(name).timer"]]
        let text = commands.map { "systemctl " + $0.joined(separator: " ") }.joined(separator: " && ")
        guard let systemctl = Tool("systemctl") else {
            throw Failure(.output, "The units are written, but there is no systemctl here; then run: \(text)")
        }
        for command in commands {
            let result = try systemctl.run(command)
            guard result.status == 0 else {
                let said = result.errors.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
                throw Failure(.output, "The units are written, but systemd did not take them (\(said)); run: \(text)")
            }
        }
        common.terminal.say(
            "The timer runs; 'systemctl \(scope.map { $0 + " " }.joined())list-timers' says when it is due.")
        if !system { common.terminal.say("To run while you are logged out: loginctl enable-linger") }
    }

    private func installTable(_ table: CronTable) throws {
        guard let crontab = Tool("crontab") else {
            throw Failure(.output, "There is no crontab here; install cron, or use 'weeklook schedule systemd'.")
        }
        // Without a table of one's own 'crontab -l' fails.
        let present = try crontab.run(["-l"])
        let old = present.status == 0 ? String(decoding: present.output, as: UTF8.self) : ""
        let result = try crontab.run(["-"], input: Array(table.installed(into: old).utf8))
        guard result.status == 0 else {
            throw Failure(.output, "crontab did not take the new table: \(result.errors)")
        }
        common.terminal.say("The line is in your crontab; 'crontab -l' shows it.")
    }

    private func sayCredentials(_ schedule: Schedule) {
        guard kind != .githubActions else { return }
        let missing = schedule.credentials.filter {
            !FileManager.default.fileExists(atPath: "\(schedule.credentialFolder)/\($0)")
        }
        for name in missing {
            common.terminal.warn(
                "The schedule needs the file \(schedule.credentialFolder)/\(name) (mode 600) with that secret in it.")
        }
    }
}
