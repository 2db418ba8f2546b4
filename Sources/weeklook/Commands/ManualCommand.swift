import ArgumentParser

/// Prints the manual page, which is the help of all commands in another form.
struct ManualCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual", abstract: "Prints the manual page (man weeklook).",
        discussion: "Example: weeklook manual > weeklook.1", shouldDisplay: false)

    func run() throws {
        print(ManualPage(program: Program.self).text, terminator: "")
    }
}
