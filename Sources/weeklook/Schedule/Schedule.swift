/// Everything that a schedule of any kind has to know.
struct Schedule {
    var name: String
    var time: ScheduleTime
    /// The IANA name of the project's zone.
    var timezone: String
    /// The full path of the program.
    var program: String
    /// The folder that the configuration's paths are relative to.
    var folder: String
    var configuration: String
    /// Folders outside it that are written to.
    var outside: [String]
    /// The secrets that the configuration names.
    var credentials: [String]
    /// Where their files are.
    var credentialFolder: String
    /// Whose service of the machine it is; nil is a service of the user who installs it.
    var user: String?
    /// Whether a browser prints PDF files, which makes walls of its own.
    var hasBrowser: Bool
}

extension Configuration {
    /// The names of all secrets that a run needs, each once.
    var credentialNames: [String] {
        var names = project.tokenFile == nil ? [project.tokenEnvironment] : []
        if case .smtp(let smtp) = mail?.route {
            names += [smtp.user?.name, smtp.password?.file == nil ? smtp.password?.name : nil].compactMap(\.self)
        }
        for webhook in webhooks {
            if case .secret(let credential) = webhook.address { names += [credential.name].compactMap(\.self) }
            names += [webhook.secret?.name].compactMap(\.self)
        }
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }
}
