import ArgumentParser

/// Writes the help of a program's commands as a manual page (man(7)).
struct ManualPage {
    let program: any ParsableCommand.Type

    var text: String {
        let configuration = program.configuration
        let name = configuration.commandName ?? ""
        var lines = [
            ".TH \(name.uppercased()) 1 \"\" \"\(name) \(configuration.version)\"", ".SH NAME",
            "\(name) \\- \(Self.escaped(configuration.abstract))", ".SH SYNOPSIS", ".B \(name)", ".I command",
            "[\\fIoptions\\fR]", ".SH DESCRIPTION",
        ]
        lines += Self.literal(program.helpMessage(columns: 76)) + [".SH COMMANDS"]
        for command in configuration.subcommands where command.configuration.shouldDisplay {
            lines += [".SS \(name) \(command.configuration.commandName ?? "")"]
            lines += Self.literal(program.helpMessage(for: command, columns: 76))
        }
        lines += [
            ".SH FILES", ".TP", "weeklook.yml",
            "the configuration, in the working folder unless named with \\-\\-config",
            ".TP", "weeklook.sqlite", "the archive, unless the configuration names another",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    /// Lines as they are, in an example block.
    private static func literal(_ text: String) -> [String] {
        [".nf"] + text.split(separator: "\n", omittingEmptySubsequences: false).map { escaped(String($0)) } + [".fi"]
    }

    /// A dot or apostrophe at the beginning of a line would be a request, a backslash anywhere an escape.
    private static func escaped(_ text: String) -> String {
        let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
        return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
    }
}
