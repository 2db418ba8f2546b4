/// A text as code writes it, in English, with places for what is put in: "{1} visitors came".
struct Phrase: ExpressibleByStringInterpolation {
    private(set) var interpolation: StringInterpolation

    init(stringLiteral value: String) {
        interpolation = StringInterpolation(literalCapacity: value.utf8.count, interpolationCount: 0)
        interpolation.appendLiteral(value)
    }

    init(stringInterpolation: StringInterpolation) {
        interpolation = stringInterpolation
    }

    /// The text in English.
    var english: String {
        interpolation.pieces.reduce(into: "") { text, piece in
            switch piece {
            case .text(let words): text += words
            case .argument(let value): text += value
            }
        }
    }

    struct StringInterpolation: StringInterpolationProtocol {
        enum Piece {
            case text(String)
            case argument(String)
        }

        var pieces: [Piece] = []

        init(literalCapacity: Int, interpolationCount: Int) {
            pieces.reserveCapacity(2 * interpolationCount + 1)
        }

        mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { pieces.append(.text(literal)) }
        }

        mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            pieces.append(.argument(value.description))
        }
    }
}

extension Sequence<Phrase> {
    /// What translations are found by: the words, with a number for each place.
    fileprivate var keyAndArguments: (key: String, arguments: [String]) {
        var key = "", arguments: [String] = []
        for piece in lazy.flatMap(\.interpolation.pieces) {
            switch piece {
            case .text(let words): key += words
            case .argument(let value):
                arguments.append(value)
                key += "{\(arguments.count)}"
            }
        }
        return (key, arguments)
    }
}

/// The parts of a text, one after the other, in the language of the report that is being written.
///
/// - Parameter context: what tells the text from another of the same words.
func localized(_ parts: Phrase..., context: String = "") -> String {
    let language = Language.current
    guard !language.isEnglish else { return parts.count == 1 ? parts[0].english : parts.map(\.english).joined() }
    let (key, arguments) = parts.keyAndArguments
    guard let translation = language.translation(of: key, context: context) else {
        return parts.map(\.english).joined()
    }
    return fill(translation, arguments)
}

/// A word of a list, such as the name of a country, in the language of the report that is being written.
func localized(key: String, context: String = "") -> String {
    Language.current.translation(of: key, context: context) ?? key
}

/// Puts arguments in the places of a translation, which may stand in another order; what they hold is not looked into.
private func fill(_ translation: String, _ arguments: [String]) -> String {
    var result = ""
    var rest = translation[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
        result += rest[..<open]
        let number = Int(rest[rest.index(after: open)..<close]) ?? 0
        if arguments.indices.contains(number - 1) { result += arguments[number - 1] }
        rest = rest[rest.index(after: close)...]
    }
    return result + rest
}
