/// What is wrong with a configuration file, and where.
struct ConfigurationError: Error, CustomStringConvertible {
    let file: String
    /// Line and column, from 1.
    let place: (line: Int, column: Int)?
    let message: String

    var description: String {
        place.map { "\(file):\($0.line):\($0.column): \(message)" } ?? "\(file): \(message)"
    }
}
