/// Writes a schedule as a line of cron.
///
/// Cron goes by the machine's clock, and not every cron can be told another zone. So the line looks four times an hour (or every
/// minute) at the project's own clock, which is right across clock changes and on machines anywhere.
struct CronTable {
    let schedule: Schedule

    /// What a table of our own begins and ends with, so that installing again replaces it.
    private var mark: String { "# weeklook \(schedule.name)" }

    var lines: [String] {
        let minutes = schedule.time.minute % 15 == 0 ? "*/15" : "*"
        let zone = Self.quoted(schedule.timezone)
        let weekday = schedule.time.weekday.map { "\($0 + 1) " } ?? ""
        let format = weekday.isEmpty ? "\\%H:\\%M" : "'\\%u \\%H:\\%M'"
        let now = Self.quoted(weekday + schedule.time.clock)
        return [
            "\(mark): \(schedule.time.onCalendar(schedule.timezone))",
            "\(minutes) * * * * [ \"$(TZ=\(zone) date +\(format))\" = \(now) ] && cd \(Self.quoted(schedule.folder)) && "
                + "CREDENTIALS_DIRECTORY=\(Self.quoted(schedule.credentialFolder)) \(Self.quoted(schedule.program)) run "
                + "--config \(Self.quoted(schedule.configuration)) --deadline 3h --quiet",
            "\(mark): end",
        ]
    }

    var text: String { lines.joined(separator: "\n") + "\n" }

    /// A table with these lines in place of earlier ones of the same name, everything else as it was.
    func installed(into table: String) -> String {
        var kept: [Substring] = []
        var isOurs = false
        for line in table.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("\(mark): ") { isOurs = line != "\(mark): end" } else if !isOurs { kept.append(line) }
        }
        while kept.last?.isEmpty == true { kept.removeLast() }
        return (kept.map(String.init) + lines).joined(separator: "\n") + "\n"
    }

    /// For the shell, in single quotes where it has to be; a percent sign would end the line for cron.
    private static func quoted(_ text: String) -> String {
        let plain = text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "/._-+@:".contains($0)) }
        guard !plain else { return text }
        return "'" + text.replacing("'", with: "'\\''").replacing("%", with: "\\%") + "'"
    }
}
