import Foundation
import Yams

/// Reads one YAML value with its place in the file, refusing what it does not know.
struct YAMLReader {
    let node: Node
    let file: String
    /// The keys that lead here, for messages: `fetch.budget`.
    let path: String

    /// Reads a file's text; an empty one is an empty mapping.
    init(text: String, file: String) throws(ConfigurationError) {
        do {
            node = try Yams.compose(yaml: text) ?? Node([(Node, Node)]())
        } catch let error as YamlError {
            throw Self.error(error, file: file)
        } catch {
            throw ConfigurationError(file: file, place: nil, message: "\(error)")
        }
        self.file = file
        path = ""
    }

    private init(node: Node, file: String, path: String) {
        self.node = node
        self.file = file
        self.path = path
    }

    private static func error(_ error: YamlError, file: String) -> ConfigurationError {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return ConfigurationError(file: file, place: (mark.line, mark.column), message: "\(problem).")
        case .duplicatedKeysInMapping(let keys, let context):
            let place = (context.mark.line, context.mark.column)
            return ConfigurationError(
                file: file, place: place, message: "the same key is there twice: \(keys.joined(separator: ", ")).")
        default:
            return ConfigurationError(file: file, place: nil, message: "\(error)")
        }
    }

    /// An error at this value's place.
    func error(_ message: String) -> ConfigurationError {
        let name = path.isEmpty ? "" : "\(path): "
        return ConfigurationError(file: file, place: node.mark.map { ($0.line, $0.column) }, message: name + message)
    }

    // MARK: Mappings and lists

    /// The values of a mapping by key; a key that is not among those allowed is an error that names them.
    func mapping(_ allowed: [String]) throws(ConfigurationError) -> [String: YAMLReader] {
        guard let mapping = node.mapping else {
            throw error("expected keys and values (\(allowed.joined(separator: ", "))).")
        }
        var values: [String: YAMLReader] = [:]
        for (key, value) in mapping {
            let name = key.string ?? ""
            guard allowed.contains(name) else {
                throw YAMLReader(node: key, file: file, path: path)
                    .error("unknown key '\(name)'; known are \(allowed.joined(separator: ", ")).")
            }
            values[name] = YAMLReader(node: value, file: file, path: path.isEmpty ? name : "\(path).\(name)")
        }
        return values
    }

    /// The pairs of a mapping whose keys are free, in the order of the file.
    func pairs() throws(ConfigurationError) -> [(key: String, value: YAMLReader)] {
        guard let mapping = node.mapping else { throw error("expected keys and values.") }
        return mapping.map { key, value in
            let name = key.string ?? ""
            return (name, YAMLReader(node: value, file: file, path: "\(path).\(name)"))
        }
    }

    var isMapping: Bool { node.mapping != nil }
    var isList: Bool { node.sequence != nil }

    func list() throws(ConfigurationError) -> [YAMLReader] {
        guard let sequence = node.sequence else { throw error("expected a list.") }
        return sequence.enumerated().map { YAMLReader(node: $1, file: file, path: "\(path)[\($0)]") }
    }

    // MARK: Single values

    func string() throws(ConfigurationError) -> String {
        guard let scalar = node.scalar else { throw error("expected a text.") }
        guard !scalar.string.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
            throw error("control characters are not allowed here.")
        }
        return scalar.string
    }

    func integer(in range: ClosedRange<Int>) throws(ConfigurationError) -> Int {
        guard let value = node.int, range.contains(value) else {
            throw error("expected a whole number from \(range.lowerBound) to \(range.upperBound).")
        }
        return value
    }

    func number(in range: ClosedRange<Double>) throws(ConfigurationError) -> Double {
        guard let value = node.float, range.contains(value) else {
            throw error("expected a number from \(range.lowerBound) to \(range.upperBound).")
        }
        return value
    }

    func boolean() throws(ConfigurationError) -> Bool {
        guard let value = node.bool else { throw error("expected true or false.") }
        return value
    }

    /// One of the raw values of an enumeration.
    func choice<Choice>(_ type: Choice.Type) throws(ConfigurationError) -> Choice
    where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
        let text = try string()
        guard let value = Choice(rawValue: text) else {
            throw error("'\(text)' is not one of \(Choice.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        return value
    }

    /// What a parser makes of the text, or an error that says what was expected.
    func parsed<Value>(_ expectation: String, _ parse: (String) -> Value?) throws(ConfigurationError) -> Value {
        let text = try string()
        guard let value = parse(text) else { throw error("'\(text)' is not \(expectation).") }
        return value
    }
}
