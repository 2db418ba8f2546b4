import Foundation

/// The tags of a template as a tree, with their lines.
struct TemplateOutline: Sendable {
    indirect enum Node: Sendable {
        case variable(String, line: Int)
        case section(String, isInverted: Bool, line: Int, [Node])
        case partial(String, line: Int)
    }

    let path: String
    let nodes: [Node]

    init(_ text: String, path: String) throws(TemplateError) {
        self.path = path
        var tags = Self.tags(in: text)[...]
        nodes = try Self.parse(&tags, path: path, until: nil)
    }

    /// Whether a template is included anywhere in this one.
    func includes(_ name: String) -> Bool { Self.includes(name, nodes) }

    private static func includes(_ name: String, _ nodes: [Node]) -> Bool {
        nodes.contains { node in
            switch node {
            case .variable: false
            case .partial(let partial, _): partial == name
            case .section(_, _, _, let children): includes(name, children)
            }
        }
    }

    private struct Tag {
        var kind: Character
        var name: String
        var line: Int
    }

    private static func tags(in text: String) -> [Tag] {
        var result: [Tag] = []
        var line = 1
        var rest = text[...]
        while let open = rest.range(of: "{{") {
            line += rest[..<open.lowerBound].count { $0.isNewline }
            let isTriple = rest[open.upperBound...].first == "{"
            let start = isTriple ? rest.index(after: open.upperBound) : open.upperBound
            guard let close = rest[start...].range(of: isTriple ? "}}}" : "}}") else { break }
            let content = rest[start..<close.lowerBound].filter { !$0.isWhitespace }
            let marks: Set<Character> = ["#", "^", "/", ">", "!", "&", "%"]
            let mark = content.first.flatMap { marks.contains($0) ? $0 : nil }
            result.append(
                Tag(kind: mark ?? "&", name: mark == nil ? content : String(content.dropFirst()), line: line))
            line += rest[open.lowerBound..<close.lowerBound].count { $0.isNewline }
            rest = rest[close.upperBound...]
        }
        return result
    }

    private static func parse(
        _ tags: inout ArraySlice<Tag>, path: String, until end: Tag?
    ) throws(TemplateError) -> [Node] {
        var nodes: [Node] = []
        while let tag = tags.popFirst() {
            switch tag.kind {
            case "#", "^":
                let children = try parse(&tags, path: path, until: tag)
                nodes.append(.section(tag.name, isInverted: tag.kind == "^", line: tag.line, children))
            case "/":
                guard tag.name == end?.name else {
                    throw TemplateError(path: path, line: tag.line, reason: "{{/\(tag.name)}} closes nothing")
                }
                return nodes
            case ">": nodes.append(.partial(tag.name, line: tag.line))
            case "!", "%": break
            default: nodes.append(.variable(tag.name, line: tag.line))
            }
        }
        if let end { throw TemplateError(path: path, line: end.line, reason: "{{#\(end.name)}} is not closed") }
        return nodes
    }
}
