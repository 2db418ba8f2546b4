/// Looks up every name of a template in what it is filled with: Mustache itself writes nothing for a name it does not
/// know, so that a slip of the pen would go unseen.
struct TemplateCheck {
    let outlines: [String: TemplateOutline]

    func check(_ name: String, _ context: TemplateContext) throws(TemplateError) {
        guard let outline = outlines[name] else {
            throw TemplateError(path: name, line: 1, reason: "there is no such template")
        }
        try check(outline.nodes, [context], outline.path)
    }

    private func check(_ nodes: [TemplateOutline.Node], _ stack: [Any], _ path: String) throws(TemplateError) {
        for node in nodes {
            switch node {
            case .variable(let name, let line):
                let value = try value(name, stack, path, line)
                guard !(value is TemplateContext), !(value is [Any]) else {
                    throw TemplateError(path: path, line: line, reason: "{{\(name)}} is no text but holds more names")
                }
            case .partial(let name, let line):
                guard let outline = outlines[name] else {
                    throw TemplateError(path: path, line: line, reason: "there is no template \(name)")
                }
                guard stack.count < 40 else {
                    throw TemplateError(path: path, line: line, reason: "\(name) includes itself")
                }
                try check(outline.nodes, stack + [TemplateContext()], outline.path)
            case .section(let name, let isInverted, let line, let children):
                let value = try value(name, stack, path, line)
                if let list = value as? [Any] {
                    if isInverted {
                        if list.isEmpty { try check(children, stack, path) }
                    } else {
                        for item in list { try check(children, stack + [item], path) }
                    }
                } else if let truth = value as? Bool {
                    if truth != isInverted { try check(children, stack, path) }
                } else if !isInverted {
                    try check(children, stack + [value], path)
                }
            }
        }
    }

    private func value(_ name: String, _ stack: [Any], _ path: String, _ line: Int) throws(TemplateError) -> Any {
        if name == ".", let last = stack.last { return last }
        let parts = name.split(separator: ".").map(String.init)
        if let first = parts.first {
            for level in stack.reversed() {
                guard var found = (level as? TemplateContext)?[first] else { continue }
                for part in parts.dropFirst() {
                    guard let inner = (found as? TemplateContext)?[part] else {
                        throw TemplateError(path: path, line: line, reason: "unknown name {{\(name)}}")
                    }
                    found = inner
                }
                return found
            }
        }
        throw TemplateError(path: path, line: line, reason: "unknown name {{\(name)}}")
    }
}
