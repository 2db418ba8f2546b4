import Analysis
import Archive
import ArgumentParser
import Foundation
import Logging
import Smartlook

/// The flags that every command takes.
struct CommonOptions: ParsableArguments {
    @Option(name: .customLong("config"), help: "The configuration file (default: weeklook.yml).")
    var config: String?

    @Option(name: .customLong("archive"), help: "The archive (default: as configured, else weeklook.sqlite).")
    var archive: String?

    @Flag(help: "Say nothing but errors.")
    var quiet = false

    @Flag(help: "Say more: every request and what was skipped.")
    var verbose = false

    enum LogFormat: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @Option(name: .customLong("log-format"), help: "How log lines on standard error look: text or json.")
    var logFormat = LogFormat.text

    var terminal: Terminal { Terminal(isQuiet: quiet) }

    /// The configuration: the file named, or weeklook.yml if it is there.
    ///
    /// - Parameter required: whether a missing weeklook.yml is an error or means all defaults.
    func configuration(required: Bool = false) throws -> Configuration {
        if let config { return try Configuration(contentsOf: config) }
        guard required || FileManager.default.fileExists(atPath: "weeklook.yml") else { return Configuration() }
        return try Configuration(contentsOf: "weeklook.yml")
    }

    func archivePath(_ configuration: Configuration) -> String {
        archive ?? configuration.archive
    }

    var logger: Logger {
        let format = logFormat
        let level: Logger.Level = verbose ? .debug : quiet ? .error : .notice
        return Logger(label: "weeklook") { _ in LineLog(format: format, logLevel: level) }
    }
}

/// The flags that every question takes.
struct QuestionOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The first instant or date of the period.", valueName: "date"))
    var from: String?

    @Option(help: ArgumentHelp("The instant or date that the period ends before.", valueName: "date"))
    var to: String?

    @Option(help: "The IANA time zone of days and weeks (default: the project's, else UTC).")
    var timezone: String?

    @Flag(help: "Print one JSON document.")
    var json = false

    @Flag(help: "Print CSV.")
    var csv = false

    /// Prints an answer the way that was asked for.
    func print(_ document: @autoclosure () -> JSONValue, _ header: [String], _ rows: @autoclosure () -> [[String]])
        throws
    {
        if json {
            try Output.json(document())
        } else if csv {
            try Output.csv(header, rows())
        } else {
            try Output.table(header, rows())
        }
    }

    func calendar(_ configuration: Configuration) throws -> WeekCalendar {
        let name = timezone ?? configuration.project.timezone
        guard let calendar = WeekCalendar(timezone: name, weekStart: configuration.project.weekStart) else {
            throw Failure(.usage, "'\(name)' is not an IANA time zone; try one such as Europe/Prague.")
        }
        return calendar
    }

    /// The period asked for; an end that is not given is open.
    func period(_ calendar: WeekCalendar) throws -> Range<Instant> {
        let start = try from.map { try Self.instant($0, calendar, "--from") } ?? Instant(microseconds: .min)
        let end = try to.map { try Self.instant($0, calendar, "--to") } ?? Instant(microseconds: .max)
        guard start <= end else { throw Failure(.usage, "--from lies after --to.") }
        return start..<end
    }

    /// A local date is its first instant.
    static func instant(_ text: String, _ calendar: WeekCalendar, _ flag: String) throws -> Instant {
        if let date = CivilDate(text) { return calendar.start(of: date) }
        if let instant = Instant(text) { return instant }
        throw Failure(
            .usage, "\(flag): '\(text)' is not a date such as 2026-11-09 or an instant such as 2026-11-09T08:00:00Z.")
    }
}
