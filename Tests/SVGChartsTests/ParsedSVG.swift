import CLibXML2

/// An SVG text read back by libxml2.
struct ParsedSVG {
    struct Element {
        let name: String
        let attributes: [String: String]
        let text: String
    }

    /// All elements in the order of the document.
    let elements: [Element]

    /// Fails, by being nothing, where the text is not well-formed.
    init?(_ svg: String) {
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        var bytes = Array(svg.utf8).map(CChar.init(bitPattern:))
        guard let document = xmlReadMemory(&bytes, Int32(bytes.count), nil, nil, Int32(options)) else { return nil }
        defer { xmlFreeDoc(document) }
        guard let root = xmlDocGetRootElement(document) else { return nil }
        var elements: [Element] = []
        Self.walk(root, &elements)
        self.elements = elements
    }

    func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

    private static func walk(_ node: xmlNodePtr, _ elements: inout [Element]) {
        var attributes: [String: String] = [:]
        var attribute = node.pointee.properties
        while let current = attribute {
            attributes[String(cString: current.pointee.name)] = content(current.pointee.children)
            attribute = current.pointee.next
        }
        let isLeaf = xmlFirstElementChild(node) == nil
        elements.append(
            Element(
                name: String(cString: node.pointee.name), attributes: attributes,
                text: isLeaf ? content(node.pointee.children) : ""))
        var child = xmlFirstElementChild(node)
        while let current = child {
            walk(current, &elements)
            child = xmlNextElementSibling(current)
        }
    }

    private static func content(_ node: xmlNodePtr?) -> String {
        guard let node, let text = xmlNodeGetContent(node) else { return "" }
        defer { clx_free(text) }
        return String(cString: text)
    }
}
