import SmartlookServer

/// The server's switches as the command line names them.
enum ServeSwitches {
    /// A line for each: name, values, the standard value, what it does.
    static var help: String {
        SwitchEntry.all.map { entry in
            let values = entry.values.map { $0 == entry.standard ? "[\($0)]" : $0 }.joined(separator: "|")
            let standard = entry.values.contains(entry.standard) ? "" : " [\(entry.standard)]"
            return "  \(entry.name)=\(values)\(standard): \(entry.meaning)"
        }.joined(separator: "\n")
    }

    /// Reads `name=value` texts.
    static func read(_ texts: [String]) throws -> Switches {
        var switches = Switches()
        for text in texts {
            let halves = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { String($0) }
            guard let entry = SwitchEntry.all.first(where: { $0.name == halves[0] }) else {
                throw Failure(
                    .usage, "--switch: there is no switch '\(halves[0])'; 'weeklook serve --help' lists them.")
            }
            guard halves.count == 2, entry.set(&switches, to: halves[1]) else {
                throw Failure(.usage, "--switch: \(entry.name) takes \(entry.values.joined(separator: " or ")).")
            }
        }
        return switches
    }
}
