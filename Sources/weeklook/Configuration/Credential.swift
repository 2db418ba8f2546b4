import Foundation

/// A secret of the configuration, which is never in the file itself.
///
/// It comes from the environment, from a file of the same name in the folder that systemd hands to a service
/// (`$CREDENTIALS_DIRECTORY`), or from a file that the configuration names.
struct Credential: Equatable {
    /// The variable of the environment, and the name of the credential.
    var name: String?
    var file: String?

    /// The value, or an error that says where it was looked for.
    func value(_ what: String, environment: [String: String] = ProcessInfo.processInfo.environment) throws -> String {
        if let name, let value = environment[name], !value.isEmpty { return try Self.checked(value, name) }
        if let name, let folder = environment["CREDENTIALS_DIRECTORY"], !folder.isEmpty {
            let path = "\(folder)/\(name)"
            if FileManager.default.fileExists(atPath: path) { return try Self.read(path, what, forbidden: 0o007) }
        }
        if let file { return try Self.read(file, what, forbidden: 0o077) }
        let variable = name.map { "the environment variable \($0)" } ?? "a file"
        throw Failure(
            .usage,
            "No \(what): set \(variable), or put it into a file of that name in the folder $CREDENTIALS_DIRECTORY.")
    }

    /// - Parameter forbidden: who else must not read the file. systemd lets a service's user in by an access list, which
    ///   shows as rights of the group.
    private static func read(_ path: String, _ what: String, forbidden: Int) throws -> String {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        guard let mode = attributes?[.posixPermissions] as? Int,
            let text = try? String(contentsOfFile: path, encoding: .utf8)
        else { throw Failure(.usage, "\(path), the file of the \(what), cannot be read.") }
        guard mode & forbidden == 0 else {
            throw Failure(.usage, "\(path), the file of the \(what), can be read by others; run 'chmod 600 \(path)'.")
        }
        return try checked(text.trimmingCharacters(in: .whitespacesAndNewlines), path)
    }

    /// The value is in no message, not even where it is wrong.
    private static func checked(_ value: String, _ place: String) throws -> String {
        guard !value.isEmpty, value.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else {
            throw Failure(.usage, "The secret in \(place) is empty or holds a line break or control character.")
        }
        return value
    }
}
